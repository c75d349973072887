/// Why an exchange didn't end with a whole response.
public struct TransportError: Error, Sendable, Hashable {
    /// What kind of failure it was.
    public enum Kind: Sendable, Hashable {
        /// No connection, or a connection that broke.
        case connection
        /// Nothing moved for as long as the request allows.
        case timeout
        /// No connection within the time that the request allows for one.
        case connectTimeout
        /// The response's body is longer than the request allows.
        case bodyTooLarge
        /// The request can't be sent as it is, such as a header value with a line break.
        case invalidRequest
    }

    /// What kind of failure it was.
    public let kind: Kind

    /// What happened, as the second half of a sentence: `the connection was refused`. Never part of the request.
    public let reason: String

    /// Whether the server may have received the request. False only where it surely didn't.
    public let mayHaveArrived: Bool

    /// The response's status, where the failure came after its head and the transport reads the body itself.
    public let statusCode: Int?

    /// A failure that a transport reports.
    public init(_ kind: Kind, reason: String, mayHaveArrived: Bool, statusCode: Int? = nil) {
        self.kind = kind
        self.reason = reason
        self.mayHaveArrived = mayHaveArrived
        self.statusCode = statusCode
    }

    /// The same of a request that has arrived, whatever the transport says.
    var afterArrival: TransportError {
        TransportError(kind, reason: reason, mayHaveArrived: true, statusCode: statusCode)
    }

    func after(status: Int) -> TransportError {
        TransportError(kind, reason: reason, mayHaveArrived: true, statusCode: statusCode ?? status)
    }

    /// The response's body has more than `limit` bytes.
    public static func bodyTooLarge(limit: Int) -> TransportError {
        TransportError(.bodyTooLarge, reason: "the response has more than \(limit) bytes", mayHaveArrived: true)
    }
}
