/// The request breaks constraints of the description; nothing was sent.
public struct ValidationFailure: APIFailure {
    /// The operation's id.
    public let operation: String

    /// All of them, each with place, rule and actual value.
    public let violations: [Violation]

    /// One sentence with every violation.
    public var description: String {
        "\(operation): the request breaks \(violations.count == 1 ? "a constraint" : "\(violations.count) constraints")"
            + " and wasn't sent: \(violations.map(\.description).joined(separator: "; "))"
            + " (`validatesRequest: false` in the options sends it all the same)."
    }
}

/// Something is missing or can't be sent as it is; nothing was sent.
public struct ConfigurationFailure: APIFailure {
    /// What is wrong, and where it can be set.
    public let message: String

    /// The message.
    public var description: String { message }
}

extension APIError {
    static func misconfigured(_ message: String) -> APIError {
        .configuration(ConfigurationFailure(message: message))
    }
}
