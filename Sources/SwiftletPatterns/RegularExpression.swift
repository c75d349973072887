/// A regular expression as JSON Schema's `pattern` means it: ECMA-262 with the `u` flag, found anywhere in the text,
/// character by character of Unicode (scalars, not graphemes). What real descriptions borrow from other dialects is
/// read where it has one sensible meaning.
///
///     let expression = try RegularExpression("^[a-z]+$")
///     expression.match("swift")    // .matched
package struct RegularExpression: Sendable, CustomStringConvertible {
    package let text: String
    /// What was read.
    package let node: PatternNode
    private let program: Program

    /// - Throws: where the text isn't a regular expression, and why.
    package init(_ text: String) throws(PatternError) {
        var parser = PatternParser(text)
        node = try parser.parse()
        self.text = text
        program = ProgramCompiler.program(of: node, groups: parser.groupCount, names: parser.names)
    }

    package var description: String { text }

    package enum Match: Sendable {
        case matched
        case notMatched
        /// The search took more steps than were allowed, so the answer isn't known.
        case tooComplex
    }

    /// Whether the expression is found in the text.
    /// - Parameter stepLimit: how much backtracking is allowed, beyond what grows with the length of the text.
    package func match(_ text: String, stepLimit: Int = 1_000_000) -> Match {
        var matcher = Matcher(program, text: text.unicodeScalars.map(\.value), stepLimit: stepLimit)
        return matcher.search()
    }
}
