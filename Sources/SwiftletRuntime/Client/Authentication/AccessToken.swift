#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An access token and how long it lasts. Printing shows neither.
public struct AccessToken: Sendable, Hashable {
    enum Lifetime: Sendable, Hashable {
        case unknown
        case lasting(Duration)
        case until(Date)
    }

    /// What is sent behind `Bearer `.
    public let value: String

    let lifetime: Lifetime

    /// A token that is used until a server refuses it.
    public init(_ value: String) {
        self.value = value
        lifetime = .unknown
    }

    /// A token that expires some time after it was given.
    public init(_ value: String, expiresIn duration: Duration) {
        self.value = value
        lifetime = .lasting(duration)
    }

    /// A token that expires at a date.
    public init(_ value: String, expiresAt date: Date) {
        self.value = value
        lifetime = .until(date)
    }

    /// How long it lasts from now on; nil where nobody knows.
    func remaining(on clock: ClientClock) -> Duration? {
        switch lifetime {
        case .unknown: nil
        case .lasting(let duration): max(duration, .zero)
        case .until(let date): .seconds(min(max(date.timeIntervalSince(clock.date()), 0), Self.longest))
        }
    }

    /// A century, so that no date is too far for a `Duration`.
    private static let longest = 100 * 366 * 86_400.0

    /// The character that a header can't have in a token (RFC 6750, 2.1), by name.
    var problem: String? {
        if value.isEmpty { return "is empty" }
        return value.utf8.first { $0 < 0x21 || $0 > 0x7E }.map { "contains \(HeaderCheck.name(of: $0))" }
    }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Nothing of it.
    public var description: String { "<redacted>" }

    /// Nothing of it.
    public var debugDescription: String { description }

    /// Nothing of it.
    public var customMirror: Mirror { Mirror(self, children: [:], displayStyle: .struct) }
}
