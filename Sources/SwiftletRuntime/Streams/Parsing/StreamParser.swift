/// Cuts the bytes of a stream into events. A pure state machine: how the bytes are cut into chunks changes nothing.
protocol StreamParser: Sendable {
    /// Takes the next bytes, and adds the events that they complete.
    mutating func append(_ chunk: [UInt8], to events: inout [StreamEvent]) throws(StreamLimitError)

    /// Takes the stream's end.
    mutating func finish(_ events: inout [StreamEvent]) throws(StreamLimitError)

    /// What a reader resumes from after a lost connection.
    var position: StreamPosition { get }
}

/// Where a stream stands, for connecting again.
struct StreamPosition: Hashable, Sendable {
    /// Sent as `Last-Event-ID`; empty for none.
    var lastEventID = ""
    /// The server's `retry`.
    var reconnectionTime: Duration?
}

/// An event, or a line of one, is longer than the client takes.
struct StreamLimitError: Error, Hashable {
    /// In bytes.
    let limit: Int
}
