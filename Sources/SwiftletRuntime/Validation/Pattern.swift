/// Regular expressions of schemas: compiled once each, matched anywhere in the text and by Unicode scalars, as ECMA-262 does.
enum Pattern {
    /// Whether the pattern is found in the text; nil if the pattern isn't one that can be matched.
    static func isMatched(_ pattern: String, by text: String) -> Bool? {
        guard let expression = expression(pattern) else { return nil }
        do {
            return try expression.regex.firstMatch(in: text) != nil
        } catch {
            return nil
        }
    }

    /// Matching a regex changes nothing that can be seen; what it prepares lazily is published atomically.
    private struct Expression: @unchecked Sendable {
        let regex: Regex<AnyRegexOutput>
    }

    private static let cache = Lock<[String: Expression?]>([:])

    private static func expression(_ pattern: String) -> Expression? {
        if let known = cache.withLock({ $0[pattern] }) { return known }
        let compiled = try? Expression(regex: Regex(pattern).matchingSemantics(.unicodeScalar))
        cache.withLock { $0[pattern] = .some(compiled) }
        return compiled
    }
}
