import Datagrid
import Testing

/// The examples of the documentation, as they stand there.
@Suite struct DocumentedCallsTests {
    @Test func `The documented calls compile and send what their comments say`() async throws {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid.scripted(transport)

        let server = try await client.organization.mcpServers.create(
            name: "manhour",
            baseURL: URL(string: "https://mcp.example.com/mcp")!,
            transport: .http,
            authorization: "Bearer external-api-token"
        )
        print(server.id, server.metadata.toolCount ?? 0)

        try await client.organization.mcpServers.update(server.id, authorization: "Bearer rotated-token")  // set
        try await client.organization.mcpServers.update(server.id, authorization: .null)  // clear
        try await client.organization.mcpServers.update(server.id, name: "renamed")  // authorization untouched

        #expect(
            transport.requests.map(\.bodyText) == [
                #"""
                {"name":"manhour","base_url":"https://mcp.example.com/mcp","transport":"http",\#
                "authorization":"Bearer external-api-token"}
                """#,
                #"{"authorization":"Bearer rotated-token"}"#,
                #"{"authorization":null}"#,
                #"{"name":"renamed"}"#,
            ]
        )
        #expect(transport.requests.map(\.head.method) == [.post, .patch, .patch, .patch])
        #expect(
            transport.requests.map(\.head.path) == ["/v1/organization/mcp-servers"]
                + Array(repeating: "/v1/organization/mcp-servers/mcp_1", count: 3)
        )
    }

    @Test func `A client needs no argument where the environment has what it needs`() throws {
        // Compiles as documented; what is in the process's own environment isn't the test's business.
        let fromProcess = { () throws(APIError) in
            let client = try Datagrid()
            return client
        }
        _ = fromProcess
        let client = try Datagrid(environment: ["DATAGRID_API_KEY": "sk-test"])
        #expect("\(client.client)" == "Datagrid at https://api.datagrid.com/v1")
    }
}
