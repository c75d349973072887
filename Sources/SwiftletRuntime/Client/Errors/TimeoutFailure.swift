public import HTTPTypes

/// The time for a call, or for progress in it, is over.
public struct TimeoutFailure: APIFailure {
    /// Which limit it was.
    public enum Limit: Sendable, Hashable {
        /// ``ClientOptions/timeout``: nothing moved for so long.
        case noProgress
        /// ``ClientOptions/connectTimeout``: there was no connection.
        case connect
        /// ``ClientOptions/totalTimeout``: the call and all its tries.
        case total
    }

    /// The operation's id, or the method and path of one that has none.
    public let operation: String

    /// Scheme, host and port: `https://api.example.com`.
    public let origin: String

    /// Which limit it was.
    public let limit: Limit

    /// How long the limit allows.
    public let timeout: Duration

    /// Whether the server may have received the request and acted on it. Where false, repeating the call does no harm.
    public let mayHaveArrived: Bool

    /// How often the request was sent.
    public let attempts: Int

    /// The status, where the response's head had arrived.
    public let statusCode: Int?

    /// The response's headers, where they had arrived.
    public let headers: HTTPFields?

    /// What had arrived of the response's body; nil where its head hadn't.
    public let rawBody: [UInt8]?

    /// One sentence: what happened, and what to do.
    public var description: String {
        let advice = mayHaveArrived ? "; the request may have arrived, so repeat it only if that does no harm" : ""
        return
            "\(operation): \(event)\(AttemptCount.text(attempts))\(advice), or allow more time with `\(option)` in its"
            + " options."
    }

    private var event: String {
        switch limit {
        case .noProgress:
            let place =
                statusCode.map { "in the body of a response with status \($0)" } ?? "while waiting for the response"
            return "nothing came from \(origin) for \(timeout) \(place)"
        case .connect: return "there was no connection to \(origin) within \(timeout)"
        case .total: return "the call to \(origin) wasn't over after \(timeout)"
        }
    }

    private var option: String {
        switch limit {
        case .noProgress: "timeout"
        case .connect: "connectTimeout"
        case .total: "totalTimeout"
        }
    }
}
