import SwiftletRuntime
import Testing

/// What a server sends for one MCP server.
let serverJSON = #"""
    {"object":"mcp_server","id":"mcp_1","name":"manhour","icon_url":null,"base_url":"https://mcp.example.com/mcp",\#
    "transport":"http","protocol_version":null,"authorization_secret_id":"sec_1","status":"active",\#
    "metadata":{"requires_oauth":true,"oauth_configured":false,"tool_count":3,"last_synced_at":"yesterday"},\#
    "created_at":"2023-11-07T05:31:56Z","updated_at":"2023-11-07T05:31:56.120+01:00"}
    """#

@Suite struct ReadingTests {
    @Test func everyMemberOfAServerIsRead() throws {
        let server = try JSONCodec.decode(Datagrid.MCPServer.self, from: serverJSON.utf8)
        #expect(server.object == "mcp_server")
        #expect(server.id == "mcp_1")
        #expect(server.name == "manhour")
        #expect(server.iconURL == nil)
        #expect(server.baseURL == URL(string: "https://mcp.example.com/mcp"))
        #expect(server.transport == "http")
        #expect(server.protocolVersion == nil)
        #expect(server.authorizationSecretID == "sec_1")
        #expect(server.status == "active")
        #expect(server.metadata.requiresOAuth == true)
        #expect(server.metadata.oauthConfigured == false)
        #expect(server.metadata.toolCount == 3)
        #expect(server.metadata.lastSyncedAt == "yesterday")
        #expect(server.createdAt.timeIntervalSince1970 == 1_699_335_116)
        #expect(server.updatedAt.timeIntervalSince1970 == 1_699_331_516.12)
    }

    @Test func whatWasReadIsWrittenByteForByte() throws {
        let server = try JSONCodec.decode(Datagrid.MCPServer.self, from: serverJSON.utf8)
        #expect(String(decoding: try JSONCodec.encode(server), as: UTF8.self) == serverJSON)
    }
}
