import HTTPTypes
import Logging

/// What a call tells while it runs, to a logger and to middleware.
///
/// No path, query, header or body gets in: the path's template stands for the path.
struct CallLog: Sendable {
    private let logger: Logger?
    private let clock: ClientClock
    private let client: Client
    private let operation: Operation
    private let requestID: String
    /// Requests that middleware has seen.
    private let sent: Lock<Int>?

    /// Nil where nobody listens.
    init?(client: Client, operation: Operation) {
        let options = client.options
        guard options.logger != nil || !options.middleware.isEmpty else { return nil }
        self.client = client
        self.operation = operation
        clock = options.clock
        sent = options.middleware.isEmpty ? nil : Lock(0)
        requestID = Self.newRequestID()
        logger = options.logger
    }

    func context(attempt: Int) -> CallContext {
        CallContext(
            client: client.setup.description.name,
            operation: operation.id,
            pathTemplate: operation.path.text,
            requestID: requestID,
            attempt: attempt,
            resendCount: countRequest() - 1
        )
    }

    private func countRequest() -> Int {
        sent?.withLock { count in
            count += 1
            return count
        } ?? 1
    }

    private static func newRequestID() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// The call as a whole.
extension CallLog {
    /// When the call started; nil where nobody wants to know.
    func started() -> Duration? {
        logger == nil ? nil : clock.now()
    }

    func finished(_ response: RawResponse, since began: Duration?) {
        write(.debug, "Call finished", attempt: response.attempts, since: began) { metadata in
            metadata["status"] = "\(response.head.status.code)"
        }
    }

    func failed(_ error: APIError, since began: Duration?) {
        write(error.logLevel, "Call failed", attempt: error.attempts, since: began) { metadata in
            metadata["error"] = "\(error.logName)"
            if let status = error.statusCode { metadata["status"] = "\(status)" }
            if case .status(let failure) = error, let id = failure.requestID { metadata["server-request-id"] = "\(id)" }
        }
    }

    func willRetry(after wait: Duration, attempt: Int, _ error: APIError) {
        write(.info, "Trying again", attempt: attempt) { metadata in
            metadata["error"] = "\(error.logName)"
            if let status = error.statusCode { metadata["status"] = "\(status)" }
            metadata["wait-ms"] = "\(wait.wholeMilliseconds)"
        }
    }

    func willRenewToken(attempt: Int) {
        write(.info, "Trying again with a new token", attempt: attempt) { $0["status"] = "401" }
    }
}

/// Each try, and each redirect that is followed.
extension CallLog {
    /// When it was sent; nil where nobody wants to know.
    func sending(_ request: TransportRequest, attempt: Int) -> Duration? {
        guard logger != nil else { return nil }
        write(.debug, "Request sent", attempt: attempt)
        return clock.now()
    }

    func answered(_ head: HTTPResponse, attempt: Int, since began: Duration?) {
        write(.debug, "Response received", attempt: attempt, since: began) { metadata in
            metadata["status"] = "\(head.status.code)"
            if let id = head.headerFields.serverRequestID { metadata["server-request-id"] = "\(client.redacting(id))" }
        }
    }

    func failed(_ error: TransportError, attempt: Int, since began: Duration?) {
        write(.debug, "Request failed", attempt: attempt, since: began) { metadata in
            metadata["error"] = "\(error.kind)"
            metadata["reason"] = "\(client.redacting(error.reason))"
        }
    }
}

extension CallLog {
    private func write(
        _ level: Logger.Level,
        _ message: Logger.Message,
        attempt: Int?,
        since began: Duration? = nil,
        _ add: (inout Logger.Metadata) -> Void = { _ in }
    ) {
        guard let logger, logger.logLevel <= level else { return }
        var metadata: Logger.Metadata = [
            "client": "\(client.setup.description.name)", "request-id": "\(requestID)",
            "method": "\(operation.method.rawValue)",
        ]
        if let template = operation.path.text {
            metadata["operation"] = "\(operation.id)"
            metadata["path"] = "\(template)"
        }
        if let attempt { metadata["attempt"] = "\(attempt)" }
        if let began { metadata["duration-ms"] = "\((clock.now() - began).wholeMilliseconds)" }
        add(&metadata)
        logger.log(level: level, message, metadata: metadata)
    }
}

extension Duration {
    fileprivate var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}

extension APIError {
    /// The server's refusals are for the caller to judge; what broke is worth somebody's attention.
    fileprivate var logLevel: Logger.Level {
        switch self {
        case .cancelled: .debug
        case .status(let failure) where failure.code < 500: .info
        case .validation, .configuration: .info
        case .connection, .timeout, .status, .decoding: .warning
        }
    }

    fileprivate var logName: String {
        switch self {
        case .connection: "connection"
        case .timeout: "timeout"
        case .cancelled: "cancelled"
        case .status: "status"
        case .decoding: "decoding"
        case .validation: "validation"
        case .configuration: "configuration"
        }
    }
}
