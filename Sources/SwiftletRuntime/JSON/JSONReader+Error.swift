extension JSONReader {
    /// An error at the position, which names what is there.
    @inline(never)
    func error(expected: String, found: String? = nil, at offset: Int? = nil) -> JSONDecodingError {
        let offset = offset ?? position
        return JSONDecodingError(
            expected: expected,
            found: found ?? kind(at: offset),
            byteOffset: offset,
            excerpt: excerpt(at: offset)
        )
    }

    /// What starts at an offset, in the words of RFC 8259.
    private func kind(at offset: Int) -> String {
        guard offset < count else { return "end of input" }
        switch base[offset] {
        case UInt8(ascii: "\""): return "string"
        case UInt8(ascii: "{"): return "object"
        case UInt8(ascii: "["): return "array"
        case UInt8(ascii: "-"), 0x30...0x39: return "number"
        case UInt8(ascii: "t") where starts(with: "true", at: offset): return "boolean"
        case UInt8(ascii: "f") where starts(with: "false", at: offset): return "boolean"
        case UInt8(ascii: "n") where starts(with: "null", at: offset): return "null"
        case let byte where (0x21...0x7E).contains(byte): return "'\(Character(Unicode.Scalar(byte)))'"
        case let byte: return "byte 0x" + String(byte, radix: 16, uppercase: true)
        }
    }

    private func starts(with word: StaticString, at offset: Int) -> Bool {
        let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return UnsafeBufferPointer(start: base + offset, count: count - offset).starts(with: word)
    }

    private static let endsToken = Array(" ,:[]{}".utf8)

    /// At most 32 bytes of the token at an offset. It never reaches into the next token: that may be a secret.
    private func excerpt(at offset: Int) -> String {
        guard offset < count else { return "" }
        var end = offset + 1
        let isString = base[offset] == UInt8(ascii: "\"")
        while end < count, end - offset < 32 {
            let byte = base[end]
            if byte < 0x20 || byte == UInt8(ascii: "\"") {
                if isString, byte == UInt8(ascii: "\"") { end += 1 }
                break
            }
            if !isString, Self.endsToken.contains(byte) { break }
            end += 1
        }
        return String(decoding: UnsafeBufferPointer(start: base + offset, count: end - offset), as: UTF8.self)
    }
}
