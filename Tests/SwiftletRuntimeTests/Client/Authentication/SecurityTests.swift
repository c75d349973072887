import Testing

@testable import SwiftletRuntime

@Suite struct SecurityTests {
    private let all: KeyValuePairs<String, String?> = [
        "token": "t-1", "login": "ada:pass word", "headerKey": "h-1", "queryKey": "q&1", "cookieKey": "c;1",
    ]

    private func request(
        _ operation: OperationDescription,
        _ credentials: KeyValuePairs<String, String?>,
        tokens: (any TokenProvider)? = nil,
        environment: ClientEnvironment = [:]
    ) async throws -> HTTPRequest {
        let transport = ScriptedTransport([.json(200, "{}")])
        let bank = try BankAPI(credentials, tokens: tokens, environment: environment, transport: transport)
        try await bank.call(operation)
        return try #require(transport.requests.first).head
    }

    /// Everything of a request that could authenticate it.
    private func credentials(of request: HTTPRequest) -> [String] {
        let names: [HTTPField.Name?] = [.authorization, .init("X-Key"), .cookie]
        let headers = names.compactMap { name in name.flatMap { request.headerFields[$0] } }
        let path = request.path ?? ""
        return headers + (path.contains("?") ? [String(path.drop { $0 != "?" })] : [])
    }

    @Test func `An operation sends the credential that its security names, and no other`() async throws {
        #expect(credentials(of: try await request(BankAPI.bearer, all)) == ["Bearer t-1"])
        #expect(credentials(of: try await request(BankAPI.basic, all)) == ["Basic YWRhOnBhc3Mgd29yZA=="])
        #expect(credentials(of: try await request(BankAPI.header, all)) == ["h-1"])
        #expect(credentials(of: try await request(BankAPI.cookie, all)) == ["sid=c%3B1"])
        #expect(credentials(of: try await request(BankAPI.open, all)) == [])
        #expect(credentials(of: try await request(BankAPI.oauth, ["accessToken": "a-1"])) == ["Bearer a-1"])
    }

    @Test func `A key in the query stands before the operation's own items, escaped`() async throws {
        let transport = ScriptedTransport([.json(200, "{}")])
        let bank = try BankAPI(all, transport: transport)
        let _: JSONValue = try await bank.client.send(BankAPI.query, [.init(2)])
        #expect(transport.requests.first?.head.path == "/v1/query?key=q%261&page=2")
    }

    @Test func `A credential from the environment is sent like one that is passed`() async throws {
        let environment: ClientEnvironment = ["BANK_TOKEN": "t-2", "BANK_SESSION": "s-2"]
        #expect(credentials(of: try await request(BankAPI.bearer, [:], environment: environment)) == ["Bearer t-2"])
        #expect(credentials(of: try await request(BankAPI.cookie, [:], environment: environment)) == ["sid=s-2"])
    }

    @Test func `Where a credential is optional it is sent if there is one`() async throws {
        #expect(credentials(of: try await request(BankAPI.optional, ["headerKey": "h-1"])) == ["h-1"])
        #expect(credentials(of: try await request(BankAPI.optional, [:])) == [])
        #expect(credentials(of: try await request(BankAPI.optional, ["token": "t-1"])) == [])
    }

    @Test func `Of alternatives the first one counts whose credentials are all there`() async throws {
        #expect(credentials(of: try await request(BankAPI.either, all)) == ["h-1"])
        let pair: KeyValuePairs<String, String?> = ["queryKey": "q", "cookieKey": "c", "accessToken": "a"]
        #expect(credentials(of: try await request(BankAPI.either, pair)) == ["sid=c", "?key=q"])
        let half: KeyValuePairs<String, String?> = ["queryKey": "q", "accessToken": "a"]
        #expect(credentials(of: try await request(BankAPI.either, half)) == ["Bearer a"])
    }

    @Test func `With a token provider the first alternative that takes a token counts`() async throws {
        let tokens = CountingTokens()
        #expect(credentials(of: try await request(BankAPI.either, all, tokens: tokens)) == ["Bearer token-1"])
        #expect(credentials(of: try await request(BankAPI.header, all, tokens: tokens)) == ["h-1"])
        #expect(credentials(of: try await request(BankAPI.open, all, tokens: tokens)) == [])
        #expect(tokens.count == 1)
    }

    @Test func `A token provider goes before a static token`() async throws {
        #expect(credentials(of: try await request(BankAPI.bearer, all, tokens: CountingTokens())) == ["Bearer token-1"])
    }

    @Test func `A missing credential is named with every way to set it, and nothing is sent`() async throws {
        let transport = ScriptedTransport([])
        let bank = try BankAPI(["token": "t-1"], transport: transport)
        let messages = [
            await failure { () throws(APIError) in try await bank.call(BankAPI.header) },
            await failure { () throws(APIError) in try await bank.call(BankAPI.oauth) },
        ]
        .map(\.?.configurationMessage)
        #expect(
            messages == [
                "GET /header: a credential is missing; pass `headerKey:`.",
                "GET /oauth: a credential is missing; pass `accessToken:`, or set `tokenProvider` in the client's options.",
            ]
        )
        #expect(transport.requests.isEmpty)
    }

    @Test func `A client that needs a token can be made with a provider alone`() throws {
        let description = ClientDescription(
            """
            Locked 1
            server https://locked.example
            oauth2 accessToken
            """
        )
        var options = ClientOptions.default
        let transport = ScriptedTransport([])
        #expect(throws: APIError.self) {
            try Client(description, options: options, environment: [:], transport: transport)
        }
        options.tokenProvider = CountingTokens()
        _ = try Client(description, options: options, environment: [:], transport: transport)
    }

    @Test func `Undocumented calls carry what the client carries`() async throws {
        let transport = ScriptedTransport([.json(200, "{}")])
        let client = try TestAPI(transport: transport)
        _ = try await client.request(.get, "/usage")
        #expect(transport.requests.first?.head.headerFields[.authorization] == "Bearer sk-secret-key")
    }
}
