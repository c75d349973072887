public import Logging

/// How a client behaves in all its calls.
///
///     var options = ClientOptions.default
///     options.timeout = .seconds(10)
///     options.headers = ["X-Team": "search"]
public struct ClientOptions: Sendable {
    /// One minute.
    public static let defaultTimeout = Duration.seconds(60)

    /// 256 MiB.
    public static let defaultResponseBodyLimit = 256 << 20

    /// A minute without progress, responses of at most 256 MiB, requests validated, redirects within the origin.
    public static let `default` = ClientOptions()

    /// The longest time without progress: no connection, no byte sent, no byte received.
    public var timeout = ClientOptions.defaultTimeout

    /// The longest time for a connection to be made, where the transport can tell; nil for ``timeout`` alone.
    public var connectTimeout: Duration?

    /// The longest time for a whole call, with all its tries and the waits between them; nil for no such limit.
    /// A response that is handed on as a stream has its head in time, its body may take longer.
    public var totalTimeout: Duration?

    /// When and how often calls are tried again.
    public var retries = RetryPolicy.default

    /// What stands around every request, the first outermost.
    public var middleware: [any Middleware] = []

    /// The time that waits and limits go by; a ``ManualClock`` in tests. Transports have their own.
    public var clock = ClientClock.system

    /// Where calls are logged; nil for nowhere. See `docs/client/observability.md` for levels and metadata: ids, the
    /// method, the path's template, status and times, and nothing that could be secret.
    public var logger: Logger?

    /// Where bearer tokens come from, for the schemes `http` with `bearer`, `oauth2` and `openIdConnect`; nil for the
    /// static credentials alone. It goes before a static token. Copies of these options share its token.
    public var tokenProvider: (any TokenProvider)? {
        get { tokens?.provider }
        set { tokens = newValue.map(TokenCache.init) }
    }

    /// The provider with its token.
    private(set) var tokens: TokenCache?

    /// Headers for every request. They replace what the client would send, whatever the case of the name; nil removes.
    public var headers: NamedValues = [:]

    /// Query items for every request. Nil removes those that the operation would send under the name.
    public var query: NamedValues = [:]

    /// The most bytes of a response's body, after decompression.
    public var responseBodyLimit = ClientOptions.defaultResponseBodyLimit

    /// Whether requests are checked against the constraints of the description before they are sent.
    public var validatesRequests = true

    /// Whether responses that break constraints of the description are errors. Else they are read as well as can be.
    public var validatesResponses = false

    /// Which redirects are followed.
    public var redirects = RedirectPolicy.sameOrigin

    /// Whether a credential may go over `http://` to a host that isn't this machine, where anybody on the way can
    /// read it.
    public var allowsInsecureHTTP = false

    /// The defaults.
    public init() {}
}

/// Which redirects are followed. Credentials and bodies never leave for another origin, whatever is chosen.
public enum RedirectPolicy: Sendable, Hashable {
    /// None: the 3xx is handed back as ``APIError/status(_:)``.
    case never
    /// Those to the same scheme, host and port; others are handed back.
    case sameOrigin
    /// Those, and GET and HEAD requests to other origins, without credentials, parameters in headers and cookies.
    case anyOrigin
}
