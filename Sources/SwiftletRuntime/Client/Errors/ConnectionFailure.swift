/// No whole response.
public struct ConnectionFailure: APIFailure {
    /// The operation's id, or the method and path of one that has none.
    public let operation: String

    /// Scheme, host and port: `https://api.example.com`.
    public let origin: String

    /// What happened: `the connection was refused`.
    public let reason: String

    /// Whether the server may have received the request and acted on it. Where false, repeating the call does no harm.
    public let mayHaveArrived: Bool

    /// The status, where the connection broke after the response's head.
    public let statusCode: Int?

    /// One sentence: what happened, and what to do.
    public var description: String {
        if let statusCode {
            return "\(operation): \(origin) answered with status \(statusCode), but \(reason);"
                + " the request has arrived, so repeat it only if that does no harm."
        }
        let advice =
            mayHaveArrived
            ? "the request may have arrived, so repeat it only if that does no harm"
            : "nothing was sent, so check the base URL and the network, and try again"
        return "\(operation): no response from \(origin): \(reason); \(advice)."
    }
}

/// Nothing moved for as long as the call allows.
public struct TimeoutFailure: APIFailure {
    /// The operation's id, or the method and path of one that has none.
    public let operation: String

    /// Scheme, host and port: `https://api.example.com`.
    public let origin: String

    /// How long nothing moved.
    public let timeout: Duration

    /// Whether the server may have received the request and acted on it. Where false, repeating the call does no harm.
    public let mayHaveArrived: Bool

    /// The status, where the response's head had arrived.
    public let statusCode: Int?

    /// One sentence: what happened, and what to do.
    public var description: String {
        let place = statusCode.map { "in the body of a response with status \($0)" } ?? "while waiting for the response"
        let advice = mayHaveArrived ? "; the request may have arrived, so repeat it only if that does no harm" : ""
        return "\(operation): nothing came from \(origin) for \(timeout) \(place)\(advice),"
            + " or allow more time with `timeout` in its options."
    }
}
