/// A file's text by line, to show the line that a diagnostic speaks of.
package struct SourceLines: Sendable {
    private let bytes: [UInt8]
    private let lineStarts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.lineStarts = Self.lineStarts(in: bytes)
    }

    /// What stands before and after a place in its line, at most `reach` bytes on either side: the whole of a minified
    /// document is one line.
    package struct Context: Hashable, Sendable {
        package let before: String
        package let after: String
        package let isCutBefore: Bool
        package let isCutAfter: Bool
    }

    /// Nil where there is no such line, or where the text isn't UTF-8.
    package func context(line: Int, column: Int, reach: Int = 400) -> Context? {
        guard line >= 1, line <= lineStarts.count, !isUTF16 else { return nil }
        let start = lineStarts[line - 1]
        let end = endOfLine(from: start, next: line < lineStarts.count ? lineStarts[line] : bytes.count)
        let place = offset(ofColumn: column, from: start, to: end)
        let first = scalarBoundary(max(start, place - reach), notBefore: start)
        let last = scalarBoundary(min(end, place + reach), notBefore: place)
        return Context(
            before: String(decoding: bytes[first..<place], as: UTF8.self),
            after: String(decoding: bytes[place..<last], as: UTF8.self),
            isCutBefore: first > start,
            isCutAfter: last < end
        )
    }

    /// YAML's line breaks: LF, CR LF and CR. A byte order mark belongs to no line.
    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices {
                let isBreak =
                    bytes[index] == UInt8(ascii: "\n")
                    || (bytes[index] == UInt8(ascii: "\r")
                        && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
                if isBreak { starts.append(index + 1) }
            }
        }
        return starts
    }

    private var isUTF16: Bool { bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) }

    private func endOfLine(from start: Int, next: Int) -> Int {
        var end = next
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return end
    }

    private func offset(ofColumn column: Int, from start: Int, to end: Int) -> Int {
        var offset = start
        var scalars = 1
        while offset < end, scalars < column {
            offset += 1
            while offset < end, isContinuation(offset) { offset += 1 }
            scalars += 1
        }
        return offset
    }

    private func scalarBoundary(_ offset: Int, notBefore limit: Int) -> Int {
        var offset = offset
        while offset > limit, offset < bytes.count, isContinuation(offset) { offset -= 1 }
        return offset
    }

    private func isContinuation(_ offset: Int) -> Bool { bytes[offset] & 0xC0 == 0x80 }
}
