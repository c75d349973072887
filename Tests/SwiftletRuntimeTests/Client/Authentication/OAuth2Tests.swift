import Foundation
import Testing

@testable import SwiftletRuntime

@Suite struct OAuth2Tests {
    private let url = URL(string: "https://auth.example/oauth/token/?tenant=a")
    private let secret = "s3cret+/ value"

    private func context(_ transport: ScriptedTransport, _ time: ManualClock = ManualClock()) -> TokenContext {
        TokenContext(client: "Bank", transport: transport, clock: time.clock)
    }

    private func credentials(
        _ authentication: OAuth2ClientAuthentication = .basic,
        scopes: [String] = [],
        parameters: KeyValuePairs<String, String> = [:],
        transport: (any Transport)? = nil
    ) throws -> OAuth2ClientCredentials {
        try OAuth2ClientCredentials(
            tokenURL: url,
            clientID: "my app",
            clientSecret: secret,
            scopes: scopes,
            parameters: parameters,
            authentication: authentication,
            transport: transport
        )
    }

    private let granted = ScriptedTransport.Answer.json(
        200,
        #"{"access_token":"at-1","token_type":"Bearer","expires_in":600}"#
    )

    @Test func `Client credentials are asked for as RFC 6749 writes it`() async throws {
        let transport = ScriptedTransport([granted])
        let provider = try credentials(scopes: ["read", "write:all"], parameters: ["audience": "https://bank.example"])
        let token = try await provider.token(context(transport))
        #expect(token == AccessToken("at-1", expiresIn: .seconds(600)))

        let request = try #require(transport.requests.first)
        #expect(request.head.method == .post)
        #expect(request.head.scheme == "https")
        #expect(request.head.authority == "auth.example")
        #expect(request.head.path == "/oauth/token/?tenant=a")
        #expect(request.head.headerFields[.contentType] == "application/x-www-form-urlencoded")
        #expect(request.head.headerFields[.accept] == "application/json")
        let pair = Data("my+app:s3cret%2B%2F+value".utf8).base64EncodedString()
        #expect(request.head.headerFields[.authorization] == "Basic \(pair)")
        #expect(
            request.bodyText
                == "grant_type=client_credentials&scope=read+write%3Aall&audience=https%3A%2F%2Fbank.example"
        )
    }

    @Test func `Id and secret go into the body where the endpoint wants them there`() async throws {
        let transport = ScriptedTransport([granted])
        _ = try await credentials(.post).token(context(transport))
        let request = try #require(transport.requests.first)
        #expect(request.head.headerFields[.authorization] == nil)
        #expect(
            request.bodyText == "grant_type=client_credentials&client_id=my+app&client_secret=s3cret%2B%2F+value"
        )
    }

    @Test func `A transport of its own carries the request where one is given`() async throws {
        let own = ScriptedTransport([granted])
        let client = ScriptedTransport([])
        _ = try await credentials(transport: own).token(context(client))
        #expect(own.requests.count == 1)
        #expect(client.requests.isEmpty)
    }

    @Test(arguments: [
        (#"{"access_token":"a"}"#, AccessToken("a")),
        (#"{"access_token":"a","token_type":"bearer","expires_in":"60"}"#, AccessToken("a", expiresIn: .seconds(60))),
        (#"{"access_token":"a","token_type":"BEARER","expires_in":0}"#, AccessToken("a")),
        (#"{"access_token":"a","expires_in":1e300}"#, AccessToken("a", expiresIn: .seconds(1_000_000_000))),
        (#"{"access_token":"a","expires_in":null,"x":[1]}"#, AccessToken("a")),
    ])
    func `What servers say of a token's life is taken as it comes`(body: String, token: AccessToken) async throws {
        let transport = ScriptedTransport([.json(200, body)])
        #expect(try await credentials().token(context(transport)) == token)
    }

    @Test(arguments: [
        (400, "invalid_client", "check `clientID` and `clientSecret`"),
        (401, "invalid_client", "check `clientID` and `clientSecret`"),
        (400, "invalid_grant", "sign in again"), (400, "invalid_scope", "check `scopes`"),
        (400, "invalid_request", "check `parameters`"), (400, "unauthorized_client", "where the client is registered"),
        (400, "unsupported_grant_type", "use another token provider"), (403, "access_denied", "check the token URL"),
    ])
    func `A refusal says what to do`(status: Int, code: String, advice: String) async throws {
        let body = #"{"error":"\#(code)","error_description":"no\r\nway with s3cret+/ value"}"#
        let transport = ScriptedTransport([.json(status, body)])
        let error = try #require(
            await #expect(throws: APIError.self) { try await credentials().token(context(transport)) }
        )
        let message = try #require(error.configurationMessage)
        #expect(message.hasPrefix("Bank: the token endpoint at https://auth.example refused with status \(status)"))
        #expect(message.contains("(\(code): no") && message.contains("way with <redacted>)"))
        #expect(message.contains(advice))
        #expect(!message.contains("\n") && !message.contains("\r"))
    }

    @Test(arguments: [
        (
            ScriptedTransport.Answer.bytes(200, Array("<html>".utf8), contentType: "text/html"),
            "didn't answer with JSON"
        ),
        (.json(200, "{}"), "gave no `access_token`"), (.json(200, #"{"access_token":1}"#), "gave no `access_token`"),
        (.json(200, #"{"access_token":"a","token_type":"mac"}"#), "isn't a bearer token"),
        (.status(302, headers: [.location: "https://x.example"]), "redirects"),
        (.status(404), "refused with status 404"),
    ])
    func `An answer that is no token says so`(answer: ScriptedTransport.Answer, text: String) async throws {
        let transport = ScriptedTransport([answer])
        let error = await #expect(throws: APIError.self) { try await credentials().token(context(transport)) }
        #expect(error?.configurationMessage?.contains(text) == true)
        #expect(transport.requests.count == 1)
    }

    @Test func `An endpoint that isn't there for a moment is asked again`() async throws {
        let time = ManualClock()
        let transport = ScriptedTransport([.status(503, headers: [.retryAfter: "3"]), .lostConnection, granted])
        #expect(try await credentials().token(context(transport, time)).value == "at-1")
        #expect(time.sleeps.first == .seconds(3))
        #expect(time.sleeps.count == 2)
    }

    @Test func `An endpoint that stays away is a failed connection, since the call wasn't sent`() async throws {
        for answer in [ScriptedTransport.Answer.status(500), .status(429), .refused] {
            let transport = ScriptedTransport { _ in answer }
            let error = await #expect(throws: APIError.self) { try await credentials().token(context(transport)) }
            guard case .connection(let failure) = error else {
                Issue.record("expected a connection error, got \(String(describing: error))")
                continue
            }
            #expect(failure.origin == "https://auth.example")
            #expect(!failure.mayHaveArrived)
            #expect(failure.attempts == 3)
        }
    }

    @Test(arguments: [
        "http://auth.example/token", "/token", "token", "https://user:pw@auth.example/token", "ftp://auth.example/t",
        "https://auth.example/token#x", "https://", "http://localhost.evil.example/token",
    ])
    func `A token URL that a secret can't go to is refused when the provider is made`(text: String) throws {
        let url = try #require(URL(string: text))
        #expect(throws: APIError.self) {
            try OAuth2ClientCredentials(tokenURL: url, clientID: "a", clientSecret: "b")
        }
        #expect(throws: APIError.self) { try OAuth2RefreshToken(tokenURL: url, clientID: "a", refreshToken: "b") }
    }

    @Test func `The description's token endpoint is used unless another is given`() async throws {
        let transport = ScriptedTransport { request in
            request.head.authority == "auth.example"
                ? .json(200, #"{"access_token":"at-1"}"#) : .json(200, "{}")
        }
        let provider = try OAuth2ClientCredentials(clientID: "a", clientSecret: "b")
        try await BankAPI(tokens: provider, transport: transport).call(BankAPI.oauth)
        #expect(transport.requests.map(\.head.path) == ["/token", "/v1/oauth"])
        #expect(transport.requests.last?.head.headerFields[.authorization] == "Bearer at-1")

        let refreshing = try OAuth2RefreshToken(clientID: "a", refreshToken: "b")
        try await BankAPI(tokens: refreshing, transport: transport).call(BankAPI.oauth)
        #expect(transport.requests.map(\.head.path).suffix(2) == ["/refresh", "/v1/oauth"])

        let error = await #expect(throws: APIError.self) { try await provider.token(context(transport)) }
        #expect(error?.configurationMessage?.contains("pass `tokenURL:`") == true)
    }

    @Test func `A refresh token that is replaced is used and handed over`() async throws {
        let transport = ScriptedTransport([
            .json(200, #"{"access_token":"at-1","refresh_token":"rt-2"}"#), .json(200, #"{"access_token":"at-2"}"#),
            .json(200, #"{"access_token":"at-3","refresh_token":"rt-2"}"#),
        ])
        let stored = Recorded<String>()
        let provider = try OAuth2RefreshToken(
            tokenURL: url,
            clientID: "app",
            refreshToken: "rt-1",
            scopes: ["read"],
            onNewRefreshToken: { stored.append($0) }
        )
        for _ in 1...3 { _ = try await provider.token(context(transport)) }
        #expect(stored.all == ["rt-2"])
        #expect(
            transport.requests.map(\.bodyText) == [
                "grant_type=refresh_token&refresh_token=rt-1&scope=read&client_id=app",
                "grant_type=refresh_token&refresh_token=rt-2&scope=read&client_id=app",
                "grant_type=refresh_token&refresh_token=rt-2&scope=read&client_id=app",
            ]
        )
        #expect(transport.requests.allSatisfy { $0.head.headerFields[.authorization] == nil && !$0.isRepeatable })
    }

    @Test func `The access token at hand is used before the first refresh`() async throws {
        let transport = ScriptedTransport { request in
            switch request.head.headerFields[.authorization] {
            case "Bearer at-2": .json(200, "{}")
            case nil: .json(200, #"{"access_token":"at-2"}"#)
            default: .status(401)
            }
        }
        let provider = try OAuth2RefreshToken(
            tokenURL: url,
            clientID: "app",
            refreshToken: "rt-1",
            accessToken: AccessToken("at-1", expiresIn: .seconds(600))
        )
        try await BankAPI(tokens: provider, transport: transport).call()
        let authorizations = transport.requests.map { $0.head.headerFields[.authorization] }
        #expect(authorizations == ["Bearer at-1", nil, "Bearer at-2"])
    }

    @Test func `A refresh that may have arrived isn't sent again`() async throws {
        let transport = ScriptedTransport([.lostConnection])
        let provider = try OAuth2RefreshToken(tokenURL: url, clientID: "app", refreshToken: "rt-1")
        await #expect(throws: APIError.self) { try await provider.token(context(transport)) }
        #expect(transport.requests.count == 1)
    }

    @Test func `A refresh that nobody waits for any more still keeps the new refresh token`() async throws {
        let gate = Gate()
        let transport = ScriptedTransport { request in
            guard request.head.path?.hasPrefix("/oauth") == true else { return .json(200, "{}") }
            await gate.wait()
            try Task.checkCancellation()
            return .json(200, #"{"access_token":"at-1","refresh_token":"rt-2"}"#)
        }
        let stored = Recorded<String>()
        let provider = try OAuth2RefreshToken(
            tokenURL: url,
            clientID: "app",
            refreshToken: "rt-1",
            onNewRefreshToken: { stored.append($0) }
        )
        let bank = try BankAPI(tokens: provider, transport: transport)
        let call = Task { try await bank.call() }
        while transport.requests.isEmpty { await Task.yield() }
        call.cancel()
        await #expect(throws: APIError.self) { try await call.value }
        await gate.open()
        try await bank.call()
        #expect(stored.all == ["rt-2"])
        #expect(transport.requests.count == 2)
    }
}
