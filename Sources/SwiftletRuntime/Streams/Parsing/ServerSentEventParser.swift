/// `text/event-stream` by the algorithm of WHATWG HTML, 9.2.6: lines end in LF, CR or CRLF, a blank one ends an event,
/// and what the stream's end cuts off is dropped.
struct ServerSentEventParser: StreamParser {
    private let limit: Int
    private var lines: LineBuffer
    /// Where another connection would go on: behind the last event that a blank line ended.
    private(set) var position: StreamPosition

    /// The last `id`, which counts from the end of its event on.
    private var id: String
    private var data: [UInt8] = []
    private var hasData = false
    private var name = ""
    private var retry: Duration?

    /// - Parameters:
    ///   - position: Where an earlier connection ended.
    ///   - limit: The most bytes of a line, and of an event's data.
    init(from position: StreamPosition = StreamPosition(), limit: Int) {
        self.position = position
        id = position.lastEventID
        self.limit = limit
        lines = LineBuffer(limit: limit, endsAtCarriageReturn: true)
    }

    mutating func append(_ chunk: [UInt8], to events: inout [StreamEvent]) throws(StreamLimitError) {
        lines.append(chunk)
        while let line = try lines.next() {
            if line.isEmpty { dispatch(into: &events) } else { try read(line) }
        }
    }

    mutating func finish(_ events: inout [StreamEvent]) {}

    /// An event without a `data` line is none, whatever else it said.
    private mutating func dispatch(into events: inout [StreamEvent]) {
        position.lastEventID = id
        if hasData {
            events.append(
                StreamEvent(
                    data: data,
                    name: name.isEmpty ? "message" : name,
                    id: id.isEmpty ? nil : id,
                    retry: retry
                )
            )
        }
        data = []
        hasData = false
        name = ""
        retry = nil
    }

    private mutating func read(_ line: ArraySlice<UInt8>) throws(StreamLimitError) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return try set(line, to: []) }
        // A line that starts with a colon is a comment.
        guard colon > line.startIndex else { return }
        var value = line[(colon + 1)...]
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        try set(line[..<colon], to: value)
    }

    private mutating func set(_ field: ArraySlice<UInt8>, to value: ArraySlice<UInt8>) throws(StreamLimitError) {
        if field.elementsEqual("data".utf8) {
            guard value.count + (hasData ? 1 : 0) <= limit - data.count else { throw StreamLimitError(limit: limit) }
            if hasData { data.append(UInt8(ascii: "\n")) }
            data += value
            hasData = true
        } else if field.elementsEqual("event".utf8) {
            name = String(decoding: value, as: UTF8.self)
        } else if field.elementsEqual("id".utf8) {
            if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        } else if field.elementsEqual("retry".utf8) {
            guard value.allSatisfy({ (0x30...0x39).contains($0) }),
                let milliseconds = Int64(String(decoding: value, as: UTF8.self))
            else { return }
            retry = .milliseconds(milliseconds)
            position.reconnectionTime = retry
        }
    }
}
