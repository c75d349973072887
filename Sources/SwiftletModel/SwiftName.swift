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
        var text = text
        return text.withUTF8 { isASCIIIdentifier($0) } ?? isUnicodeIdentifier(text)
    }

    /// Nil where other characters are among them.
    private static func isASCIIIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        var isIdentifier = !bytes.isEmpty && !isDigit(bytes[0])
        var hasMore = false
        for byte in bytes {
            guard byte < 0x80 else { return nil }
            let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
            if isLetter || isDigit(byte) { hasMore = true } else if byte != UInt8(ascii: "_") { isIdentifier = false }
        }
        return isIdentifier && hasMore
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isUnicodeIdentifier(_ text: String) -> Bool {
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
