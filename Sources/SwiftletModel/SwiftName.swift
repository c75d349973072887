/// A valid Swift identifier. Text from a document reaches generated code as a name only through this type.
package struct SwiftName: Hashable, Sendable, Comparable, Encodable {
    /// Without backticks.
    package let identifier: String

    /// Nil unless `identifier` is `[A-Za-z_][A-Za-z0-9_]*`, or holds letters and digits beyond ASCII where Swift allows
    /// them. `_` alone is no name.
    package init?(_ identifier: String) {
        guard Self.isIdentifier(identifier) else { return nil }
        self.identifier = identifier
    }

    package static func < (left: SwiftName, right: SwiftName) -> Bool { left.identifier < right.identifier }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(identifier)
    }

    private static func isIdentifier(_ text: String) -> Bool {
        var isFirst = true
        for scalar in text.unicodeScalars {
            let isLetter = scalar == "_" || (scalar.isASCII ? isASCIILetter(scalar) : scalar.properties.isXIDStart)
            let isDigit = scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.isXIDContinue
            guard isLetter || (!isFirst && isDigit) else { return false }
            isFirst = false
        }
        return !isFirst && text.unicodeScalars.contains { $0 != "_" }
    }

    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
