import Datagrid
import Testing

@Suite struct PathParameterTests {
    private func path(_ id: String) async throws -> String? {
        let transport = ScriptedTransport.echo()
        try await Datagrid.scripted(transport).organization.mcpServers.update(id)
        return transport.requests[0].head.path
    }

    @Test(
        "Everything but unreserved characters is escaped",
        arguments: [
            ("mcp_1", "mcp_1"), ("a/b", "a%2Fb"), ("a b", "a%20b"), ("%", "%25"), ("100%", "100%25"),
            ("é日本", "%C3%A9%E6%97%A5%E6%9C%AC"), ("😀", "%F0%9F%98%80"), ("e\u{301}", "e%CC%81"), ("...", "..."),
            ("../x", "..%2Fx"), ("a?b#c", "a%3Fb%23c"), (";v=1", "%3Bv%3D1"), ("\r\n", "%0D%0A"), ("\0", "%00"),
        ]
    )
    func escaping(id: String, escaped: String) async throws {
        #expect(try await path(id) == "/v1/organization/mcp-servers/\(escaped)")
    }

    @Test(arguments: ["", ".", ".."])
    func `An identifier that would name another resource is refused before anything is sent`(id: String) async throws {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid.scripted(transport)
        let error = await #expect(throws: APIError.self) { try await client.organization.mcpServers.update(id) }
        guard case .configuration(let failure) = error else {
            Issue.record("expected a configuration error, got \(String(describing: error))")
            return
        }
        #expect(failure.message.contains("updateMCPServer") && failure.message.contains("server_id"))
        #expect(transport.requests.isEmpty)
    }
}
