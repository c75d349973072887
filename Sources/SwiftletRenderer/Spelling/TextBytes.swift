/// The UTF-8 of a text, or a part of it, while it is being looked at.
///
/// All by index over a pointer: in a debug build, as the build plugin runs it, collections are ten times as slow.
struct TextBytes {
    private let start: UnsafePointer<UInt8>?
    let count: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        start = bytes.baseAddress
        count = bytes.count
    }

    private init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        self.start = start
        self.count = count
    }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
    var isEmpty: Bool { count == 0 }

    private func part(_ from: Int, _ to: Int) -> TextBytes {
        guard let start else { return self }
        return TextBytes(start + from, to - from)
    }

    /// Characters as a reader counts them.
    var columns: Int {
        guard let start else { return 0 }
        var index = 0
        while index < count {
            guard start[index] < 0x80 else { return String(decoding: bytes, as: UTF8.self).count }
            index += 1
        }
        return count
    }

    func hasPrefix(_ prefix: StaticString) -> Bool {
        guard let start, prefix.utf8CodeUnitCount <= count else { return prefix.utf8CodeUnitCount == 0 }
        let other = prefix.utf8Start
        var index = 0
        while index < prefix.utf8CodeUnitCount {
            if start[index] != other[index] { return false }
            index += 1
        }
        return true
    }

    func dropping(_ count: Int) -> TextBytes { part(count, self.count) }

    /// Lines end with a line feed, a carriage return or both.
    func forEachLine(_ body: (TextBytes) -> Void) {
        guard let start else { return body(self) }
        var lineStart = 0
        var index = 0
        while index < count {
            if start[index] == 0x0A || start[index] == 0x0D {
                let endsBoth = start[index] == 0x0A && index > 0 && start[index - 1] == 0x0D
                if !endsBoth { body(part(lineStart, index)) }
                lineStart = index + 1
            }
            index += 1
        }
        body(part(lineStart, count))
    }

    func forEachWord(_ body: (TextBytes) -> Void) {
        guard let start else { return }
        var wordStart = 0
        var index = 0
        while index <= count {
            if index == count || start[index] == 0x20 {
                if index > wordStart { body(part(wordStart, index)) }
                wordStart = index + 1
            }
            index += 1
        }
    }

    /// Without the spaces and tabs around it.
    var trimmed: TextBytes {
        guard let start else { return self }
        var first = 0
        while first < count, Self.isSpace(start[first]) { first += 1 }
        return part(first, count).withoutTrailingSpaces
    }

    var withoutTrailingSpaces: TextBytes {
        guard let start else { return self }
        var end = count
        while end > 0, Self.isSpace(start[end - 1]) { end -= 1 }
        return part(0, end)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

/// What CommonMark makes of a line.
extension TextBytes {
    var leadingSpaces: Int {
        var spaces = 0
        while spaces < count, bytes[spaces] == 0x20 { spaces += 1 }
        return spaces
    }

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
        return TextBytes(UnsafeBufferPointer(rebasing: bytes[0..<end]))
    }
}
