import SwiftletPatterns

/// Regular expressions of schemas: read once each, found anywhere in the text and by Unicode scalars, as ECMA-262 does.
enum Pattern {
    /// Whether the pattern is found in the text; nil if that can't be told: the pattern isn't one, or searching takes too
    /// long.
    static func isMatched(_ pattern: String, by text: String) -> Bool? {
        switch expression(pattern)?.match(text) {
        case .matched: true
        case .notMatched: false
        case .tooComplex, nil: nil
        }
    }

    private static let cache = Lock<[String: RegularExpression?]>([:])

    private static func expression(_ pattern: String) -> RegularExpression? {
        if let known = cache.withLock({ $0[pattern] }) { return known }
        let expression = try? RegularExpression(pattern)
        cache.withLock { $0[pattern] = .some(expression) }
        return expression
    }
}
