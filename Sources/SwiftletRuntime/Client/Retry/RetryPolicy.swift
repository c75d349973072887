/// When and how often a call is tried again.
///
/// "Not now" answers (408, 425, 429, 503) are tried again whatever the method. What may have happened (500, 502, 504 and
/// other 5xx but 501 and 505, a lost connection, a timeout) is tried again only where repeating does no harm: GET, HEAD,
/// PUT, DELETE, an operation that the configuration calls idempotent, a call with an idempotency key, or a request that
/// surely didn't arrive. A server that sends `x-should-retry: true` or `false` decides for itself.
///
/// Tries are spaced by `min(initialBackoff · 2ⁿ, maximumBackoff) · (1 − 0.25 · jitter)`, or by what the server asks
/// for with `retry-after-ms` or `Retry-After` (RFC 9110, 10.2.3).
public struct RetryPolicy: Sendable {
    /// Two tries after the first one.
    public static let `default` = RetryPolicy()

    /// One try.
    public static let never = RetryPolicy(maximumCount: 0)

    /// The most tries after the first one.
    public var maximumCount = 2

    /// No try starts later than this after the call's start; nil for no such limit.
    public var maximumTime: Duration?

    /// The wait before the second try.
    public var initialBackoff = Duration.milliseconds(500)

    /// The longest wait that the client chooses.
    public var maximumBackoff = Duration.seconds(8)

    /// The longest wait that a server can ask for. Beyond it the call ends at once, and the error has the wait.
    public var maximumRequestedWait = Duration.seconds(60)

    /// Whether a 503 is tried again where repeating may do harm. It can come from a gateway whose request has arrived.
    public var repeatsUnsafeRequestsAfter503 = true

    /// How much of a quarter of each wait is left out, from 0 up to 1. Random, so that clients don't come in step.
    public var jitter: @Sendable () -> Double = { Double.random(in: 0..<1) }

    /// The defaults, with another count if given.
    public init(maximumCount: Int = 2, maximumTime: Duration? = nil) {
        self.maximumCount = maximumCount
        self.maximumTime = maximumTime
    }

    /// The client's own wait before the try that follows `count` repeated ones.
    func backoff(afterRepeats count: Int) -> Duration {
        let doubled = initialBackoff * Int(1 << min(count, 30))
        return min(doubled, maximumBackoff) * (1 - 0.25 * min(max(jitter(), 0), 1))
    }
}
