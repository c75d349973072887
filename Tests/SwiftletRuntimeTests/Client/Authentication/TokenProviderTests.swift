import Foundation
import Testing

@testable import SwiftletRuntime

@Suite(.timeLimit(.minutes(1))) struct TokenProviderTests {
    /// A server that takes one token only.
    private func server(taking token: String) -> ScriptedTransport {
        ScriptedTransport { request in
            request.head.headerFields[.authorization] == "Bearer \(token)" ? .json(200, "{}") : .status(401)
        }
    }

    private func authorizations(_ transport: ScriptedTransport) -> [String?] {
        transport.requests.map { $0.head.headerFields[.authorization] }
    }

    @Test func `A 401 leads to one new token and one more try`() async throws {
        let transport = server(taking: "token-2")
        let tokens = CountingTokens()
        let bank = try BankAPI(tokens: tokens, transport: transport)
        try await bank.call()
        #expect(authorizations(transport) == ["Bearer token-1", "Bearer token-2"])
        try await bank.call()
        #expect(tokens.count == 2)
    }

    @Test func `A second 401 is the answer, with both tries counted`() async throws {
        let transport = server(taking: "none of them")
        let bank = try BankAPI(tokens: CountingTokens(), transport: transport)
        let error = await failure { () throws(APIError) in try await bank.call() }
        #expect(error?.statusCode == 401)
        #expect(error?.attempts == 2)
        #expect(authorizations(transport) == ["Bearer token-1", "Bearer token-2"])
        #expect(error?.description.contains("`tokenProvider`") == true)
    }

    @Test func `A new token takes nothing from the tries that the policy allows`() async throws {
        let time = ManualClock()
        var options = ClientOptions.default
        options.clock = time.clock
        options.retries = RetryPolicy(maximumCount: 1)
        let transport = ScriptedTransport([.status(401), .status(503), .json(200, "{}")])
        let bank = try BankAPI(tokens: CountingTokens(), options: options, transport: transport)
        try await bank.call()
        #expect(transport.requests.count == 3)
        #expect(time.sleeps.count == 1)
    }

    @Test func `A refused call whose body can be read once isn't repeated, and the next has a new token`() async throws
    {
        let transport = server(taking: "token-2")
        let bank = try BankAPI(tokens: CountingTokens(), transport: transport)
        let upload = OperationDescription(
            "POST /upload\nsecurity oauth\nbody application/octet-stream\n200 application/json"
        )
        func send() async throws(APIError) -> JSONValue {
            let chunks = AsyncStream<[UInt8]> { $0.finish() }
            return try await bank.client.send(upload, body: HTTPBody(chunks))
        }
        #expect(await failure { () throws(APIError) in try await send() }?.statusCode == 401)
        #expect(try await send() == [:])
        #expect(authorizations(transport) == ["Bearer token-1", "Bearer token-2"])
    }

    @Test func `Many calls that are refused at once share one new token`() async throws {
        let transport = server(taking: "token-2")
        let tokens = CountingTokens()
        let bank = try BankAPI(tokens: tokens, transport: transport)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 { group.addTask { try await bank.call() } }
            try await group.waitForAll()
        }
        #expect(tokens.count == 2)
        #expect(tokens.refused == [nil, "token-1"])
    }

    @Test func `Copies of a client share the token`() async throws {
        let tokens = CountingTokens()
        let bank = try BankAPI(tokens: tokens)
        try await bank.call()
        try await bank.with(timeout: .seconds(1)).call()
        #expect(tokens.count == 1)
    }

    @Test func `A request whose body can be read once isn't sent again`() async throws {
        let transport = ScriptedTransport([.status(401)])
        let bank = try BankAPI(tokens: CountingTokens(), transport: transport)
        let upload = OperationDescription("POST /upload\nbody application/octet-stream\nsecurity bearerAuth\n204 empty")
        let chunks = AsyncStream<[UInt8]> { continuation in
            continuation.yield([1])
            continuation.finish()
        }
        let error = await failure { () throws(APIError) in
            try await bank.client.send(upload, body: HTTPBody(chunks))
        }
        #expect(error?.statusCode == 401)
        #expect(transport.requests.count == 1)
    }

    @Test func `The caller's own authorization goes before the provider's`() async throws {
        let transport = ScriptedTransport { _ in .status(401) }
        let tokens = CountingTokens()
        let bank = try BankAPI(tokens: tokens, transport: transport)
        for headers in [["authorization": "Bearer mine"], ["AUTHORIZATION": nil]] as [NamedValues] {
            _ = await failure { () throws(APIError) in
                try await bank.call(options: RequestOptions(headers: headers))
            }
        }
        #expect(authorizations(transport) == ["Bearer mine", nil])
        #expect(tokens.count == 0)
    }

    @Test func `No token goes over an open wire`() async throws {
        let url = try #require(URL(string: "http://bank.example"))
        let error = await failure { () throws(APIError) in try BankAPI(tokens: CountingTokens(), baseURL: url) }
        #expect(error?.configurationMessage?.contains("isn't encrypted") == true)

        let tokens = CountingTokens()
        var bank = try BankAPI(baseURL: url)
        bank.client.options.tokenProvider = tokens
        let later = await failure { () throws(APIError) in try await bank.call() }
        #expect(later?.configurationMessage?.contains("isn't encrypted") == true)
        #expect(tokens.count == 0)

        let loopback = try #require(URL(string: "http://127.0.0.1:8080"))
        try await BankAPI(tokens: tokens, baseURL: loopback).call()
        #expect(tokens.count == 1)
    }

    @Test(arguments: ["", "two words", "a\nb", "tök"])
    func `A token that a header can't hold is refused without showing it`(token: String) async throws {
        let transport = ScriptedTransport([])
        let bank = try BankAPI(tokens: CountingTokens { _, _ in AccessToken(token) }, transport: transport)
        let error = await failure { () throws(APIError) in try await bank.call() }
        #expect(error?.configurationMessage?.contains("the token that the token provider gave") == true)
        #expect(token.isEmpty || error?.everythingPrinted.contains(token) == false)
        #expect(transport.requests.isEmpty)
    }

    @Test func `A redirect within the origin keeps the token, one to another origin loses it`() async throws {
        let transport = ScriptedTransport { request in
            switch request.head.path {
            case "/v1/bearer": .status(302, headers: [.location: "/moved"])
            case "/moved": .status(302, headers: [.location: "https://elsewhere.example/x"])
            default: .json(200, "{}")
            }
        }
        var options = ClientOptions.default
        options.redirects = .anyOrigin
        try await BankAPI(tokens: CountingTokens(), options: options, transport: transport).call()
        #expect(authorizations(transport) == ["Bearer token-1", "Bearer token-1", nil])
    }

    @Test func `A call that is cancelled while it waits for a token ends at once`() async throws {
        let gate = Gate()
        let tokens = CountingTokens { _, _ in
            await gate.wait()
            return AccessToken("late")
        }
        let bank = try BankAPI(tokens: tokens)
        let task = Task { await failure { () throws(APIError) in try await bank.call() } }
        while tokens.count == 0 { await Task.yield() }
        task.cancel()
        guard case .cancelled = await task.value else {
            Issue.record("not cancelled")
            return
        }
        await gate.open()
    }

    @Test func `A provider that needs its own token is told so instead of waiting for itself`() async throws {
        let own = Lock<BankAPI?>(nil)
        let tokens = CountingTokens { _, _ in
            guard let bank = own.withLock({ $0 }) else { return AccessToken("token") }
            try await bank.call(BankAPI.open)
            try await bank.call(BankAPI.bearer)
            return AccessToken("token")
        }
        let bank = try BankAPI(tokens: tokens)
        own.withLock { $0 = bank }
        let error = await failure { () throws(APIError) in try await bank.call() }
        #expect(error?.configurationMessage?.contains("needs its own token") == true)
    }

    @Test func `Waiting for a token counts to the whole call's time`() async throws {
        let time = ManualClock()
        var options = ClientOptions.default
        options.clock = time.clock
        options.totalTimeout = .seconds(5)
        let gate = Gate()
        let bank = try BankAPI(
            tokens: CountingTokens { _, _ in
                await gate.wait()
                return AccessToken("late")
            },
            options: options
        )
        let error = await failure { () throws(APIError) in try await bank.call() }
        guard case .timeout(let failure) = error else {
            Issue.record("expected a timeout, got \(String(describing: error))")
            return
        }
        #expect(failure.limit == .total)
        #expect(!failure.mayHaveArrived)
        await gate.open()
    }
}
