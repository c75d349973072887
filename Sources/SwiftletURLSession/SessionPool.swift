import Foundation
import SwiftletRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// The sessions of one transport: one that is kept, and on Linux one for each request that mustn't reuse a connection.
final class SessionPool: Sendable {
    private struct Session: Sendable {
        let session: URLSession
        let delegate = SessionDelegate()

        init() {
            session = URLSession(configuration: .transport, delegate: delegate, delegateQueue: nil)
        }

        func start(_ exchange: Exchange, _ request: URLRequest, _ kind: TaskKind) {
            let task: URLSessionTask
            switch kind {
            case .data: task = session.dataTask(with: request)
            case .download: task = session.downloadTask(with: request)
            }
            delegate.register(exchange, kind, for: task)
            exchange.attach(task)
        }
    }

    private let kept = Lock<Session?>(nil)

    func start(_ exchange: Exchange, _ request: URLRequest, isRepeatable: Bool, _ kind: TaskKind) {
        guard Self.needsNewConnection(request, isRepeatable: isRepeatable) else {
            return keptSession.start(exchange, request, kind)
        }
        let own = Session()
        own.start(exchange, request, kind)
        // Closes it when its only task has ended.
        own.session.finishTasksAndInvalidate()
    }

    deinit {
        kept.withLock { $0 }?.session.finishTasksAndInvalidate()
    }

    private var keptSession: Session {
        kept.withLock { kept in
            let session = kept ?? Session()
            kept = session
            return session
        }
    }

    /// When the server drops a reused connection, libcurl sends a request without a body again by itself, and one
    /// with a body spins until the time is over.
    private static func needsNewConnection(_ request: URLRequest, isRepeatable: Bool) -> Bool {
        #if canImport(FoundationNetworking)
        !isRepeatable || request.httpBody != nil
        #else
        false
        #endif
    }
}

/// Where a response's body goes.
enum TaskKind: Sendable {
    case data
    case download(TransferProgress?)
}

extension URLSessionConfiguration {
    /// No cookies, no cache, no stored credentials; TLS 1.2 at least, which is libcurl's own minimum on Linux.
    fileprivate static var transport: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        #if !canImport(FoundationNetworking)
        configuration.tlsMinimumSupportedProtocolVersion = .TLSv12
        #endif
        // The exchange's own watchdog is the no-progress limit; the session's must not come first.
        configuration.timeoutIntervalForRequest = week
        configuration.timeoutIntervalForResource = week
        return configuration
    }

    /// In seconds.
    private static let week = 604_800.0
}
