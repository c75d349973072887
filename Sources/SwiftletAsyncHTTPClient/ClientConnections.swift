#if AsyncHTTPClient
import AsyncHTTPClient
import NIOCore

/// An `HTTPClient` and who shuts it down: whoever gave it, or, where it is the transport's own, the last who uses it.
final class ClientConnections: Sendable {
    private let client: HTTPClient
    private let isOwn: Bool

    /// Whether everything happens on one event loop, so that it is known of each moment whether a request has left.
    let isOrdered: Bool

    init() {
        client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup.next(), configuration: .transport)
        isOwn = true
        isOrdered = true
    }

    init(_ client: HTTPClient) {
        self.client = client
        isOwn = false
        isOrdered = client.eventLoopGroup.makeIterator().reduce(0) { count, _ in count + 1 } == 1
    }

    deinit {
        if isOwn { client.shutdown { _ in } }
    }

    func makePromise<Value>(of type: Value.Type) -> EventLoopPromise<Value> {
        client.eventLoopGroup.any().makePromise()
    }

    func execute(_ request: HTTPClient.Request, _ exchange: ClientExchange) -> HTTPClient.Task<Void> {
        client.execute(request: request, delegate: exchange, eventLoop: .indifferent, logger: nil)
    }
}
#endif
