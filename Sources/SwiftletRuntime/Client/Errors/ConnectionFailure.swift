public import HTTPTypes

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

    /// How often the request was sent.
    public let attempts: Int

    /// The status, where the connection broke after the response's head.
    public let statusCode: Int?

    /// The response's headers, where they arrived.
    public let headers: HTTPFields?

    /// What arrived of the response's body; nil where its head didn't arrive.
    public let rawBody: [UInt8]?

    /// One sentence: what happened, and what to do.
    public var description: String {
        if let statusCode {
            return
                "\(operation): \(origin) answered with status \(statusCode), but \(reason)\(AttemptCount.text(attempts));"
                + " the request has arrived, so repeat it only if that does no harm."
        }
        let advice =
            mayHaveArrived
            ? "the request may have arrived, so repeat it only if that does no harm"
            : "nothing was sent, so check the base URL and the network, and try again"
        return "\(operation): no response from \(origin)\(AttemptCount.text(attempts)): \(reason); \(advice)."
    }
}
