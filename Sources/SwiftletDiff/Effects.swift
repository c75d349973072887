/// Whether a program that worked with the old SDK is in trouble.
package enum Verdict: String, Hashable, Sendable {
    case breaking, compatible
}

/// What a change does to programs; nil where it doesn't concern them. `docs/diff.md` has the table and its reasons.
package struct Effects: Hashable, Sendable {
    /// Code written against the old SDK, compiled with the new one.
    package var source: Verdict?
    /// What a program built with the old SDK sends, by the new description.
    package var requests: Verdict?
    /// What it receives.
    package var responses: Verdict?

    init(source: Verdict? = nil, requests: Verdict? = nil, responses: Verdict? = nil) {
        self.source = source
        self.requests = requests
        self.responses = responses
    }

    /// Fewer values than before.
    static let narrowed = Effects(requests: .breaking, responses: .compatible)
    /// More values than before, which the Swift type has no word for.
    static let widened = Effects(requests: .compatible, responses: .breaking)
    /// Other values than before.
    static let changed = Effects(requests: .breaking, responses: .breaking)
    static let harmless = Effects(requests: .compatible, responses: .compatible)

    package var isBreaking: Bool { [source, requests, responses].contains(.breaking) }

    func with(source: Verdict?) -> Effects {
        Effects(source: source, requests: requests, responses: responses)
    }

    /// Only where such a value travels.
    func only(_ directions: Directions) -> Effects {
        Effects(
            source: source,
            requests: directions.contains(.requests) ? requests : nil,
            responses: directions.contains(.responses) ? responses : nil
        )
    }
}

extension Verdict {
    static func breaking(if condition: Bool) -> Verdict { condition ? .breaking : .compatible }
}

/// Where values of a type travel.
struct Directions: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let requests = Directions(rawValue: 1)
    static let responses = Directions(rawValue: 2)
    static let both: Directions = [.requests, .responses]
}
