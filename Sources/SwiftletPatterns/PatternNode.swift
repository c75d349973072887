/// A Unicode code point; unlike a `Unicode.Scalar` also half a surrogate pair, which patterns may name and no text has.
package typealias CodePoint = UInt32

/// A parsed regular expression.
package indirect enum PatternNode: Sendable {
    case character(CodePoint)
    case set(CharacterSet)
    /// One after the other; none is the empty expression.
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// Numbered from 1.
    case capture(Int, PatternNode)
    case repeated(PatternNode, Repetition)
    case assertion(Assertion)
    /// Text that must (not) follow or precede, and isn't consumed.
    case look(PatternNode, isAhead: Bool, isNegated: Bool)
    /// Matched in the first way that works, never in another: `(?>…)`.
    case atomic(PatternNode)
    /// What the group matched: several where a name is used more than once.
    case backreference(BackreferenceTarget, ignoresCase: Bool)

    package enum Assertion: Sendable {
        case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
    }

    package enum BackreferenceTarget: Sendable {
        case number(Int)
        case name(String)
    }
}

/// `*`, `+?`, `{2,5}`
package struct Repetition: Sendable {
    package let minimum: Int
    /// nil: without end.
    package let maximum: Int?
    package let isLazy: Bool
    /// The groups inside, which forget at each turn what they matched.
    package let captures: Range<Int>
}
