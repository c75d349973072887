#if AsyncHTTPClient
import AsyncHTTPClient
import NIOCore
import SwiftletRuntime

/// Whom a change of an exchange wakes, and what it stops.
struct ExchangeWakeup: Sendable {
    /// What goes on while an exchange does.
    struct Running: Sendable {
        var task: HTTPClient.Task<Void>?
        var upload: Task<Void, Never>?
        var watch: Scheduled<Void>?
        var connecting: Scheduled<Void>?
    }

    var head: (ExchangeState.HeadContinuation, Result<TransportResponse, any Error>)?
    var reader: (ExchangeState.BodyContinuation, Result<[UInt8]?, any Error>)?
    var taken: (EventLoopPromise<Void>, (any Error)?)?
    var stop: Running?

    func run() {
        if let (continuation, result) = head { continuation.resume(with: result) }
        if let (continuation, result) = reader { continuation.resume(with: result) }
        if let (promise, error) = taken {
            if let error { promise.fail(error) } else { promise.succeed() }
        }
        guard let stop else { return }
        stop.watch?.cancel()
        stop.connecting?.cancel()
        stop.upload?.cancel()
        stop.task?.cancel()
    }
}
#endif
