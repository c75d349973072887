import Datagrid

/// What the tests register, unless the test is about it.
let mcpURL = URL(string: "https://mcp.example.com/mcp")!

extension Datagrid {
    /// A client for tests: nothing is read from the process's environment.
    static func scripted(
        _ transport: ScriptedTransport,
        apiKey: String? = "sk-test",
        options: ClientOptions = .default,
        environment: ClientEnvironment = [:]
    ) throws(APIError) -> Datagrid {
        try Datagrid(apiKey: apiKey, options: options, environment: environment, transport: transport)
    }

    /// A client whose one call is answered with this text.
    static func answering(
        _ text: String,
        status: Int = 200,
        contentType: String? = "application/json",
        options: ClientOptions = .default
    ) throws(APIError) -> Datagrid {
        try scripted(
            ScriptedTransport([.bytes(status, Array(text.utf8), contentType: contentType)]),
            options: options
        )
    }

    /// Reads a server from a response's text.
    static func server(
        from text: String,
        contentType: String? = "application/json",
        options: ClientOptions = .default
    ) async throws(APIError) -> MCPServer {
        let client = try answering(text, contentType: contentType, options: options)
        return try await client.organization.mcpServers.update("mcp_1")
    }
}

extension ScriptedTransport {
    /// Answers every request with a server.
    static func echo() -> ScriptedTransport {
        ScriptedTransport { _ in .json(201, ServerJSON.sample.text) }
    }
}

/// The body that a call sends.
func sentBody(
    _ call: (Datagrid.Organization.MCPServers) async throws -> Datagrid.MCPServer
) async throws -> String? {
    let transport = ScriptedTransport.echo()
    _ = try await call(try Datagrid.scripted(transport).organization.mcpServers)
    return transport.requests.last?.bodyText
}
