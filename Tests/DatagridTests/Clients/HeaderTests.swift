import Datagrid
import Testing

@Suite struct HeaderTests {
    private func fields(
        options: ClientOptions = .default,
        _ call: (Datagrid.Organization.MCPServers) async throws -> Datagrid.MCPServer
    ) async throws -> HTTPFields {
        let transport = ScriptedTransport.echo()
        _ = try await call(try Datagrid.scripted(transport, options: options).organization.mcpServers)
        return transport.requests[0].head.headerFields
    }

    @Test func `A request says who it is, what it sends and what it takes, and nothing about the user`() async throws {
        let fields = try await fields { try await $0.create(name: "n", baseURL: mcpURL) }
        #expect(fields[.authorization] == "Bearer sk-test")
        #expect(fields[.contentType] == "application/json")
        #expect(fields[.accept] == "application/json")
        #expect(fields[.userAgent]?.hasPrefix("Datagrid/1 Swiftlet/") == true)
        #expect(Set(fields.map(\.name)) == [.authorization, .contentType, .accept, .userAgent])
    }

    @Test(arguments: ["authorization", "Authorization", "AUTHORIZATION"])
    func `A caller's authorization replaces the client's, whatever its case`(name: String) async throws {
        let byCall = try await fields { try await $0.update("a", options: .init(headers: [name: "Basic eDp5"])) }
        #expect(byCall[values: .authorization] == ["Basic eDp5"])
        var options = ClientOptions()
        options.headers = [name: "Basic eDp5"]
        let byClient = try await fields(options: options) { try await $0.update("a") }
        #expect(byClient[values: .authorization] == ["Basic eDp5"])
    }

    @Test func `A call's headers win over the client's, and nil removes`() async throws {
        let (trace, agent) = (try #require(HTTPField.Name("X-Trace")), HTTPField.Name.userAgent)
        var options = ClientOptions()
        options.headers = ["X-Trace": "client", "X-Other": "1"]
        let fields = try await fields(options: options) {
            try await $0.update("a", options: .init(headers: ["x-trace": "call", "User-Agent": nil]))
        }
        #expect(fields[values: trace] == ["call"])
        #expect(fields[agent] == nil)
        #expect(fields[try #require(HTTPField.Name("X-Other"))] == "1")
    }

    @Test func `The teamspace can be another one for a call`() async throws {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid(apiKey: "k", teamspaceID: "one", environment: [:], transport: transport)
        try await client.organization.mcpServers.update("a", options: .init(headers: ["datagrid-teamspace": "two"]))
        let name = try #require(HTTPField.Name("Datagrid-Teamspace"))
        #expect(transport.requests[0].head.headerFields[values: name] == ["two"])
    }

    @Test(arguments: ["1\r\nX-Injected: 2", "1\0", "é"])
    func `A header that can't be sent as it is, is refused before anything is sent`(value: String) async throws {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid.scripted(transport)
        let error = await #expect(throws: APIError.self) {
            try await client.organization.mcpServers.update("a", options: .init(headers: ["X-Trace": value]))
        }
        guard case .configuration = error else {
            Issue.record("expected a configuration error, got \(String(describing: error))")
            return
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `Extra query items and an idempotency key are sent`() async throws {
        let transport = ScriptedTransport.echo()
        try await Datagrid.scripted(transport).organization.mcpServers.update(
            "a",
            options: .init(query: ["dry run": "ä&b"], idempotencyKey: "key-1")
        )
        let head = transport.requests[0].head
        #expect(head.path == "/v1/organization/mcp-servers/a?dry%20run=%C3%A4%26b")
        #expect(head.headerFields[try #require(HTTPField.Name("Idempotency-Key"))] == "key-1")
    }
}
