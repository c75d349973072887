#if AsyncHTTPClient
import AsyncHTTPClient
import NIOCore
import SwiftletRuntime

/// Where an exchange is. Each change says whom to wake, which happens outside the lock.
struct ExchangeState: Sendable {
    typealias HeadContinuation = CheckedContinuation<TransportResponse, any Error>
    typealias BodyContinuation = CheckedContinuation<[UInt8]?, any Error>

    /// A part of the response's body that nobody has read yet. The next one isn't read from the network before.
    private struct Part {
        let bytes: ByteBuffer
        let taken: EventLoopPromise<Void>
    }

    private(set) var isHeadSent = false
    /// How it ended; nil while it goes on.
    private(set) var ending: Result<Void, any Error>?
    private var head: HeadContinuation?
    private var reader: BodyContinuation?
    private var part: Part?
    private var received = 0
    private var lastProgress = NIODeadline.now()
    /// Whether the request's own body is what is waited for.
    private var isProducing = false
    private var running = ExchangeWakeup.Running()

    /// When the no-progress limit is reached; it moves with every progress, and while nobody waits for the server.
    func deadline(after limit: TimeAmount) -> NIODeadline? {
        guard ending == nil else { return nil }
        return (part != nil || isProducing ? .now() : lastProgress) + limit
    }

    mutating func noteProgress(isProducing: Bool = false) {
        lastProgress = .now()
        self.isProducing = isProducing
    }

    /// False if it is over already.
    mutating func begin(_ continuation: HeadContinuation) -> Bool {
        guard ending == nil else { return false }
        head = continuation
        return true
    }

    /// Keeps what has to be stopped at the end; stops it at once if it is over already.
    mutating func keep(_ change: (inout ExchangeWakeup.Running) -> Void) -> ExchangeWakeup {
        guard ending != nil else {
            change(&running)
            return ExchangeWakeup()
        }
        var late = ExchangeWakeup.Running()
        change(&late)
        return ExchangeWakeup(stop: late)
    }

    /// False if a head was sent before: the client has followed a redirect.
    mutating func sendHead() -> Bool {
        noteProgress()
        defer { isHeadSent = true }
        return !isHeadSent
    }

    mutating func receiveHead(_ response: TransportResponse) -> ExchangeWakeup {
        noteProgress()
        defer { head = nil }
        return ExchangeWakeup(head: head.map { ($0, .success(response)) })
    }

    /// Nil if that is more than the limit, or if it is over.
    mutating func receive(
        _ bytes: ByteBuffer,
        upTo limit: Int,
        taken: EventLoopPromise<Void>
    ) -> ExchangeWakeup? {
        noteProgress()
        received += bytes.readableBytes
        guard ending == nil, received <= limit else { return nil }
        guard let reader else {
            part = Part(bytes: bytes, taken: taken)
            return ExchangeWakeup()
        }
        self.reader = nil
        return ExchangeWakeup(reader: (reader, .success(Array(bytes.readableBytesView))), taken: (taken, nil))
    }

    mutating func read(_ continuation: BodyContinuation) -> ExchangeWakeup {
        if let part {
            self.part = nil
            noteProgress()
            return ExchangeWakeup(
                reader: (continuation, .success(Array(part.bytes.readableBytesView))),
                taken: ending == nil ? (part.taken, nil) : nil
            )
        }
        if let ending { return ExchangeWakeup(reader: (continuation, ending.map { nil })) }
        reader = continuation
        return ExchangeWakeup()
    }

    /// What has arrived before an error can still be read, unless nobody wants it.
    mutating func end(_ result: Result<Void, any Error>) -> ExchangeWakeup {
        guard ending == nil else { return ExchangeWakeup() }
        ending = result
        defer {
            (head, reader, running) = (nil, nil, ExchangeWakeup.Running())
            if case .failure(let error) = result, error is CancellationError { part = nil }
        }
        var wakeup = ExchangeWakeup(reader: reader.map { ($0, result.map { nil }) }, stop: running)
        if case .failure(let error) = result {
            wakeup.head = head.map { ($0, .failure(error)) }
            wakeup.taken = part.map { ($0.taken, error) }
        }
        return wakeup
    }
}
#endif
