import CAllocationCount
import Datagrid
import Foundation
import HTTPTypes
import SwiftletRuntime

extension Stage {
    static let call = Stage(
        name: "call",
        summary: "a small update through the client, answered from memory; the yardstick is the same written by hand"
    ) { _ in
        let call = try SmallCall()
        let repeats = 500
        let times = try await medians(
            runs: 75,
            of: [
                { for _ in 0..<repeats { try await call.byHand() } },
                { for _ in 0..<repeats { try await call.byClient() } },
            ]
        ).map { $0 / repeats }
        let byHand = try await allocations(repeats) { try await call.byHand() }
        let byClient = try await allocations(repeats) { try await call.byClient() }
        return [
            Row(name: "by hand", median: times[0], ratio: 1),
            Row(name: "by the client", median: times[1], ratio: times[1] / times[0]),
            Row(name: "allocations", message: "\(byClient) a call (at most 40 wanted), \(byHand) by hand"),
        ]
    }
}

/// One update of a server, with a small body either way.
private struct SmallCall {
    private let client: Datagrid
    private let transport: MemoryTransport
    private let serverID = "mcp_server_01hq9xj4kd2v7t"

    init() throws {
        transport = MemoryTransport()
        client = try Datagrid(apiKey: "sk-test", environment: [:], transport: transport)
    }

    func byClient() async throws {
        let server = try await client.organization.mcpServers.update(serverID, name: "renamed", protocolVersion: "1")
        precondition(server.id == "mcp_1")
    }

    func byHand() async throws {
        let body = try JSONCodec.encode(Datagrid.UpdateMCPServerRequest(name: "renamed", protocolVersion: "1"))
        var head = HTTPRequest(
            method: .patch,
            scheme: "https",
            authority: "api.datagrid.com",
            path: "/v1/organization/mcp-servers/\(serverID)"
        )
        head.headerFields[.userAgent] = "Datagrid/1"
        head.headerFields[.authorization] = "Bearer sk-test"
        head.headerFields[.accept] = "application/json"
        head.headerFields[.contentType] = "application/json"
        let response = try await transport.send(TransportRequest(head: head, body: HTTPBody(body)))
        guard response.head.status.code == 200 else { throw URLError(.badServerResponse) }
        let bytes = try await response.body.collect(upTo: 1_000_000)
        let server = try JSONCodec.decode(Datagrid.MCPServer.self, from: bytes)
        precondition(server.id == "mcp_1")
    }
}

/// Answers every request with the same server.
private struct MemoryTransport: Transport {
    private let head = HTTPResponse(status: .ok, headerFields: [.contentType: "application/json"])
    private let body = Array(
        #"""
        {"object":"mcp_server","id":"mcp_1","name":"renamed","icon_url":null,"base_url":"https://mcp.example.com/mcp",\#
        "transport":"http","protocol_version":"1","authorization_secret_id":null,"status":"active","metadata":{},\#
        "created_at":"2023-11-07T05:31:56Z","updated_at":"2023-11-07T05:31:56Z"}
        """#.utf8
    )

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        TransportResponse(head: head, body: HTTPBody(body))
    }
}

/// How many blocks of memory a run asks for.
private func allocations(_ repeats: Int, _ body: () async throws -> Void) async throws -> UInt64 {
    let before = allocation_count()
    for _ in 0..<repeats { try await body() }
    return (allocation_count() - before) / UInt64(repeats)
}
