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
        sleep: { try await Task.sleep(for: min($0, longest), clock: .continuous) },
        date: { Date() }
    )

    /// A century is for ever, and no sum with it is too far for a clock.
    package static let longest = Duration.seconds(3_155_760_000)

    private static let start = ContinuousClock.now
}
