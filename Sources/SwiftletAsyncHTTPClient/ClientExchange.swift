#if AsyncHTTPClient
import AsyncHTTPClient
import NIOCore
import SwiftletRuntime

/// One request on its way and its response as it is read. Whatever comes first ends it: the response's end, an error,
/// cancellation, a time limit, the body limit, or that nobody reads the body any longer.
final class ClientExchange: Sendable {
    let request: TransportRequest
    let state = Lock(ExchangeState())
    /// Kept until the exchange is over.
    private let connections: ClientConnections

    init(_ request: TransportRequest, _ connections: ClientConnections) {
        self.request = request
        self.connections = connections
    }

    /// Takes the caller's continuation; resumes it at once if the call was cancelled before.
    func begin(_ continuation: ExchangeState.HeadContinuation) {
        let hasBegun = state.withLock { $0.begin(continuation) }
        if !hasBegun { continuation.resume(throwing: CancellationError()) }
    }

    /// Takes the running task and watches its time.
    func attach(_ task: HTTPClient.Task<Void>) {
        keep { $0.task = task }
        // A client that is shut down says so here alone.
        task.futureResult.whenFailure { self.fail($0) }
        watch(on: task.eventLoop)
        guard let limit = request.connectTimeout else { return }
        let connecting = task.eventLoop.scheduleTask(in: TimeAmount(limit)) { self.checkConnection(limit) }
        keep { $0.connecting = connecting }
    }

    /// The next part of the response's body, or nil at its end.
    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { $0.read(continuation) }.run()
            }
        } onCancel: {
            fail(CancellationError())
        }
    }

    func finish() {
        state.withLock { $0.end(.success(())) }.run()
    }

    /// Ends the exchange with an error, wherever it is, and stops the task.
    func fail(_ error: any Error) {
        let isOurs = error is CancellationError || error is TransportError
        let reported = isOurs ? error : TransportError(error, mayHaveArrived: mayHaveArrived)
        state.withLock { $0.end(.failure(reported)) }.run()
    }

    /// Exact on the task's event loop, if that is the connection's too.
    var mayHaveArrived: Bool {
        state.withLock { $0.isHeadSent } || !connections.isOrdered
    }
}

/// Time limits, checked on the task's event loop.
extension ClientExchange {
    private func watch(on loop: any EventLoop) {
        let limit = TimeAmount(request.timeout)
        guard let deadline = state.withLock({ $0.deadline(after: limit) }) else { return }
        let watch = loop.scheduleTask(deadline: deadline) {
            guard let deadline = self.state.withLock({ $0.deadline(after: limit) }) else { return }
            if deadline > .now() { return self.watch(on: loop) }
            let reason = "nothing moved for \(self.request.timeout)"
            self.fail(TransportError(.timeout, reason: reason, mayHaveArrived: self.mayHaveArrived))
        }
        keep { $0.watch = watch }
    }

    private func checkConnection(_ limit: Duration) {
        guard !state.withLock({ $0.isHeadSent }) else { return }
        let reason = "no connection was made within \(limit)"
        fail(TransportError(.connectTimeout, reason: reason, mayHaveArrived: mayHaveArrived))
    }

    private func keep(_ change: @escaping @Sendable (inout ExchangeWakeup.Running) -> Void) {
        state.withLock { $0.keep(change) }.run()
    }
}

/// The request's body.
extension ClientExchange {
    /// Starts when the connection asks for it; nil where the request has none.
    var body: HTTPClient.Body? {
        guard let body = request.body else { return nil }
        return .stream(contentLength: body.length.map(Int64.init)) { writer in
            let promise = self.connections.makePromise(of: ByteBuffer.self)
            let upload = promise.completeWithTask { try await self.upload(body, to: writer) }
            self.keep { $0.upload = upload }
            // The last part is written on the event loop, where the body's end follows it without a gap. A server that
            // answers and closes as soon as it has all bytes would cut an unfinished request otherwise.
            return promise.futureResult.flatMap { writer.write(.byteBuffer($0)) }
        }
    }

    /// Sends all but the part that completes the announced length, which it returns. Waits while the connection takes
    /// no more.
    private func upload(_ body: HTTPBody, to writer: HTTPClient.Body.StreamWriter) async throws -> ByteBuffer {
        let mostAtOnce = 65_536
        var missing = body.length ?? .max
        var last = ByteBuffer()
        noteProgress(isProducing: true)
        for try await chunk in body {
            var rest = ByteBuffer(bytes: chunk)
            while let slice = rest.readSlice(length: min(rest.readableBytes, mostAtOnce)), slice.readableBytes > 0 {
                noteProgress(isProducing: false)
                missing -= slice.readableBytes
                // Before the surplus is sent in the place of the part that is held back.
                guard missing >= 0 else { throw HTTPClientError.bodyLengthMismatch }
                if missing == 0 { last = slice } else { try await writer.write(.byteBuffer(slice)).get() }
                noteProgress(isProducing: true)
            }
        }
        noteProgress(isProducing: false)
        return last
    }

    private func noteProgress(isProducing: Bool) {
        state.withLock { $0.noteProgress(isProducing: isProducing) }
    }
}

extension TimeAmount {
    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        // A century is for ever, and keeps the sum with a deadline from overflowing.
        self = .nanoseconds(min(seconds, 3_155_760_000) * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
#endif
