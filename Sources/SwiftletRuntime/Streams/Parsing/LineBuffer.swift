/// Bytes that arrive in chunks, given back in lines without their ends. A byte order mark at the start is dropped.
struct LineBuffer: Sendable {
    private let limit: Int
    /// Whether CR and CRLF end a line, as LF does.
    private let endsAtCarriageReturn: Bool
    private var bytes: [UInt8] = []
    /// Where the line starts that is read next.
    private var start = 0
    /// As far as no line ends.
    private var searched = 0
    private var isFirst = true
    /// The line before ended in CR, so that a LF at the start belongs to it.
    private var skipsLineFeed = false

    init(limit: Int, endsAtCarriageReturn: Bool) {
        self.limit = limit
        self.endsAtCarriageReturn = endsAtCarriageReturn
    }

    mutating func append(_ chunk: [UInt8]) {
        // What was read goes only when more comes, so that a chunk of many lines isn't moved once a line.
        bytes.removeFirst(start)
        searched -= start
        start = 0
        bytes += chunk
    }

    /// The next whole line.
    mutating func next() throws(StreamLimitError) -> ArraySlice<UInt8>? {
        if skipsLineFeed, start < bytes.count {
            skipsLineFeed = false
            if bytes[start] == UInt8(ascii: "\n") {
                start += 1
                searched = max(searched, start)
            }
        }
        guard let end = endOfLine() else {
            searched = bytes.count
            guard bytes.count - start - markLength <= limit else { throw StreamLimitError(limit: limit) }
            return nil
        }
        let line = bytes[start..<end]
        skipsLineFeed = bytes[end] == UInt8(ascii: "\r")
        start = end + 1
        searched = start
        return try checked(line)
    }

    /// What no line end follows, at the end of the bytes; nil where nothing is left.
    mutating func rest() throws(StreamLimitError) -> ArraySlice<UInt8>? {
        guard start < bytes.count else { return nil }
        let line = bytes[start...]
        start = bytes.count
        return try checked(line)
    }

    private func endOfLine() -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = searched
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && endsAtCarriageReturn { return index }
                index += 1
            }
            return nil
        }
    }

    /// Of the byte order mark in front of the first line.
    private var markLength: Int {
        isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private mutating func checked(_ line: ArraySlice<UInt8>) throws(StreamLimitError) -> ArraySlice<UInt8> {
        let line = line.dropFirst(markLength)
        isFirst = false
        guard line.count <= limit else { throw StreamLimitError(limit: limit) }
        return line
    }
}
