public import HTTPTypes

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What carries a request to a server and brings the response back.
///
/// A transport does one exchange: it doesn't follow redirects, doesn't repeat requests, keeps no cookies and caches
/// nothing; the client decides about all that, for every transport alike.
/// Cancelling the task ends the exchange at once, and so does dropping the response's body before its end.
public protocol Transport: Sendable {
    /// Sends the request and returns as soon as the response's head is there; its body may follow as a stream.
    ///
    /// - Throws: ``TransportError`` or `CancellationError`; anything else is reported as a failed connection.
    func send(_ request: TransportRequest) async throws -> TransportResponse

    /// Sends the request and writes the body of a 2xx response to a file; any other comes back as usual.
    ///
    /// There is a default for transports that have no better way.
    func download(
        _ request: TransportRequest,
        to file: URL,
        progress: TransferProgress?
    ) async throws -> TransportResponse
}

/// One request as it goes to a transport.
public struct TransportRequest: Sendable {
    /// Method, scheme, authority, path with query, and headers.
    public var head: HTTPRequest

    /// The body; nil for none.
    public var body: HTTPBody?

    /// The longest time without progress: no connection, no byte sent, no byte received.
    public var timeout: Duration

    /// The longest time for a connection to be made; nil where ``timeout`` is the only limit.
    public var connectTimeout: Duration?

    /// Whether sending it a second time does no harm. Where it does, a transport must not send it on a connection
    /// that may be dead, nor ever again by itself.
    public var isRepeatable: Bool

    /// The most bytes of a response body that the client takes. A transport may stop reading there.
    public var responseBodyLimit: Int

    /// A request with the limits that ``ClientOptions`` has by default.
    public init(
        head: HTTPRequest,
        body: HTTPBody? = nil,
        timeout: Duration = ClientOptions.defaultTimeout,
        connectTimeout: Duration? = nil,
        isRepeatable: Bool = false,
        responseBodyLimit: Int = ClientOptions.defaultResponseBodyLimit
    ) {
        self.head = head
        self.body = body
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.isRepeatable = isRepeatable
        self.responseBodyLimit = responseBodyLimit
    }
}

/// A response's head, and its body that may still be arriving.
public struct TransportResponse: Sendable {
    /// Status and headers.
    public var head: HTTPResponse

    /// The body, without transfer and content encodings.
    public var body: HTTPBody

    /// A response, with an empty body unless given.
    public init(head: HTTPResponse, body: HTTPBody = HTTPBody([])) {
        self.head = head
        self.body = body
    }
}
