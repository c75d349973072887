#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// How one call differs from the client's other calls.
///
///     try await client.pets.list(options: .init(timeout: .seconds(5), headers: ["X-Trace": "1"]))
public struct RequestOptions: Sendable {
    /// No difference.
    public static let `default` = RequestOptions()

    /// The longest time without progress; nil for the client's.
    public var timeout: Duration?

    /// The longest time for the whole call with all its tries; nil for the client's.
    public var totalTimeout: Duration?

    /// When and how often the call is tried again; nil for the client's policy.
    public var retries: RetryPolicy?

    /// Headers of this call. They replace what would be sent else, whatever the case of the name; nil removes.
    public var headers: NamedValues

    /// Query items of this call, behind the operation's. Nil removes those that would be sent under the name.
    public var query: NamedValues

    /// Members to set in a body that is a JSON object, such as ones that the description doesn't know yet.
    public var bodyMembers: JSONObject

    /// Sent as `Idempotency-Key`, and makes the call safe to repeat. The server must know the header.
    public var idempotencyKey: String?

    /// Whether the body is checked against the description's constraints before it is sent; nil for the client's choice.
    public var validatesRequest: Bool?

    /// Where this call goes; nil for where the operation is. It takes the client's credentials along.
    public var baseURL: URL?

    /// Options, the client's own where left out.
    public init(
        timeout: Duration? = nil,
        totalTimeout: Duration? = nil,
        retries: RetryPolicy? = nil,
        headers: NamedValues = [:],
        query: NamedValues = [:],
        bodyMembers: JSONObject = [:],
        idempotencyKey: String? = nil,
        validatesRequest: Bool? = nil,
        baseURL: URL? = nil
    ) {
        self.timeout = timeout
        self.totalTimeout = totalTimeout
        self.retries = retries
        self.headers = headers
        self.query = query
        self.bodyMembers = bodyMembers
        self.idempotencyKey = idempotencyKey
        self.validatesRequest = validatesRequest
        self.baseURL = baseURL
    }
}
