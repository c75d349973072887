#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The time by which a client waits and measures: ``system``, or a ``ManualClock`` in tests.
public struct ClientClock: Sendable {
    /// The time since some fixed moment; it never goes backwards.
    public var now: @Sendable () -> Duration

    /// Waits, and throws `CancellationError` as soon as the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void

    /// The date, for `Retry-After` headers and tokens that expire.
    public var date: @Sendable () -> Date

    /// A clock of these three functions.
    public init(
        now: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        date: @escaping @Sendable () -> Date
    ) {
        self.now = now
        self.sleep = sleep
        self.date = date
    }

    /// The machine's clock; time that it is asleep counts.
    public static let system = ClientClock(
        now: { ContinuousClock.now - start },
        sleep: { try await Task.sleep(for: $0, clock: .continuous) },
        date: { Date() }
    )

    private static let start = ContinuousClock.now
}
