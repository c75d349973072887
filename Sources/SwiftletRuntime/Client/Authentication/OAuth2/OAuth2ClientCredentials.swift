#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Access tokens for a program that acts for itself: the client credentials grant (RFC 6749, 4.4).
///
///     options.tokenProvider = try OAuth2ClientCredentials(
///         tokenURL: URL(string: "https://auth.example.com/oauth/token"),
///         clientID: "reports",
///         clientSecret: secret,
///         scopes: ["reports.read"],
///         parameters: ["audience": "https://api.example.com"]
///     )
public struct OAuth2ClientCredentials: TokenProvider {
    private let endpoint: TokenEndpoint
    private let form: [(String, String)]

    /// - Parameters:
    ///   - tokenURL: The token endpoint: https, or http on this machine. Nil for the one of the API's description.
    ///   - scopes: What the token is to allow; none for what the server gives by default.
    ///   - parameters: Further parameters of the request, such as `audience` or `resource`.
    ///   - authentication: How the endpoint wants the client's id and secret.
    ///   - transport: What carries the request; nil for the API client's own.
    /// - Throws: ``APIError/configuration(_:)`` for a URL that tokens can't be asked of.
    public init(
        tokenURL: URL? = nil,
        clientID: String,
        clientSecret: String,
        scopes: [String] = [],
        parameters: KeyValuePairs<String, String> = [:],
        authentication: OAuth2ClientAuthentication = .basic,
        transport: (any Transport)? = nil
    ) throws(APIError) {
        endpoint = TokenEndpoint(
            url: try tokenURL.map { url throws(APIError) in try TokenEndpointURL(checking: url) },
            clientID: clientID,
            clientSecret: clientSecret,
            authentication: authentication,
            transport: transport
        )
        form = TokenEndpoint.form(grant: "client_credentials", scopes: scopes, parameters: parameters)
    }

    /// Asks the token endpoint.
    public func token(_ context: TokenContext) async throws -> AccessToken {
        try await endpoint.answer(to: form, isRefresh: false, context).accessToken
    }
}

/// How a client shows a token endpoint who it is (RFC 6749, 2.3.1).
public enum OAuth2ClientAuthentication: Sendable, Hashable {
    /// `client_secret_basic`: in the header `Authorization`.
    case basic
    /// `client_secret_post`: as `client_id` and `client_secret` in the body.
    case post
}

extension OAuth2ClientCredentials: CustomStringConvertible, CustomReflectable {
    /// The grant alone.
    public var description: String { "OAuth 2 client credentials" }

    /// Nothing that could be secret.
    public var customMirror: Mirror { Mirror(self, children: [:], displayStyle: .struct) }
}
