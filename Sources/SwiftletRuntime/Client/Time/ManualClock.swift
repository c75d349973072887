#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A clock for tests: nobody waits, every sleep only moves the time on, and all sleeps are kept.
///
///     let time = ManualClock()
///     options.clock = time.clock
///     …
///     #expect(time.sleeps == [.milliseconds(500), .seconds(1)])
public final class ManualClock: Sendable {
    private struct State {
        var elapsed = Duration.zero
        var sleeps: [Duration] = []
    }

    private let state = Lock(State())
    private let start: Date

    /// A clock that shows `date` until somebody sleeps.
    public init(date: Date = Date(timeIntervalSince1970: 1_735_689_600)) {
        start = date
    }

    /// What to put into ``ClientOptions/clock``.
    public var clock: ClientClock {
        ClientClock(
            now: { self.elapsed },
            sleep: { duration in
                try Task.checkCancellation()
                self.state.withLock { state in
                    state.sleeps.append(duration)
                    state.elapsed += duration
                }
            },
            date: { self.start.addingTimeInterval(self.elapsed / .seconds(1)) }
        )
    }

    /// How long each sleep was, in order.
    public var sleeps: [Duration] { state.withLock { $0.sleeps } }

    /// The time that has passed since the clock was made.
    public var elapsed: Duration { state.withLock { $0.elapsed } }

    /// Moves the time on, as a slow server would.
    public func advance(by duration: Duration) {
        state.withLock { $0.elapsed += duration }
    }
}
