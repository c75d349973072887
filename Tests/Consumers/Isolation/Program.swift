import Datagrid

@main @MainActor struct Program {
    static func main() async throws {
        let transport = ScriptedTransport([
            .json(201, answer(name: "manhour")), .json(409, #"{"message":"limit"}"#),
            .json(200, answer(name: "renamed")),
            .json(200, answer(name: "twice")),
        ])
        var options = ClientOptions.default
        options.middleware = [Stamp(title: Screen().title)]
        let client = try Datagrid(
            apiKey: "test",
            teamspaceID: "team",
            options: options,
            environment: [:],
            transport: transport
        )
        guard let url = URL(string: "https://mcp.example.com/mcp") else { throw Failure(what: "no URL") }

        let registry = Registry(client: client)
        await registry.register("manhour", at: url)
        await registry.register("one too many", at: url)
        try expect(registry.message == "full: 19 bytes", "the 409's message")
        let agent = transport.requests.first?.head.headerFields[.userAgent]
        try expect(agent == "MCP servers, createMCPServer", "the middleware's header")

        let entry = registry.entries[0]
        try expect(Summary(entry.server).lines.count == 15, "all properties")
        try await registry.save(0)
        try expect(registry.entries[0].server.name == "renamed", "the new name")
        try expect(registry.entries[0] != entry, "a change is a difference")
        try expect(await names([entry.server]) == ["manhour"], "work elsewhere")

        let response = try await client.withResponse {
            try await $0.organization.mcpServers.update(entry.server.id, iconURL: .null, authorization: "Bearer x")
        }
        try expect(response.status == 200 && response.value.name == "twice", "the whole response")
        try expect(transport.requests.last?.bodyText == #"{"icon_url":null,"authorization":"Bearer x"}"#, "the body")
        print("ok")
    }

    private static func expect(_ isTrue: Bool, _ what: String) throws {
        if !isTrue { throw Failure(what: what) }
    }

    private static func answer(name: String) -> String {
        """
        {"object": "mcp_server", "id": "mcp_1", "name": "\(name)", "icon_url": null,
         "base_url": "https://mcp.example.com/mcp", "transport": "http", "protocol_version": null,
         "authorization_secret_id": null, "status": "active", "metadata": {"tool_count": 3},
         "created_at": "2023-11-07T05:31:56Z", "updated_at": "2023-11-07T05:31:56Z"}
        """
    }
}

struct Failure: Error {
    let what: String
}
