import Foundation
import Logging
import Testing

@testable import SwiftletRuntime

/// Drives every way to fail with credentials that are easy to find, and looks for them in all that can be printed.
@Suite struct SecretTests {
    /// A user name isn't secret; all else is.
    private let marks = [
        "mark-token", "mark-pass", "mark-header", "mark-query", "mark-cookie", "mark-fetched", "mark-body",
    ]

    private let credentials: KeyValuePairs<String, String?> = [
        "token": "mark-token", "login": "ada:mark-pass", "headerKey": "mark-header", "queryKey": "mark-query",
        "cookieKey": "mark-cookie",
    ]

    /// With the forms in which they travel.
    private var needles: [String] {
        marks + [Data("ada:mark-pass".utf8).base64EncodedString(), Data("app:mark-pass".utf8).base64EncodedString()]
    }

    private func texts(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        var mirrored = ""
        for child in Mirror(reflecting: value).children { dump(child.value, to: &mirrored) }
        let localized = (value as? any Error)?.localizedDescription ?? ""
        return [dumped, mirrored, "\(value)", String(describing: value), String(reflecting: value), localized]
            .joined(separator: "\n")
    }

    private func expectHidden(_ value: Any, _ location: SourceLocation = #_sourceLocation) {
        let text = texts(value)
        for needle in needles { #expect(!text.contains(needle), "\(needle)", sourceLocation: location) }
    }

    /// Everything back that a server was sent, wherever a server can put it.
    private func echo(_ request: RecordedRequest, _ status: Int, contentType: String = "application/json")
        -> ScriptedTransport.Answer
    {
        let heard = request.head.headerFields.map { "\($0.name.canonicalName)=\($0.value)" }.joined(separator: " ")
        let text = "\(heard) \(request.head.path ?? "") \(request.bodyText ?? "") mark-body"
        let body = (try? JSONCodec.encode(["message": .string(text), "error": .string(text)] as JSONValue)) ?? []
        var headers: HTTPFields = [.location: "https://elsewhere.example/?\(PercentEncoding.unreserved.encode(text))"]
        headers[.setCookie] = text
        let words = (heard + " " + (request.head.path ?? "")).split(separator: " ").filter { $0.contains("mark") }
        headers[.requestID] = words.joined(separator: "/")
        headers[.contentType] = contentType
        return .bytes(status, body, headers: headers)
    }

    private var answers: [@Sendable (RecordedRequest) -> ScriptedTransport.Answer] {
        var answers: [@Sendable (RecordedRequest) -> ScriptedTransport.Answer] = [
            200, 302, 400, 401, 403, 404, 409, 429, 500, 503,
        ]
        .map { status in { self.echo($0, status) } }
        answers.append { self.echo($0, 200, contentType: "text/html") }
        answers.append { self.echo($0, 200).cut(after: 5) }
        answers.append { self.echo($0, 500).cut(after: 5) }
        answers.append { _ in .json(200, "[\"mark-body\"") }
        for kind in [TransportError.Kind.connection, .timeout, .connectTimeout, .invalidRequest, .bodyTooLarge] {
            answers.append { request in
                let said = request.head.headerFields.map(\.value).joined(separator: " ")
                return .failure(
                    TransportError(kind, reason: "\(said) \(request.head.path ?? "")", mayHaveArrived: true)
                )
            }
        }
        answers.append { request in .failure(Leak(text: "\(request.head.headerFields)")) }
        return answers
    }

    private let operations = [
        BankAPI.bearer, BankAPI.basic, BankAPI.header, BankAPI.cookie,
        OperationDescription("GET /query\nsecurity queryKey\n200 application/json"),
        OperationDescription("GET /text\nsecurity queryKey + cookieKey + headerKey\n200 application/json"),
    ]

    @Test func `No failure shows a static credential, and no log`() async throws {
        let log = LogRecorder()
        var options = ClientOptions.default
        options.clock = ManualClock().clock
        options.logger = log.logger
        options.redirects = .anyOrigin
        for answer in answers {
            let transport = ScriptedTransport { request in answer(request) }
            let bank = try BankAPI(credentials, options: options, environment: [:], transport: transport)
            for operation in operations {
                let error = await failure { () throws(APIError) -> Int in try await bank.client.send(operation) }
                expectHidden(try #require(error))
                expectHidden([error as Any])
            }
            expectHidden(bank)
            expectHidden(bank.client.options)
            for request in transport.requests { expectHidden(request) }
        }
        #expect(!log.lines.isEmpty)
        for line in log.lines { expectHidden(line) }
    }

    @Test func `No failure shows a fetched token, and no log`() async throws {
        let log = LogRecorder()
        var options = ClientOptions.default
        options.clock = ManualClock().clock
        options.logger = log.logger
        for answer in answers {
            let tokens = CountingTokens { _, _ in AccessToken("mark-fetched") }
            let transport = ScriptedTransport { request in answer(request) }
            let bank = try BankAPI(tokens: tokens, options: options, environment: [:], transport: transport)
            let error = await failure { () throws(APIError) -> Int in try await bank.client.send(BankAPI.oauth) }
            expectHidden(try #require(error))
            expectHidden(bank.client)
        }
        for line in log.lines { expectHidden(line) }
        expectHidden(AccessToken("mark-token"))
        expectHidden(["token": AccessToken("mark-token", expiresIn: .seconds(1))])
    }

    @Test func `No failure of a stream or a list shows a fetched token`() async throws {
        let tokens = CountingTokens { _, _ in AccessToken("mark-fetched") }
        let transport = ScriptedTransport { request in
            request.head.path == "/v1/events"
                ? .events("data: mark-fetched\n\n") : .json(200, #"{"data": [], "next": "https://mark-fetched/"}"#)
        }
        let bank = try BankAPI(tokens: tokens, transport: transport)
        let events = OperationDescription("GET /events\nsecurity oauth\n200 text/event-stream")
        let stream: EventStream<JSONValue> = try await bank.client.stream(events)
        var iterator = stream.makeAsyncIterator()
        let broken = await #expect(throws: APIError.self) { try await iterator.next() }
        expectHidden(try #require(broken))
        if case .decoding(let failure)? = broken { #expect(!failure.excerpt.contains("mark-fetched")) }

        let list = OperationDescription(
            "GET /list\nsecurity oauth\n200 application/json\npaging url, items /data, next /next"
        )
        let pages: Paged<JSONValue, JSONValue> = bank.client.pages(list)
        let elsewhere = await #expect(throws: APIError.self) { for try await _ in pages {} }
        expectHidden(try #require(elsewhere))
    }

    @Test func `No failure of a token endpoint shows what it was asked with`() async throws {
        for answer in answers {
            let transport = ScriptedTransport { request in answer(request) }
            let context = TokenContext(transport: transport, clock: ManualClock().clock)
            for authentication in [OAuth2ClientAuthentication.basic, .post] {
                let providers: [any TokenProvider] = [
                    try OAuth2ClientCredentials(
                        tokenURL: URL(string: "https://auth.example/token"),
                        clientID: "app",
                        clientSecret: "mark-pass",
                        parameters: ["assertion": "mark-query"],
                        authentication: authentication
                    ),
                    try OAuth2RefreshToken(
                        tokenURL: URL(string: "https://auth.example/token"),
                        clientID: "app",
                        clientSecret: "mark-pass",
                        refreshToken: "mark-token",
                        authentication: authentication
                    ),
                ]
                for provider in providers {
                    expectHidden(provider)
                    let error = await #expect(throws: APIError.self) { try await provider.token(context) }
                    // What the server says besides isn't ours to know.
                    let text = texts(try #require(error))
                    for needle in needles where needle != "mark-body" { #expect(!text.contains(needle)) }
                }
            }
        }
    }

    @Test func `A provider's own error is shown by its type alone`() async throws {
        let bank = try BankAPI(tokens: CountingTokens { _, _ in throw Leak(text: "mark-fetched") })
        let error = try #require(await failure { () throws(APIError) in try await bank.call() })
        expectHidden(error)
        #expect(error.description.contains("Leak"))

        struct Vault: TokenProvider {
            let secret = "mark-fetched"
            func token(_ context: TokenContext) async throws -> AccessToken { AccessToken(secret) }
        }
        let vault = try BankAPI(tokens: Vault())
        try await vault.call()
        expectHidden(vault.client.options)
        expectHidden(vault)
    }

    @Test func `Credentials that can't be sent aren't shown`() async throws {
        let wrong: [KeyValuePairs<String, String?>] = [
            ["token": "mark-token\n"], ["login": "mark-pass"], ["headerKey": "mark-header\u{7F}"],
        ]
        for credentials in wrong {
            expectHidden(try #require(await failure { () throws(APIError) in try BankAPI(credentials) }))
        }
        let insecure = URL(string: "http://bank.example")
        expectHidden(
            try #require(await failure { () throws(APIError) in try BankAPI(credentials, baseURL: insecure) })
        )
        let inURL = URL(string: "https://ada:mark-pass@bank.example?key=mark-query#mark-token")
        expectHidden(try #require(await failure { () throws(APIError) in try BankAPI(credentials, baseURL: inURL) }))
    }

    private struct Leak: Error {
        let text: String
    }
}
