extension PatternParser {
    /// From `\`, for an escape that stands for one character.
    mutating func parseCharacterEscape() throws(PatternError) -> CodePoint {
        guard let scalar = peek(1) else { throw error("'\\' escapes nothing") }
        if let control = Self.controls[scalar] {
            position += 2
            return control
        }
        switch scalar {
        case "0": return try parseNull()
        case "c": return try parseControl()
        case "x": return try parseHexadecimal()
        case "u": return try parseUnicode()
        case "a"..."z", "A"..."Z", "1"..."9": throw error("'\\\(scalar)' has no meaning")
        default:
            // What isn't a letter or a digit stands for itself.
            position += 2
            return scalar.value
        }
    }

    private static let controls: [Unicode.Scalar: CodePoint] = ["t": 9, "n": 10, "v": 11, "f": 12, "r": 13]

    private mutating func parseNull() throws(PatternError) -> CodePoint {
        guard peek(2)?.decimalDigit == nil else { throw error("an octal escape has no meaning") }
        position += 2
        return 0
    }

    private mutating func parseControl() throws(PatternError) -> CodePoint {
        guard let letter = peek(2), ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else {
            throw error("'\\c' needs a letter")
        }
        position += 3
        return letter.value % 32
    }

    private mutating func parseHexadecimal() throws(PatternError) -> CodePoint {
        if peek(2) == "{" { return try parseBracedCodePoint() }
        guard let value = hexadecimal(at: position + 2, count: 2) else { throw error("'\\x' needs two digits") }
        position += 4
        return value
    }

    private mutating func parseUnicode() throws(PatternError) -> CodePoint {
        if peek(2) == "{" { return try parseBracedCodePoint() }
        guard let first = hexadecimal(at: position + 2, count: 4) else { throw error("'\\u' needs four digits") }
        position += 6
        // A pair of surrogates is one character.
        guard (0xD800...0xDBFF).contains(first), peek == "\\", peek(1) == "u",
            let second = hexadecimal(at: position + 2, count: 4), (0xDC00...0xDFFF).contains(second)
        else { return first }
        position += 6
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    private mutating func parseBracedCodePoint() throws(PatternError) -> CodePoint {
        let start = position
        position += 3
        let digits = try takeText(until: "}", "the character's number")
        guard !digits.isEmpty, digits.unicodeScalars.allSatisfy({ $0.hexadecimalDigit != nil }),
            let value = UInt32(digits, radix: 16), value <= 0x10FFFF
        else { throw PatternError(position: start, reason: "'\(digits)' isn't the number of a character") }
        return value
    }

    private func hexadecimal(at start: Int, count: Int) -> CodePoint? {
        guard start + count <= scalars.count else { return nil }
        var value: CodePoint = 0
        for scalar in scalars[start..<start + count] {
            guard let digit = scalar.hexadecimalDigit else { return nil }
            value = value << 4 + digit
        }
        return value
    }
}
