import Datagrid
import Testing

@Suite struct ClientSetupTests {
    private static let fullEnvironment: ClientEnvironment = [
        "DATAGRID_API_KEY": "sk-environment", "DATAGRID_TEAMSPACE_ID": "team-environment",
        "DATAGRID_BASE_URL": "https://environment.example.com/api",
    ]

    private func head(
        apiKey: String? = nil,
        teamspaceID: String? = nil,
        baseURL: URL? = nil,
        environment: ClientEnvironment
    ) async throws -> HTTPRequest {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid(
            apiKey: apiKey,
            teamspaceID: teamspaceID,
            baseURL: baseURL,
            environment: environment,
            transport: transport
        )
        try await client.organization.mcpServers.update("mcp_1")
        return transport.requests[0].head
    }

    private func configurationMessage(_ make: () throws -> Datagrid) throws -> String {
        let error = try #require(#expect(throws: APIError.self) { _ = try make() })
        guard case .configuration(let failure) = error else {
            Issue.record("expected a configuration error, got \(error)")
            return ""
        }
        return failure.message
    }

    private let teamspace = HTTPField.Name("Datagrid-Teamspace")!

    @Test func `Key, teamspace and base URL come from the environment where they aren't passed`() async throws {
        let head = try await head(environment: Self.fullEnvironment)
        #expect(head.headerFields[.authorization] == "Bearer sk-environment")
        #expect(head.headerFields[teamspace] == "team-environment")
        #expect(head.scheme == "https" && head.authority == "environment.example.com")
        #expect(head.path == "/api/organization/mcp-servers/mcp_1")
    }

    @Test func `Arguments win over the environment`() async throws {
        let head = try await head(
            apiKey: "sk-argument",
            teamspaceID: "team-argument",
            baseURL: URL(string: "https://argument.example.com:8443"),
            environment: Self.fullEnvironment
        )
        #expect(head.headerFields[.authorization] == "Bearer sk-argument")
        #expect(head.headerFields[teamspace] == "team-argument")
        #expect(head.authority == "argument.example.com:8443")
        #expect(head.path == "/organization/mcp-servers/mcp_1")
    }

    @Test func `Variables that are set but empty count as unset`() async throws {
        let empty: ClientEnvironment = ["DATAGRID_API_KEY": "", "DATAGRID_TEAMSPACE_ID": "", "DATAGRID_BASE_URL": ""]
        let head = try await head(apiKey: "sk-test", environment: empty)
        #expect(head.headerFields[teamspace] == nil)
        #expect(head.authority == "api.datagrid.com" && head.path == "/v1/organization/mcp-servers/mcp_1")
        #expect(try configurationMessage { try Datagrid(environment: empty) }.contains("DATAGRID_API_KEY"))
    }

    @Test func `A missing key is an error that names both ways to set it`() throws {
        let message = try configurationMessage { try Datagrid(environment: [:], transport: ScriptedTransport([])) }
        #expect(message.contains("apiKey:") && message.contains("DATAGRID_API_KEY"))
    }

    @Test func `An empty key is an error that names both ways to set it`() throws {
        let message = try configurationMessage { try Datagrid(apiKey: "", environment: Self.fullEnvironment) }
        #expect(message.contains("apiKey:") && message.contains("DATAGRID_API_KEY"))
    }

    @Test(arguments: ["sk\nX-Injected: 1", "sk test", "schlüssel", "sk\0"])
    func `A key that can't stand in a header is refused without being shown`(key: String) throws {
        let message = try configurationMessage { try Datagrid(apiKey: key, environment: [:]) }
        #expect(!message.contains(key) && message.contains("apiKey"))
    }

    @Test func `Without a teamspace there is no teamspace header`() async throws {
        #expect(try await head(apiKey: "k", environment: [:]).headerFields[teamspace] == nil)
    }

    @Test(
        "A trailing slash of the base URL changes nothing",
        arguments: [
            ("https://h.example/v1", "/v1"), ("https://h.example/v1/", "/v1"), ("https://h.example/v1//", "/v1"),
            ("https://h.example", ""), ("https://h.example/", ""), ("https://h.example/a/b%20c/", "/a/b%20c"),
        ]
    )
    func trailingSlash(base: String, prefix: String) async throws {
        let argument = try await head(apiKey: "k", baseURL: URL(string: base), environment: [:])
        let variable = try await head(environment: ["DATAGRID_API_KEY": "k", "DATAGRID_BASE_URL": base])
        #expect(argument.path == prefix + "/organization/mcp-servers/mcp_1")
        #expect(variable == argument)
    }

    @Test(
        "A base URL that can't be one is an error that says where it came from",
        arguments: [
            "ftp://h.example", "//h.example", "h.example", "https://", "https://h.example?x=1", "https://h.example#f",
            "https://user:secret-word@h.example", "https://h.example:99999",
        ]
    )
    func wrongBaseURL(base: String) throws {
        let variable = try configurationMessage {
            try Datagrid(environment: ["DATAGRID_API_KEY": "k", "DATAGRID_BASE_URL": base])
        }
        #expect(variable.contains("DATAGRID_BASE_URL") && !variable.contains("secret-word"))
        guard let url = URL(string: base) else { return }
        let argument = try configurationMessage { try Datagrid(apiKey: "k", baseURL: url, environment: [:]) }
        #expect(argument.contains("baseURL") && !argument.contains("secret-word"))
    }

    @Test func `A key isn't sent in the clear beyond this machine unless allowed`() async throws {
        let remote = URL(string: "http://h.example/v1")
        let message = try configurationMessage { try Datagrid(apiKey: "k", baseURL: remote, environment: [:]) }
        #expect(message.contains("https") && message.contains("allowsInsecureHTTP"))
        let local = try await head(apiKey: "k", baseURL: URL(string: "http://127.0.0.1:8080"), environment: [:])
        #expect(local.scheme == "http" && local.authority == "127.0.0.1:8080")
    }
}
