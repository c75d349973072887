/// Why bytes couldn't be read as a value: the place, what was expected there and what was found.
///
/// The path is built only while the error unwinds, so that reading costs nothing for it.
public struct JSONDecodingError: Error, Sendable, CustomStringConvertible {
    /// Innermost step first, since it grows outwards.
    private var reversedPath: [JSONPath.Component] = []
    private var details: Details

    private final class Details: Sendable {
        let expected: String
        let found: String
        let byteOffset: Int?
        let excerpt: String
        let violations: [Violation]

        init(expected: String, found: String, byteOffset: Int?, excerpt: String, violations: [Violation]) {
            self.expected = expected
            self.found = found
            self.byteOffset = byteOffset
            self.excerpt = excerpt
            self.violations = violations
        }
    }

    init(expected: String, found: String, byteOffset: Int?, excerpt: String = "", violations: [Violation] = []) {
        details = Details(
            expected: expected,
            found: found,
            byteOffset: byteOffset,
            excerpt: excerpt,
            violations: violations
        )
    }

    /// Where the value is that couldn't be read.
    public var path: JSONPath { JSONPath(reversedPath.reversed()) }

    /// The same place as a JSON Pointer (RFC 6901).
    public var pointer: String { path.pointer }

    /// What the schema or RFC 8259 asks for, such as `string`.
    public var expected: String { details.expected }

    /// What was there instead, such as `number`; never the value of a redacted member.
    public var found: String { details.found }

    /// How many bytes precede the place, where it is known.
    public var byteOffset: Int? { details.byteOffset }

    /// A few bytes of the text at the place; empty for redacted members.
    public var excerpt: String { details.excerpt }

    /// The constraints that strict decoding found violated; empty for any other error.
    public var violations: [Violation] { details.violations }

    /// One sentence, such as `$.auth.command: expected string, found number, byte 278: 42`.
    public var description: String {
        if !violations.isEmpty {
            return violations.map(\.description).joined(separator: "; ")
        }
        var text = "\(path): expected \(expected), found \(found)"
        if let byteOffset { text += ", byte \(byteOffset)" }
        if !excerpt.isEmpty { text += ": \(excerpt)" }
        return text
    }

    /// The same error seen from one step further out.
    func within(_ component: JSONPath.Component, redacted: Bool = false) -> JSONDecodingError {
        var error = self
        error.reversedPath.append(component)
        if redacted {
            error.details = Details(
                expected: expected,
                found: "something else",
                byteOffset: byteOffset,
                excerpt: "",
                violations: violations
            )
        }
        return error
    }
}
