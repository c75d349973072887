#if AsyncHTTPClient
public import AsyncHTTPClient
public import SwiftletRuntime

/// The transport for servers: AsyncHTTPClient on SwiftNIO. Bodies stream both ways with back-pressure, and nothing is
/// ever sent twice.
///
/// It is there with the package trait `AsyncHTTPClient`; without it this module is empty, and SwiftNIO isn't resolved.
///
///     let client = try Datagrid(transport: AsyncHTTPClientTransport())
///
/// Proxies are what the given `HTTPClient` is configured with; environment variables such as `http_proxy` are not read.
public struct AsyncHTTPClientTransport: Transport {
    private let connections: ClientConnections

    /// A transport with connections of its own, kept for a minute and closed with the last of the transport's copies
    /// and the last of its responses. HTTP/1.1, TLS 1.2 at least, at most 100 connections to a host; more calls wait.
    public init() {
        connections = ClientConnections()
    }

    /// A transport over a client that is configured and shut down elsewhere, after the last response has been read.
    ///
    /// - Parameter client: It must not follow redirects. Start with `HTTPClient.Configuration.transport` to have what
    ///   ``init()`` has; `decompression`, `timeout.connect` and `httpVersion` are the client's affair.
    public init(_ client: HTTPClient) {
        connections = ClientConnections(client)
    }

    /// Sends the request and returns at the response's head. The body is read from the network as it is consumed.
    ///
    /// - Throws: `TransportError`, and `CancellationError` as soon as the task is cancelled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try Task.checkCancellation()
        let exchange = ClientExchange(request, connections)
        let clientRequest = try HTTPClient.Request(request, body: exchange.body)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchange.begin(continuation)
                exchange.attach(connections.execute(clientRequest, exchange))
            }
        } onCancel: {
            exchange.fail(CancellationError())
        }
    }
}
#endif
