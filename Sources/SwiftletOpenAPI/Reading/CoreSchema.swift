/// The kinds of plain scalars by YAML 1.2's core schema (section 10.3.2): `no`, `012` and `12:30` are not YAML 1.1's.
enum CoreSchema {
    static func kind(of bytes: UnsafeRawBufferPointer) -> Node.Kind {
        guard let first = bytes.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return numberKind(of: bytes) ?? .string
        case UInt8(ascii: "~"):
            return bytes.count == 1 ? .null : .string
        case UInt8(ascii: "n"), UInt8(ascii: "N"):
            return isWord(bytes, "null", "Null", "NULL") ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"):
            return isWord(bytes, "true", "True", "TRUE") ? .boolean : .string
        case UInt8(ascii: "f"), UInt8(ascii: "F"):
            return isWord(bytes, "false", "False", "FALSE") ? .boolean : .string
        default:
            return .string
        }
    }

    private static func isWord(_ bytes: UnsafeRawBufferPointer, _ spellings: StaticString...) -> Bool {
        spellings.contains { $0.withUTF8Buffer { bytes.elementsEqual($0) } }
    }

    private static func numberKind(of bytes: UnsafeRawBufferPointer) -> Node.Kind? {
        if bytes.count > 2, bytes[0] == UInt8(ascii: "0") {
            if bytes[1] == UInt8(ascii: "x") { return bytes.dropFirst(2).allSatisfy(isHexadecimal) ? .integer : nil }
            if bytes[1] == UInt8(ascii: "o") { return bytes.dropFirst(2).allSatisfy(isOctal) ? .integer : nil }
        }
        let isSigned = bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-")
        let unsigned = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(isSigned ? 1 : 0))
        if unsigned.count == 4, unsigned[0] == UInt8(ascii: ".") {
            let word = UnsafeRawBufferPointer(rebasing: unsigned.dropFirst())
            if isWord(word, "inf", "Inf", "INF") { return .number }
            if !isSigned, isWord(word, "nan", "NaN", "NAN") { return .number }
        }
        return decimalKind(of: unsigned)
    }

    /// `12`, `1.`, `.5`, `1.5e-3`
    private static func decimalKind(of bytes: UnsafeRawBufferPointer) -> Node.Kind? {
        var rest = bytes[...]
        func skipDigits() -> Int {
            let count = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(count)
            return count
        }
        var digits = skipDigits()
        if rest.isEmpty { return digits > 0 ? .integer : nil }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            digits += skipDigits()
        }
        guard digits > 0 else { return nil }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard skipDigits() > 0 else { return nil }
        }
        return rest.isEmpty ? .number : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func isOctal(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 8 }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
    }
}
