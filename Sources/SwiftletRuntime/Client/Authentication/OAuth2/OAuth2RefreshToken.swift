#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Access tokens for somebody who signed in: the refresh token grant (RFC 6749, 6).
///
///     options.tokenProvider = try OAuth2RefreshToken(
///         tokenURL: URL(string: "https://auth.example.com/oauth/token"),
///         clientID: "app",
///         refreshToken: keychain.refreshToken,
///         onNewRefreshToken: { keychain.refreshToken = $0 }
///     )
///
/// A server may give a new refresh token with each access token and take the old one back; the new one is used from
/// then on, and handed over to be stored.
public final class OAuth2RefreshToken: TokenProvider {
    private let endpoint: TokenEndpoint
    private let scopes: [String]
    private let parameters: [(String, String)]
    private let refreshToken: Lock<String>
    private let accessToken: Lock<AccessToken?>
    private let store: (@Sendable (String) async -> Void)?

    /// - Parameters:
    ///   - tokenURL: The token endpoint: https, or http on this machine. Nil for the one of the API's description.
    ///   - clientSecret: Nil for an app that can't keep one (a public client).
    ///   - accessToken: The token that is at hand, so that the first call needs no refresh; nil for none.
    ///   - scopes: What the token is to allow; none for what was granted.
    ///   - parameters: Further parameters of the request.
    ///   - authentication: How the endpoint wants the client's id and secret.
    ///   - transport: What carries the request; nil for the API client's own.
    ///   - onNewRefreshToken: Stores a new refresh token; the call waits for it.
    /// - Throws: ``APIError/configuration(_:)`` for a URL that tokens can't be asked of.
    public init(
        tokenURL: URL? = nil,
        clientID: String,
        clientSecret: String? = nil,
        refreshToken: String,
        accessToken: AccessToken? = nil,
        scopes: [String] = [],
        parameters: KeyValuePairs<String, String> = [:],
        authentication: OAuth2ClientAuthentication = .basic,
        transport: (any Transport)? = nil,
        onNewRefreshToken: (@Sendable (String) async -> Void)? = nil
    ) throws(APIError) {
        endpoint = TokenEndpoint(
            url: try tokenURL.map { url throws(APIError) in try TokenEndpointURL(checking: url) },
            clientID: clientID,
            clientSecret: clientSecret,
            authentication: authentication,
            transport: transport
        )
        self.scopes = scopes
        self.parameters = parameters.map { ($0.key, $0.value) }
        self.refreshToken = Lock(refreshToken)
        self.accessToken = Lock(accessToken)
        store = onNewRefreshToken
    }

    /// The access token at hand the first time, then one from the token endpoint.
    public func token(_ context: TokenContext) async throws -> AccessToken {
        if let token = accessToken.withLock({ token in
            defer { token = nil }
            return token
        }), context.refusedToken == nil {
            return token
        }
        let current = refreshToken.withLock { $0 }
        var form = [("grant_type", "refresh_token"), ("refresh_token", current)]
        if !scopes.isEmpty { form.append(("scope", scopes.joined(separator: " "))) }
        let answer = try await endpoint.answer(to: form + parameters, isRefresh: true, context)
        if let new = answer.refreshToken, new != current {
            refreshToken.withLock { $0 = new }
            await store?(new)
        }
        return answer.accessToken
    }
}

extension OAuth2RefreshToken: CustomStringConvertible, CustomReflectable {
    /// The grant alone.
    public var description: String { "an OAuth 2 refresh token" }

    /// Nothing that could be secret.
    public var customMirror: Mirror { Mirror(self, children: [:], displayStyle: .class) }
}
