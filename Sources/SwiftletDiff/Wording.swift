/// A sentence in which words of the document or of Swift stand out: `"lowered from \(old) to \(new)"`.
package struct Wording: Hashable, Sendable, ExpressibleByStringInterpolation {
    package enum Part: Hashable, Sendable {
        case text(String)
        /// As the document or the SDK has it.
        case code(String)
    }

    package private(set) var parts: [Part]

    package init(stringLiteral text: String) { parts = [.text(text)] }

    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    package static func + (left: Wording, right: Wording) -> Wording {
        var result = left
        result.parts += right.parts
        return result
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ text: String) {
            if !text.isEmpty { parts.append(.text(text)) }
        }

        package mutating func appendInterpolation(_ code: String) { parts.append(.code(code)) }

        package mutating func appendInterpolation(_ wording: Wording) { parts += wording.parts }

        package mutating func appendInterpolation(text: String) { parts.append(.text(text)) }
    }
}
