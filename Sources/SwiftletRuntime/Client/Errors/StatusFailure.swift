public import HTTPTypes

/// The server answered with a status that isn't a success.
public struct StatusFailure: APIFailure {
    /// The operation's id, or the method and path of one that has none.
    public let operation: String

    /// The status code, 300 to 599 as a rule.
    public let code: Int

    /// The response's headers.
    public let headers: HTTPFields

    /// The bytes of the response's body, as far as they arrived.
    public let rawBody: [UInt8]

    /// Whether the connection broke, or the limit was reached, before the body's end.
    public let isTruncated: Bool

    /// Whether the description of the API names this status, so that ``APIError/body(as:)`` has a schema to read.
    public let isDocumented: Bool

    /// What many servers name the request by in their own logs: the header `x-request-id`.
    public let requestID: String?

    /// How often the request was sent.
    public let attempts: Int

    /// How long the server asks to wait before the next try; nil where it doesn't say.
    public let retryAfter: Duration?

    /// What the body says for people, such as its `message`; nil where it has no such member. Not part of
    /// ``description``, since it is what the server sent.
    public let message: String?

    /// Where each credential can be set, for 401.
    let credentialHint: String?

    /// Where the server points to, for a redirect that wasn't followed; without its query.
    public var redirectTarget: String? {
        guard (300...399).contains(code), let location = headers[.location] else { return nil }
        return String(location.prefix { $0 != "?" && $0 != "#" })
    }

    /// The target's scheme, host and port alone, since the rest may hold a token.
    private var redirectOrigin: String? {
        guard let redirectTarget else { return nil }
        let parts = redirectTarget.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count < 3 ? nil : try? BaseURL(parts[..<3].joined(separator: "/")).origin
    }

    /// One sentence: what happened, and what to do.
    public var description: String {
        var text = "\(operation): the server answered with status \(code)"
        if let phrase = StatusPhrase.text(of: code) { text += " (\(phrase))" }
        if let requestID { text += ", request \(requestID)" }
        text += AttemptCount.text(attempts)
        if isTruncated { text += ", and its body broke off after \(rawBody.count) bytes" }
        return text + "; " + advice + "."
    }

    private var advice: String {
        switch code {
        case 300...399:
            if let origin = redirectOrigin {
                "it redirects to \(origin), which isn't followed: set the base URL if that is the right server"
            } else {
                "the redirect isn't followed: check the base URL"
            }
        case 401: credentialHint.map { "check the credential: \($0)" } ?? "this call needs a credential"
        case 403: "the credential doesn't allow this call"
        case 404: "check the identifiers in the call and the base URL"
        case 408, 425, 429, 503: "wait\(retryAfter.map { " \($0)" } ?? ""), then try again"
        case 400...499:
            "read \(message == nil ? "" : "`message`, ")`body(as:)` or `rawBody` of the error for what to change"
        case 500...599: "the fault is the server's; try again later if repeating the call does no harm"
        default: "read `rawBody` of the error for what it means"
        }
    }
}
