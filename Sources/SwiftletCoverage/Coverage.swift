package import SwiftletDiagnostics

/// What became of every construct of a description, found without asking the planner.
package struct Coverage: Sendable {
    /// In the order of the files' text.
    package let constructs: [Construct]
    /// Descriptions, examples, tags, extensions: what no program does anything about.
    package let annotationCount: Int
    /// Places whose schema says more than their type keeps, in the order of the files' text.
    package let untyped: [Untyped]

    /// A place that is any JSON value although its schema says more.
    package struct Untyped: Sendable {
        package let address: String
        package let location: SourceLocation
        package let reason: String
    }

    package func count(_ status: Construct.Status) -> Int {
        constructs.reduce(0) { $0 + ($1.status == status ? 1 : 0) }
    }

    /// Those that lie in no other of the same fate.
    package func outermost(_ status: Construct.Status) -> [Construct] {
        constructs.filter { $0.status == status && !$0.isWithin }
    }
}

/// A part of a description that asks for something.
package struct Construct: Sendable {
    /// `schema.member`, `schema.maxLength`, `parameter`, `content-type`, `response`
    package let kind: String
    package let address: String
    package let location: SourceLocation
    package let status: Status
    /// What is missing, where the status leaves that open.
    package let reason: String?
    /// Whether it shares the fate of a construct around it.
    package let isWithin: Bool

    package enum Status: String, Sendable, CaseIterable {
        /// The SDK does what it asks for.
        case handled
        /// It breaks a rule; a diagnostic says how it was read.
        case tolerated
        /// A diagnostic says that the SDK can't do it.
        case unsupported
        /// Nothing that is generated leads to it.
        case unused
        /// Neither in the SDK nor in a diagnostic: the planner forgot it.
        case unaccounted
    }
}
