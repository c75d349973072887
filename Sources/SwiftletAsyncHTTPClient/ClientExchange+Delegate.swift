#if AsyncHTTPClient
import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import SwiftletRuntime

/// What AsyncHTTPClient reports, on the task's event loop.
extension ClientExchange: HTTPClientResponseDelegate {
    func didSendRequestHead(task: HTTPClient.Task<Void>, _ head: HTTPRequestHead) {
        let isFirst = state.withLock { $0.sendHead() }
        if isFirst { return }
        fail(
            TransportError(
                .connection,
                reason: "the given HTTPClient follows redirects, which the client has to decide about",
                mayHaveArrived: true
            )
        )
    }

    func didSendRequest(task: HTTPClient.Task<Void>) {
        state.withLock { $0.noteProgress() }
    }

    func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        let response = TransportResponse(head, to: request.head.method, body: ResponseBody(self))
        state.withLock { $0.receiveHead(response) }.run()
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
        let taken = task.eventLoop.makePromise(of: Void.self)
        let limit = request.responseBodyLimit
        if let wakeup = state.withLock({ $0.receive(buffer, upTo: limit, taken: taken) }) {
            wakeup.run()
        } else {
            let error = TransportError.bodyTooLarge(limit: limit)
            taken.fail(error)
            fail(error)
        }
        return taken.futureResult
    }

    func didReceiveError(task: HTTPClient.Task<Void>, _ error: any Error) {
        fail(error)
    }

    func didFinishRequest(task: HTTPClient.Task<Void>) {
        finish()
    }
}

/// The parts of a response's body, read once. Whoever drops the last copy ends the exchange.
final class ResponseBody: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    private let exchange: ClientExchange

    init(_ exchange: ClientExchange) {
        self.exchange = exchange
    }

    deinit {
        exchange.fail(CancellationError())
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(body: self)
    }

    struct Iterator: AsyncIteratorProtocol {
        let body: ResponseBody

        func next() async throws -> [UInt8]? {
            try await body.exchange.next()
        }
    }
}
#endif
