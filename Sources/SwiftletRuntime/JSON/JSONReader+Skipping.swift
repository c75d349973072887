/// Looking ahead, by brackets and quotes alone: what is looked at is read, and so checked, afterwards.
extension JSONReader {
    /// The offset behind white space.
    @inline(__always)
    func endOfSpace(from offset: Int) -> Int {
        var offset = offset
        while offset < count, case let byte = base[offset],
            byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        {
            offset += 1
        }
        return offset
    }

    /// The offset behind the value at an offset; nil where the text, or so many bytes of it, end before it does.
    func endOfValue(at offset: Int, limit: Int = .max) -> Int? {
        guard offset < count else { return nil }
        switch base[offset] {
        case UInt8(ascii: "\""): return endOfText(at: offset)?.end
        case UInt8(ascii: "{"), UInt8(ascii: "["): return endOfBrackets(at: offset, limit: limit)
        default: return endOfWord(at: offset)
        }
    }

    private func endOfBrackets(at start: Int, limit: Int) -> Int? {
        var level = 0
        var offset = start
        let end = limit < count - start ? start + limit : count
        while offset < end {
            switch base[offset] {
            case UInt8(ascii: "\""):
                guard let text = endOfText(at: offset) else { return nil }
                offset = text.end
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): level += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                level -= 1
                if level == 0 { return offset + 1 }
            default: break
            }
            offset += 1
        }
        return nil
    }

    /// A number or one of the three literal names.
    private func endOfWord(at start: Int) -> Int? {
        var offset = start
        while offset < count {
            switch base[offset] {
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09:
                return offset == start ? nil : offset
            default: offset += 1
            }
        }
        return offset
    }

    /// The offset behind the string at an offset, and whether it has escapes.
    func endOfText(at start: Int) -> (end: Int, isEscaped: Bool)? {
        var offset = start + 1
        var isEscaped = false
        while offset < count {
            if count - offset >= 8 {
                let word = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
                let special = UInt64.special(in: UInt64(littleEndian: word))
                if special == 0 {
                    offset += 8
                    continue
                }
                offset += special.trailingZeroBitCount >> 3
            }
            switch base[offset] {
            case UInt8(ascii: "\""): return (offset + 1, isEscaped)
            case UInt8(ascii: "\\"):
                isEscaped = true
                offset += 2
            default: offset += 1
            }
        }
        return nil
    }
}
