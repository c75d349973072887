import Foundation
import SwiftletRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// One request on its way and its response as it arrives. Whatever comes first ends it: the response's end, an error,
/// cancellation, the no-progress limit, the body limit, or that nobody reads the body any longer.
final class Exchange: Sendable {
    private typealias Chunks = AsyncThrowingStream<[UInt8], any Error>

    private struct State {
        /// Waits for the response's head.
        var head: CheckedContinuation<TransportResponse, any Error>?
        /// Takes the body after that.
        var body: Chunks.Continuation?
        var task: URLSessionTask?
        var watchdog: Task<Void, Never>?
        var lastProgress = ContinuousClock.now
        var received = 0
        var isOver = false
        /// Why it is over, where not by the response's end.
        var error: (any Error)?
    }

    /// Whoever has to be told that the exchange is over.
    private struct Ending {
        var head: CheckedContinuation<TransportResponse, any Error>?
        var body: Chunks.Continuation?
        var task: URLSessionTask?
    }

    private let state = Lock(State())
    private let timeout: Duration
    private let limit: Int

    init(timeout: Duration, limit: Int) {
        self.timeout = timeout
        self.limit = limit
    }

    /// Takes the caller's continuation; resumes it at once if the call was cancelled before.
    func begin(_ continuation: CheckedContinuation<TransportResponse, any Error>) {
        let isOver = state.withLock { state in
            if !state.isOver { state.head = continuation }
            return state.isOver
        }
        if isOver { continuation.resume(throwing: CancellationError()) }
    }

    /// Starts the task and the watchdog over it.
    func attach(_ task: URLSessionTask) {
        noteProgress()
        let watchdog = Task { [weak self] in
            while let deadline = self?.deadline {
                if deadline <= .now { self?.timeOut() }
                guard (try? await Task.sleep(until: deadline, clock: .continuous)) != nil else { return }
            }
        }
        let isOver = state.withLock { state in
            guard !state.isOver else { return true }
            state.task = task
            state.watchdog = watchdog
            return false
        }
        if isOver {
            watchdog.cancel()
            task.cancel()
        }
        task.resume()
    }

    func noteProgress() {
        state.withLock { $0.lastProgress = .now }
    }

    /// Hands the response's head to the caller, once. `100 Continue` and `103 Early Hints` come before it.
    func receive(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse, response.statusCode >= 200 else { return }
        let waiting = state.withLock { state in
            state.lastProgress = .now
            defer { state.head = nil }
            return state.head
        }
        guard let waiting else { return }
        let (chunks, body) = Chunks.makeStream()
        body.onTermination = { [weak self] _ in self?.stopReading() }
        let ending = state.withLock { state in
            state.body = body
            return state.isOver ? state.error ?? CancellationError() : nil
        }
        if let ending { body.finish(throwing: ending) }
        waiting.resume(returning: TransportResponse(response, HTTPBody(chunks)))
    }

    /// Hands the response to the caller when its body is in a file.
    func receive(_ response: URLResponse?, _ file: URL) {
        guard let response = response as? HTTPURLResponse else { return }
        let waiting = state.withLock { state in
            defer { state.head = nil }
            return state.head
        }
        waiting?.resume(with: Result { TransportResponse(response, HTTPBody(try DownloadedFile(taking: file))) })
    }

    /// Counts bytes that have gone to a file.
    func receive(_ count: Int) {
        let isTooLong = state.withLock { state in
            state.lastProgress = .now
            return count > limit
        }
        if isTooLong { fail(TransportError.bodyTooLarge(limit: limit)) }
    }

    func receive(_ data: Data) {
        let (body, isTooLong) = state.withLock { state in
            state.lastProgress = .now
            state.received += data.count
            return (state.body, state.received > limit)
        }
        if isTooLong {
            fail(TransportError.bodyTooLarge(limit: limit))
        } else {
            body?.yield(Array(data))
        }
    }

    /// The session says that the task is over.
    func complete(_ error: (any Error)?, response: URLResponse?) {
        if let error {
            // Of a download, the head isn't known before.
            if let response { receive(response) }
            fail(TransportError(error))
            return
        }
        // Foundation may leave out the event for a response without a body.
        if let response { receive(response) }
        let ending = end()
        ending.body?.finish()
        ending.head?.resume(
            throwing: TransportError(.connection, reason: "the connection closed early", mayHaveArrived: true)
        )
    }

    /// Ends the exchange with an error, wherever it is, and stops the task.
    func fail(_ error: any Error) {
        let ending = end(error)
        ending.head?.resume(throwing: error)
        ending.body?.finish(throwing: error)
        ending.task?.cancel()
    }

    private func stopReading() {
        end().task?.cancel()
    }

    /// When the no-progress limit is reached; it moves with every progress. Nil once the exchange is over.
    private var deadline: ContinuousClock.Instant? {
        let last = state.withLock { $0.isOver ? nil : $0.lastProgress }
        return last.map { $0 + min(timeout, ClientClock.longest) }
    }

    private func timeOut() {
        fail(TransportError(.timeout, reason: "nothing moved for \(timeout)", mayHaveArrived: true))
    }

    /// Marks the exchange as over and gives whoever has to be told; nobody, if it was over before.
    private func end(_ error: (any Error)? = nil) -> Ending {
        state.withLock { state in
            guard !state.isOver else { return Ending() }
            let ending = Ending(head: state.head, body: state.body, task: state.task)
            state.watchdog?.cancel()
            state = State(isOver: true, error: error)
            return ending
        }
    }
}
