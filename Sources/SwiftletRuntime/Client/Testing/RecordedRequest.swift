public import HTTPTypes

/// A request as a ``ScriptedTransport`` got it.
public struct RecordedRequest: Sendable {
    /// Method, scheme, authority, path with query, and headers.
    public let head: HTTPRequest

    /// The whole body; nil for none.
    public let body: [UInt8]?

    /// The no-progress timeout that the request allows.
    public let timeout: Duration

    /// Whether sending it twice does no harm.
    public let isRepeatable: Bool

    /// The body as text; nil where there is none.
    public var bodyText: String? { body.map { String(decoding: $0, as: UTF8.self) } }
}
