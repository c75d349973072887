import Testing

@testable import SwiftletRuntime

@Suite struct ConfigurationTests {
    private func message(_ make: () throws -> TestAPI) -> String? {
        do {
            _ = try make()
            return nil
        } catch {
            return (error as? APIError)?.configurationMessage
        }
    }

    @Test(arguments: [ClientEnvironment([:]), ["TEST_API_KEY": ""]])
    func `A missing credential names both ways to set it`(environment: ClientEnvironment) {
        let message = message {
            try TestAPI(apiKey: nil, environment: environment, transport: ScriptedTransport([]))
        }
        #expect(
            message
                == "TestAPI: a credential is missing; pass `apiKey:` or set the environment variable TEST_API_KEY."
        )
    }

    @Test func `What isn't passed comes from the environment, and arguments come first`() async throws {
        let transport = ScriptedTransport { _ in .json(200, "{}") }
        let environment: ClientEnvironment = ["TEST_API_KEY": "from-env", "TEST_TEAMSPACE_ID": "team-env"]
        try await TestAPI(apiKey: nil, environment: environment, transport: transport).retrieve("1")
        try await TestAPI(apiKey: "mine", teamspaceID: "t", environment: environment, transport: transport).retrieve(
            "1"
        )
        try await TestAPI(environment: ["TEST_TEAMSPACE_ID": ""], transport: transport).retrieve("1")
        let fields = transport.requests.map(\.head.headerFields)
        let teamspace = try #require(HTTPField.Name("X-Teamspace"))
        #expect(fields.map { $0[.authorization] } == ["Bearer from-env", "Bearer mine", "Bearer sk-secret-key"])
        #expect(fields.map { $0[teamspace] } == ["team-env", "t", nil])
    }

    @Test(
        "A credential that can't be sent is refused, and not shown",
        arguments: [
            ("sk-\nX-Evil: 1", "a line break"),
            ("sk-\r", "a line break"),
            ("sk-\0", "a NUL character"),
            ("sk-é", "a character that isn't ASCII"),
            (" sk-1", "a space"),
            ("sk-1\u{7F}", "a control character"),
            ("", "is empty"),
        ]
    )
    func refusedCredential(key: String, reason: String) throws {
        let message = try #require(message { try TestAPI(apiKey: key, transport: ScriptedTransport([])) })
        #expect(message.contains(reason))
        #expect(message.contains("`apiKey:`") && message.contains("TEST_API_KEY"))
        #expect(!message.contains("sk-"))
    }

    @Test func `A line break in a client's parameter is refused`() throws {
        let message = message { try TestAPI(teamspaceID: "a\nb", transport: ScriptedTransport([])) }
        #expect(message?.contains("`teamspaceID` contains a line break") == true)
    }

    @Test func `Basic credentials and API keys go where the description says`() async throws {
        let description = ClientDescription(
            """
            Many 1
            server https://api.example.com
            basic login, scheme basicAuth
            apiKey header X-Key: headerKey
            apiKey query key: queryKey
            apiKey cookie sid: cookieKey
            security basicAuth + headerKey + queryKey + cookieKey
            """
        )
        let transport = ScriptedTransport { _ in .json(200, "{}") }
        let client = try Client(
            description,
            credentials: ["login": "Aladdin:open sesame", "headerKey": "h", "queryKey": "q&q", "cookieKey": "c;c"],
            environment: [:],
            transport: transport
        )
        let both = OperationDescription("GET /both\n200 application/json")
        let one = OperationDescription("GET /one\nsecurity queryKey\n200 application/json")
        let none = OperationDescription("GET /none\nsecurity none\n200 application/json")
        let _: JSONValue = try await client.send(both)
        let _: JSONValue = try await client.send(one)
        let _: JSONValue = try await client.send(none)
        let heads = transport.requests.map(\.head)
        #expect(heads[0].headerFields[.authorization] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
        #expect(heads[0].headerFields[HTTPField.Name("X-Key")!] == "h")
        #expect(heads[0].headerFields[.cookie] == "sid=c%3Bc")
        #expect(heads.map(\.path) == ["/both?key=q%26q", "/one?key=q%26q", "/none"])
        #expect(heads[1].headerFields[.authorization] == nil)
    }

    @Test func `Alternatives are taken in order, and an operation says which credential it lacks`() async throws {
        let description = ClientDescription(
            "Two 1\nserver https://api.example.com\nbearer token, environment TWO_TOKEN\napiKey header X-Key: key"
        )
        let transport = ScriptedTransport { _ in .json(200, "{}") }
        let client = try Client(description, credentials: ["key": "k"], environment: [:], transport: transport)
        let any = OperationDescription("GET /any\n200 application/json")
        let bearer = OperationDescription("GET /bearer\nid bearerOnly\nsecurity token\n200 application/json")
        let _: JSONValue = try await client.send(any)
        #expect(transport.requests[0].head.headerFields[HTTPField.Name("X-Key")!] == "k")
        let error = await failure { () throws(APIError) -> JSONValue in try await client.send(bearer) }
        #expect(
            error?.description
                == "bearerOnly: a credential is missing; pass `token:` or set the environment variable TWO_TOKEN."
        )
        let other = OperationDescription("GET /other\nid other\nsecurity mutualTLS\n200 application/json")
        let unknown = await failure { () throws(APIError) -> JSONValue in try await client.send(other) }
        #expect(
            unknown?.description == "other: the description asks for a credential that this client can't send."
        )
    }
}
