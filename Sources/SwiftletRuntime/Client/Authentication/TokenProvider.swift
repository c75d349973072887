/// Where a client gets its access tokens: ``OAuth2ClientCredentials``, ``OAuth2RefreshToken``, or your own.
///
///     struct SessionTokens: TokenProvider {
///         func token(_ context: TokenContext) async throws -> AccessToken {
///             let session = try await auth.session(isRenewed: context.refusedToken != nil)
///             return AccessToken(session.token, expiresAt: session.expiry)
///         }
///     }
///     options.tokenProvider = SessionTokens()
///
/// It is asked once for all calls that wait for a token at the same time, and again when the token has expired, is about
/// to (a minute before, or when three quarters of a shorter life are over), or was refused with a 401; the call that was
/// refused is then sent once more. So it needs no cache and no lock of its own. All copies of the ``ClientOptions`` that
/// hold it share its token.
///
/// A caller that is cancelled stops waiting. The provider's work goes on for the others, or for the next call.
public protocol TokenProvider: Sendable {
    /// A token to send as `Authorization: Bearer …`.
    ///
    /// - Throws: An ``APIError`` is what the call fails with; of any other error the call shows its type alone, since the
    ///   text may hold a secret.
    func token(_ context: TokenContext) async throws -> AccessToken
}

/// What a ``TokenProvider`` is asked with.
public struct TokenContext: Sendable {
    /// The name of the client that needs the token: `Datagrid`.
    public let client: String

    /// The token that the server refused with a 401; nil where none was since the last one given.
    public let refusedToken: AccessToken?

    /// The client's transport, for a request to a token endpoint. Middleware isn't around it.
    public let transport: any Transport

    /// The client's clock.
    public let clock: ClientClock

    /// The client's no-progress timeout.
    public let timeout: Duration

    /// The client's rules for trying again.
    public let retries: RetryPolicy

    /// Where the description says that tokens are to be had; nil where it doesn't.
    let endpoints: TokenEndpoints?

    /// What the description's URLs are relative to.
    let baseURL: BaseURL?

    let userAgent: String

    /// A context, as a test of a provider needs it.
    public init(
        client: String = "Client",
        refusedToken: AccessToken? = nil,
        transport: any Transport,
        clock: ClientClock = .system,
        timeout: Duration = ClientOptions.defaultTimeout,
        retries: RetryPolicy = .default
    ) {
        self.init(
            client: client,
            refusedToken: refusedToken,
            transport: transport,
            clock: clock,
            timeout: timeout,
            retries: retries,
            endpoints: nil,
            baseURL: nil,
            userAgent: UserAgent.text(name: client, version: "")
        )
    }

    init(
        client: String,
        refusedToken: AccessToken?,
        transport: any Transport,
        clock: ClientClock,
        timeout: Duration,
        retries: RetryPolicy,
        endpoints: TokenEndpoints?,
        baseURL: BaseURL?,
        userAgent: String
    ) {
        self.client = client
        self.refusedToken = refusedToken
        self.transport = transport
        self.clock = clock
        self.timeout = timeout
        self.retries = retries
        self.endpoints = endpoints
        self.baseURL = baseURL
        self.userAgent = userAgent
    }

    func with(refusedToken: AccessToken?) -> TokenContext {
        TokenContext(
            client: client,
            refusedToken: refusedToken,
            transport: transport,
            clock: clock,
            timeout: timeout,
            retries: retries,
            endpoints: endpoints,
            baseURL: baseURL,
            userAgent: userAgent
        )
    }
}

/// The token endpoints of a description's OAuth 2 flows, as they stand there.
struct TokenEndpoints: Hashable, Sendable {
    let token: String?
    /// Where it isn't the same.
    let refresh: String?
}

extension TokenContext: CustomStringConvertible, CustomReflectable {
    /// The client's name.
    public var description: String { "a token for \(client)" }

    /// The client's name alone.
    public var customMirror: Mirror { Mirror(self, children: ["client": client], displayStyle: .struct) }
}
