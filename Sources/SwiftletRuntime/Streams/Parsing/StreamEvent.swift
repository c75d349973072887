/// One event of a stream, before its data is read as a value.
///
///     for try await event in stream.events {
///         print(event.id ?? "", event.name, event.text)
///     }
///
/// Streams of JSON texts have data alone.
public struct StreamEvent: Hashable, Sendable {
    /// The `id` that a client would resume from: this event's own, else that of an earlier one.
    public let id: String?

    /// The `event` field; `message` where the server names none.
    public let name: String

    /// The bytes of the data, several `data` lines joined by line feeds.
    public let data: [UInt8]

    /// How long the server wants clients to wait before they connect again, where this event says so.
    public let retry: Duration?

    /// The data as text; bytes that aren't UTF-8 become U+FFFD.
    public var text: String { String(decoding: data, as: UTF8.self) }

    /// Whether the data may have lost its end.
    let isCutOff: Bool

    init(
        data: [UInt8],
        name: String = "message",
        id: String? = nil,
        retry: Duration? = nil,
        isCutOff: Bool = false
    ) {
        self.data = data
        self.isCutOff = isCutOff
        self.name = name
        self.id = id
        self.retry = retry
    }
}
