import HTTPTypes

/// Puts the token of a provider into each try of a call.
struct Authorizer: Sendable {
    private let client: Client
    private let operation: Operation
    private let tokens: TokenCache
    private var token: AccessToken?
    /// How often the server's refusal led to another try; once is enough.
    private(set) var renewals = 0

    /// Nil where the call takes no token.
    init?(client: Client, operation: Operation, options: RequestOptions) {
        guard let tokens = client.options.tokens,  // The caller's own `Authorization` goes before the client's.
            !(client.options.headers + options.headers).contains(header: .authorization),
            (try? client.setup.parts(for: operation, hasTokens: true))?.takesToken == true
        else { return nil }
        self.client = client
        self.operation = operation
        self.tokens = tokens
    }

    /// Waits for a token if need be.
    mutating func authorize(_ request: inout TransportRequest) async throws(APIError) {
        let token: AccessToken
        do {
            token = try await tokens.token(context)
        } catch let error as APIError {
            throw error
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .misconfigured(
                "\(operation.id): the token provider failed with an error of type \(type(of: error)), so nothing was sent."
            )
        }
        if let problem = token.problem {
            throw .misconfigured(
                "\(operation.id): the token that the token provider gave \(problem), which a credential can't."
            )
        }
        request.head.headerFields[.authorization] = "Bearer \(token.value)"
        self.token = token
    }

    /// After a 401: whether a new token may help.
    mutating func renew() -> Bool {
        guard let token, renewals == 0 else { return false }
        tokens.refused(token)
        renewals += 1
        return true
    }

    private var context: TokenContext {
        TokenContext(
            client: client.setup.description.name,
            refusedToken: nil,
            transport: client.setup.transport,
            clock: client.options.clock,
            timeout: client.options.timeout,
            retries: client.options.retries,
            endpoints: client.setup.description.credentials.lazy.compactMap(\.tokenEndpoints).first { $0.token != nil },
            baseURL: client.setup.baseURL,
            userAgent: UserAgent.text(
                name: client.setup.description.name,
                version: client.setup.description.version
            )
        )
    }
}
