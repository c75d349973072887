import Foundation
import SwiftletRuntime

/// A client with a credential of every kind.
struct BankAPI: APIClient {
    var client: Client

    init(client: Client) { self.client = client }

    init(
        _ credentials: KeyValuePairs<String, String?> = [:],
        tokens: (any TokenProvider)? = nil,
        baseURL: URL? = nil,
        options: ClientOptions = .default,
        environment: ClientEnvironment = [:],
        transport: any Transport = ScriptedTransport { _ in .json(200, "{}") }
    ) throws(APIError) {
        var options = options
        if let tokens { options.tokenProvider = tokens }
        client = try Client(
            Self.description,
            credentials: credentials,
            baseURL: baseURL,
            options: options,
            environment: environment,
            transport: transport
        )
    }

    static let description = ClientDescription(
        """
        Bank 1
        server https://bank.example/v1
        bearer token, scheme bearerAuth, environment BANK_TOKEN
        oauth2 identity, environment BANK_IDENTITY
        oauth2 accessToken, scheme oauth, token https://auth.example/token, refresh https://auth.example/refresh
        basic login, scheme basicAuth
        apiKey header X-Key: headerKey
        apiKey query key: queryKey
        apiKey cookie sid: cookieKey, environment BANK_SESSION
        security none
        """
    )

    /// What a call sends; its security is the one given here, or the client's.
    @discardableResult
    func call(
        _ operation: OperationDescription = BankAPI.bearer,
        options: RequestOptions = .default
    ) async throws(APIError) -> JSONValue {
        try await client.send(operation, options: options)
    }

    static let open = OperationDescription("GET /open\n200 application/json")
    static let bearer = OperationDescription("GET /bearer\nsecurity bearerAuth\n200 application/json")
    static let oauth = OperationDescription("GET /oauth\nsecurity oauth\n200 application/json")
    static let basic = OperationDescription("GET /basic\nsecurity basicAuth\n200 application/json")
    static let header = OperationDescription("GET /header\nsecurity headerKey\n200 application/json")
    static let query = OperationDescription(
        "GET /query\nquery page: form, explode\nsecurity queryKey\n200 application/json"
    )
    static let cookie = OperationDescription("GET /cookie\nsecurity cookieKey\n200 application/json")
    static let optional = OperationDescription(
        "GET /optional\nsecurity none\nsecurity headerKey\n200 application/json"
    )
    static let either = OperationDescription(
        "GET /either\nsecurity headerKey\nsecurity queryKey + cookieKey\nsecurity oauth\n200 application/json"
    )
}

/// A provider that counts how often it is asked, and gives `token-1`, `token-2`, ….
final class CountingTokens: TokenProvider {
    private let contexts = Recorded<TokenContext>()
    private let make: @Sendable (Int, TokenContext) async throws -> AccessToken

    init(
        _ make: @escaping @Sendable (Int, TokenContext) async throws -> AccessToken = { count, _ in
            AccessToken("token-\(count)")
        }
    ) {
        self.make = make
    }

    func token(_ context: TokenContext) async throws -> AccessToken {
        try await make(contexts.append(context), context)
    }

    var count: Int { contexts.all.count }
    var refused: [String?] { contexts.all.map { $0.refusedToken?.value } }
}

/// What several tasks note down.
final class Recorded<Element: Sendable>: Sendable {
    private let elements = Lock<[Element]>([])

    /// The number of elements with the new one.
    @discardableResult
    func append(_ element: Element) -> Int {
        elements.withLock { elements in
            elements.append(element)
            return elements.count
        }
    }

    var all: [Element] { elements.withLock { $0 } }
}
