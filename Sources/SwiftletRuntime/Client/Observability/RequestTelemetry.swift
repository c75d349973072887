package import HTTPTypes

/// What OpenTelemetry's conventions for HTTP clients say of a request, in their own terms; no path, no query.
package struct RequestTelemetry: Sendable {
    /// `http.request.method`; `_OTHER` for one that isn't among RFC 9110's and PATCH.
    package let method: String
    /// `server.address`
    package let serverAddress: String
    /// `server.port`
    package let serverPort: Int

    private static let knownMethods: Set<String> = [
        "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE",
    ]

    package init(_ request: HTTPRequest) {
        method = Self.knownMethods.contains(request.method.rawValue) ? request.method.rawValue : "_OTHER"
        let authority = request.authority ?? ""
        let colon = authority.lastIndex(of: ":").flatMap { authority[$0...].contains("]") ? nil : $0 }
        let host = authority[..<(colon ?? authority.endIndex)]
        serverAddress = String(host.hasPrefix("[") ? host.dropFirst().dropLast() : host)
        let port = colon.flatMap { Int(authority[authority.index(after: $0)...]) }
        serverPort = port ?? (request.scheme == "http" ? 80 : 443)
    }

    /// `error.type` of a status; nil for one that is no error of a client's request.
    package static func errorType(status: Int) -> String? {
        status >= 400 ? String(status) : nil
    }

    /// `error.type` of what a transport throws: a word for the known kinds, else the type.
    package static func errorType(_ error: any Error) -> String {
        switch error {
        case is CancellationError: "cancelled"
        case let error as TransportError: error.kind.errorType
        case is APIError: "configuration"
        default: String(reflecting: type(of: error))
        }
    }
}

extension TransportError.Kind {
    fileprivate var errorType: String {
        switch self {
        case .connection: "connection"
        case .connectTimeout: "connect_timeout"
        case .timeout: "timeout"
        case .bodyTooLarge: "body_too_large"
        case .invalidRequest: "invalid_request"
        }
    }
}
