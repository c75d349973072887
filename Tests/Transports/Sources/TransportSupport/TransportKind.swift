import SwiftletAsyncHTTPClient
public import SwiftletRuntime
import SwiftletURLSession

/// The transports that are held to the same suite.
public enum TransportKind: String, CaseIterable, Sendable, CustomStringConvertible {
    case asyncHTTPClient = "AsyncHTTPClient"
    case urlSession = "URLSession"

    /// A fresh one, with connections of its own.
    public func make() -> any Transport {
        switch self {
        case .asyncHTTPClient: AsyncHTTPClientTransport()
        case .urlSession: URLSessionTransport()
        }
    }

    /// As in the tables.
    public var description: String { rawValue }
}
