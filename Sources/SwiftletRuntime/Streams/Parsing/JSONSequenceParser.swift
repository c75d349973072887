/// JSON text sequences (`application/json-seq`, RFC 7464): a record separator, a JSON text, a line feed.
///
/// A record that was cut off is an event whose data can't be read; the ones behind it can. Only numbers, `true`, `false`
/// and `null` could be cut off and still be JSON: without white space behind them they count as cut off (section 2.4).
struct JSONSequenceParser: StreamParser {
    private static let separator: UInt8 = 0x1E

    private let limit: Int
    private var record: [UInt8] = []

    /// - Parameter limit: The most bytes of a record.
    init(limit: Int) {
        self.limit = limit
    }

    var position: StreamPosition { StreamPosition() }

    mutating func append(_ chunk: [UInt8], to events: inout [StreamEvent]) throws(StreamLimitError) {
        for (index, part) in chunk.split(separator: Self.separator, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { dispatch(into: &events) }
            guard part.count <= limit - record.count else { throw StreamLimitError(limit: limit) }
            record += part
        }
    }

    mutating func finish(_ events: inout [StreamEvent]) {
        dispatch(into: &events)
    }

    private mutating func dispatch(into events: inout [StreamEvent]) {
        defer { record = [] }
        let start = record.firstIndex { !Self.isSpace($0) } ?? record.endIndex
        guard start < record.endIndex else { return }
        let end = (record.lastIndex { !Self.isSpace($0) } ?? start) + 1
        let isCutOff = end == record.endIndex && !"\"]}".utf8.contains(record[end - 1])
        events.append(StreamEvent(data: Array(record[start..<end]), isCutOff: isCutOff))
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
