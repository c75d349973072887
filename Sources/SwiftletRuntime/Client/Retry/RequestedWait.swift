import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How long a server asks to wait: `retry-after-ms`, else `Retry-After` in seconds, with a fraction or not, or as a date.
enum RequestedWait {
    /// Nil where nothing usable is asked; a date that is past means now.
    static func duration(in headers: HTTPFields, now: @autoclosure () -> Date) -> Duration? {
        if let text = headers[.retryAfterMilliseconds], let wait = positive(text, scale: 1000) { return wait }
        guard let text = headers[.retryAfter] else { return nil }
        if let wait = positive(text, scale: 1) { return wait }
        return HTTPDate.date(text).map { .seconds(max($0.timeIntervalSince(now()), 0)) }
    }

    private static func positive(_ text: String, scale: Double) -> Duration? {
        guard let number = Double(text), number > 0, number < 1e12 else { return nil }
        return .seconds(number / scale)
    }
}

extension HTTPField.Name {
    static let retryAfterMilliseconds = wellKnown("retry-after-ms")
    static let shouldRetry = wellKnown("x-should-retry")
    static let idempotencyKey = wellKnown("Idempotency-Key")
    static let requestID = wellKnown("x-request-id")

    /// A name that is known to be one.
    private static func wellKnown(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) isn't a header's name") }
        return name
    }
}
