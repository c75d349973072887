extension JSONReader {
    /// The content of a string that needs no unescaping, by place.
    struct PlainText {
        let start: UnsafePointer<UInt8>
        let count: Int

        var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
    }

    /// Reads a string.
    mutating func readString(expected: String = "string") throws(JSONDecodingError) -> String {
        guard next() == UInt8(ascii: "\"") else { throw error(expected: expected) }
        let start = position + 1
        let end = try endOfPlainText(from: start)
        if base[end] == UInt8(ascii: "\"") {
            position = end + 1
            return String(decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
        }
        return try readEscapedString(from: start, firstEscape: end)
    }

    /// Reads a string without escapes where it lies; nil, without moving, if it has some.
    mutating func readPlainText() throws(JSONDecodingError) -> PlainText? {
        guard next() == UInt8(ascii: "\"") else { throw error(expected: "string") }
        let start = position + 1
        let end = try endOfPlainText(from: start)
        guard base[end] == UInt8(ascii: "\"") else { return nil }
        position = end + 1
        return PlainText(start: base + start, count: end - start)
    }

    /// The offset of the first quote or backslash. What lies before it is valid UTF-8 without control characters.
    private func endOfPlainText(from start: Int) throws(JSONDecodingError) -> Int {
        var offset = start
        while true {
            // Eight bytes at a time, for as long as none of them is special.
            while count - offset >= 8 {
                let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
                let special = UInt64.special(in: UInt64(littleEndian: word))
                if special != 0 {
                    offset += special.trailingZeroBitCount >> 3
                    break
                }
                offset += 8
            }
            guard offset < count else { throw error(expected: "'\"'", at: count) }
            let byte = base[offset]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return offset }
            if byte < 0x20 { throw error(expected: "an escaped control character", at: offset) }
            if byte < 0x80 {
                offset += 1
            } else {
                offset += try lengthOfScalar(at: offset)
            }
        }
    }

    /// The length of the multi-byte UTF-8 sequence at an offset: well-formed by Unicode's table 3-7, else an error.
    private func lengthOfScalar(at offset: Int) throws(JSONDecodingError) -> Int {
        let available = count - offset
        let first = base[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: length = 0
        }
        guard length > 0, available >= length, second.contains(base[offset + 1]),
            length < 3 || base[offset + 2] & 0xC0 == 0x80, length < 4 || base[offset + 3] & 0xC0 == 0x80
        else { throw error(expected: "valid UTF-8", found: "byte 0x\(String(first, radix: 16))", at: offset) }
        return length
    }

    private mutating func readEscapedString(
        from start: Int,
        firstEscape: Int
    ) throws(JSONDecodingError) -> String {
        var content: [UInt8] = []
        content.reserveCapacity(64)
        var from = start
        var end = firstEscape
        while true {
            content.append(contentsOf: UnsafeBufferPointer(start: base + from, count: end - from))
            if base[end] == UInt8(ascii: "\"") { break }
            from = try appendEscape(at: end, to: &content)
            end = try endOfPlainText(from: from)
        }
        position = end + 1
        return String(decoding: content, as: UTF8.self)
    }

    /// Appends what the escape at an offset stands for, and tells the offset behind it.
    private func appendEscape(at offset: Int, to content: inout [UInt8]) throws(JSONDecodingError) -> Int {
        switch offset + 1 < count ? base[offset + 1] : 0 {
        case UInt8(ascii: "\""): content.append(0x22)
        case UInt8(ascii: "\\"): content.append(0x5C)
        case UInt8(ascii: "/"): content.append(0x2F)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): return try appendUnicodeEscape(at: offset, to: &content)
        default: throw error(expected: "an escape of RFC 8259", at: offset)
        }
        return offset + 2
    }

    /// `\u0041`, or a pair such as `\ud83d\ude00`. Half a pair stands for no character, so it is an error.
    private func appendUnicodeEscape(at offset: Int, to content: inout [UInt8]) throws(JSONDecodingError) -> Int {
        guard let first = hexadecimal(at: offset + 2) else {
            throw error(expected: "four hexadecimal digits", at: offset)
        }
        if let scalar = Unicode.Scalar(first) {
            content.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
            return offset + 6
        }
        if first < 0xDC00, offset + 7 < count, base[offset + 6] == UInt8(ascii: "\\"),
            base[offset + 7] == UInt8(ascii: "u"), let second = hexadecimal(at: offset + 8),
            (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        {
            content.append(contentsOf: String(Character(scalar)).utf8)
            return offset + 12
        }
        throw error(expected: "a surrogate pair", at: offset)
    }

    private func hexadecimal(at offset: Int) -> UInt16? {
        guard count - offset >= 4 else { return nil }
        var value: UInt16 = 0
        for index in offset..<offset + 4 {
            guard let digit = Character(Unicode.Scalar(base[index])).hexDigitValue, base[index] < 0x80 else {
                return nil
            }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}

extension UInt64 {
    /// A mask whose lowest set bit is the highest bit of the first byte that is a quote, a backslash, a control
    /// character or not ASCII. Bits above the lowest may be wrong, since borrows run upwards.
    @inline(__always)
    static func special(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let zeros = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
        let controls = (word &- ones &* 0x20) & ~word
        return (zeros | controls | word) & 0x8080_8080_8080_8080
    }
}
