/// The UTF-8 of a text, or a part of it, while it is being looked at.
struct TextBytes {
    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private subscript(range: Range<Int>) -> TextBytes {
        TextBytes(UnsafeBufferPointer(rebasing: bytes[range]))
    }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }

    /// Characters as a reader counts them.
    var columns: Int {
        bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).count
    }

    func hasPrefix(_ prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { bytes.starts(with: $0) }
    }

    func dropping(_ count: Int) -> TextBytes { self[count..<bytes.count] }

    /// Lines end with a line feed, a carriage return or both.
    func forEachLine(_ body: (TextBytes) -> Void) {
        var start = 0
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\n") where index > 0 && bytes[index - 1] == UInt8(ascii: "\r"):
                start = index + 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                body(self[start..<index])
                start = index + 1
            default: break
            }
        }
        body(self[start..<bytes.count])
    }

    func forEachWord(_ body: (TextBytes) -> Void) {
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: " ") {
            if index > start { body(self[start..<index]) }
            start = index + 1
        }
    }

    /// Without the spaces and tabs around it.
    var trimmed: TextBytes {
        let start = bytes.firstIndex { !Self.isSpace($0) } ?? bytes.count
        return dropping(start).withoutTrailingSpaces
    }

    var withoutTrailingSpaces: TextBytes {
        let end = bytes.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? 0
        return self[0..<end]
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}

/// What CommonMark makes of a line.
extension TextBytes {
    var leadingSpaces: Int { bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count }

    /// Tables, headings and quotes keep their lines.
    var isLaidOut: Bool {
        guard let first = bytes.first else { return false }
        return first == UInt8(ascii: "|") || first == UInt8(ascii: "#") || first == UInt8(ascii: ">")
    }

    var isIndentedCode: Bool { hasPrefix("    ") || hasPrefix("\t") }

    /// `-`, `12.`, where words follow it.
    var listMarker: TextBytes? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: " ")), end > 0 else { return nil }
        switch (bytes[end - 1], end) {
        case (UInt8(ascii: "-"), 1), (UInt8(ascii: "*"), 1), (UInt8(ascii: "+"), 1): break
        case (UInt8(ascii: "."), 2...):
            guard bytes[..<(end - 1)].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        default: return nil
        }
        return self[0..<end]
    }
}
