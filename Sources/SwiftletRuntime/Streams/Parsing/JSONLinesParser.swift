/// JSON Lines (`application/jsonl`, `application/x-ndjson`): a JSON text a line. Blank lines say nothing, and the last
/// line needs no end.
struct JSONLinesParser: StreamParser {
    private var lines: LineBuffer

    /// - Parameter limit: The most bytes of a line.
    init(limit: Int) {
        lines = LineBuffer(limit: limit, endsAtCarriageReturn: false)
    }

    var position: StreamPosition { StreamPosition() }

    mutating func append(_ chunk: [UInt8], to events: inout [StreamEvent]) throws(StreamLimitError) {
        lines.append(chunk)
        while let line = try lines.next() { add(line, to: &events) }
    }

    mutating func finish(_ events: inout [StreamEvent]) throws(StreamLimitError) {
        if let rest = try lines.rest() { add(rest, to: &events) }
    }

    private func add(_ line: ArraySlice<UInt8>, to events: inout [StreamEvent]) {
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
        events.append(StreamEvent(data: Array(line)))
    }
}
