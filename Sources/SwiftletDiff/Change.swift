package import SwiftletDiagnostics

/// One thing that is different for users of the SDK.
package struct Change: Sendable {
    /// A stable name in kebab-case, to count and filter by: `property-removed`, `max-length`.
    package let identifier: String
    /// What it is about: `Pet.name`, `GET /pets`.
    package let subject: String
    /// What happened to it.
    package let message: Wording
    package let effects: Effects
    package let step: Step
    /// Nil for what is new.
    package let old: Place?
    /// Nil for what is gone.
    package let new: Place?

    /// Where it stands in the description, and what it is in Swift.
    package struct Place: Sendable {
        package let location: SourceLocation?
        /// `var name: String?`
        package let declaration: String?
    }

    init(
        _ identifier: String,
        _ subject: String,
        _ message: Wording,
        _ effects: Effects,
        step: Step? = nil,
        old: Place? = nil,
        new: Place? = nil
    ) {
        self.identifier = identifier
        self.subject = subject
        self.message = message
        self.effects = effects
        self.step = effects.isBreaking ? .major : step ?? .minor
        self.old = old
        self.new = new
    }
}

/// Which part of a semantic version follows.
package enum Step: String, Hashable, Sendable, CaseIterable, Comparable {
    case none, patch, minor, major

    package static func < (left: Step, right: Step) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .patch: 1
        case .minor: 2
        case .major: 3
        }
    }
}
