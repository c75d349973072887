import SwiftletDiagnostics

extension JSONReader {
    /// The string that opens at `position`, unescaped.
    mutating func readString() throws(ReadingFailure) {
        let (line, column, opening) = (line, column, position)
        let start = builder.arena.text.count
        position += 1
        var pieceStart = position
        while true {
            skipOrdinaryBytes()
            guard position < bytes.count else {
                throw failure(
                    "the file ends inside a string; expected '\"'",
                    notes: [
                        .init("the string opens here", at: text.location(atByte: opening))
                    ]
                )
            }
            switch bytes[position] {
            case UInt8(ascii: "\""):
                appendText(from: pieceStart)
                position += 1
                return builder.scalar(.string, textFrom: start, line: line, column: column)
            case UInt8(ascii: "\\"):
                appendText(from: pieceStart)
                try readEscape()
                pieceStart = position
            case 0x80...:
                try skipSequence()
            default:
                throw controlCharacter()
            }
        }
    }

    /// Up to a quote, a backslash, a control character or the first byte that is not ASCII; eight bytes at a time.
    private mutating func skipOrdinaryBytes() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        while position + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
            let backslashes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
            // The lowest high bit that is set marks the first such byte; bits above it may be false.
            let zeros = (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
            let special = (zeros | (word &- ones &* 0x20) & ~word | word) & highs
            if special != 0 {
                position += special.trailingZeroBitCount / 8
                return
            }
            position += 8
        }
        while position < bytes.count, bytes[position] >= 0x20, bytes[position] < 0x80,
            bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\")
        {
            position += 1
        }
    }

    private mutating func appendText(from start: Int) {
        guard start < position else { return }
        builder.arena.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
    }

    private mutating func skipSequence() throws(ReadingFailure) {
        guard let length = UTF8Sequence.length(at: position, in: bytes) else {
            throw failure("these bytes are not UTF-8", identifier: "invalid-utf-8")
        }
        position += length
        continuations += length - 1
    }

    private func controlCharacter() -> ReadingFailure {
        switch bytes[position] {
        case 0x0A, 0x0D: failure("a string can't contain a line break", help: "write \\n, or close the string")
        case 0x09: failure("a string can't contain a tab", help: "write \\t")
        default: failure("a string can't contain a control character", help: "write it as \\u and four digits")
        }
    }

    private mutating func readEscape() throws(ReadingFailure) {
        let escape = position + 1 < bytes.count ? bytes[position + 1] : 0
        let character: UInt8
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): character = escape
        case UInt8(ascii: "n"): character = 0x0A
        case UInt8(ascii: "t"): character = 0x09
        case UInt8(ascii: "r"): character = 0x0D
        case UInt8(ascii: "b"): character = 0x08
        case UInt8(ascii: "f"): character = 0x0C
        case UInt8(ascii: "u"): return try readUnicodeEscape()
        default: throw failure("there is no such escape", help: "double the backslash")
        }
        builder.arena.text.append(character)
        position += 2
    }

    /// `\u00e9`, or a surrogate pair: `\ud83d\ude00`.
    private mutating func readUnicodeEscape() throws(ReadingFailure) {
        let first = try codeUnit(at: position)
        var value = UInt32(first)
        var end = position + 6
        if UTF16.isLeadSurrogate(first), end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\\"),
            bytes[end + 1] == UInt8(ascii: "u")
        {
            let second = try codeUnit(at: end)
            if UTF16.isTrailSurrogate(second) {
                value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF
                end += 6
            }
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw failure("this escape is half of a surrogate pair", help: "write both halves")
        }
        builder.arena.text.append(contentsOf: String(scalar).utf8)
        position = end
    }

    private func codeUnit(at escape: Int) throws(ReadingFailure) -> UInt16 {
        let digits = bytes[min(escape + 2, bytes.count)..<min(escape + 6, bytes.count)]
        let unit = digits.reduce(UInt16(0) as UInt16?) { value, digit in
            guard let value, let digit = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            return value << 4 | UInt16(digit)
        }
        guard digits.count == 4, let unit else {
            throw failure("expected four hexadecimal digits after '\\u'", atByte: escape)
        }
        return unit
    }
}
