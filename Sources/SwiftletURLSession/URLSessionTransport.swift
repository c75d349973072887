public import SwiftletRuntime

#if canImport(FoundationNetworking)
private import Foundation
private import FoundationNetworking
#else
private import Foundation
#endif

/// The default transport: Foundation's `URLSession`, without cookies, cache or stored credentials; TLS 1.2 at least.
///
/// Proxies follow the platform: on Linux the variables `http_proxy`, `https_proxy` and `no_proxy`. A request body that is
/// a stream is gathered in memory before it is sent.
/// On Linux there is no back-pressure: a body that is read slowly is held in memory, up to the client's limit; and
/// requests that have a body or aren't safe to repeat use a connection of their own, since a reused one may be dead and
/// `URLSession` would wait on it or send twice.
public final class URLSessionTransport: Transport {
    private let shared = SessionPool()

    /// A transport with a session of its own, made at the first request and closed with the transport.
    public init() {}

    /// Sends the request and returns at the response's head.
    ///
    /// - Throws: `TransportError`, and `CancellationError` as soon as the task is cancelled.
    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        try await send(request, .data)
    }

    func send(_ request: TransportRequest, _ kind: TaskKind) async throws -> TransportResponse {
        try Task.checkCancellation()
        let body = try await request.body?.collect(upTo: .max)
        if let length = request.body?.length, body?.count != length {
            throw TransportError.invalidRequest("the request's body hasn't the length that it announces")
        }
        let urlRequest = try URLRequest(request, body: body)
        let exchange = Exchange(timeout: request.timeout, limit: request.responseBodyLimit)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchange.begin(continuation)
                shared.start(exchange, urlRequest, isRepeatable: request.isRepeatable, kind)
            }
        } onCancel: {
            exchange.fail(CancellationError())
        }
    }
}
