import Datagrid
import Testing

@Suite struct ClientTests {
    @Test func `Several clients at once keep their keys, teamspaces and hosts apart`() async throws {
        let transport = ScriptedTransport { request in
            .json(200, ServerJSON.sample.with("id", "\"\(request.head.headerFields[.authorization] ?? "")\"").text)
        }
        let seen = try await withThrowingTaskGroup(of: (String, String).self) { group in
            for number in 0..<20 {
                group.addTask {
                    let client = try Datagrid(
                        apiKey: "key-\(number)",
                        teamspaceID: "team-\(number)",
                        baseURL: URL(string: "https://host-\(number).example"),
                        environment: [:],
                        transport: transport
                    )
                    return ("Bearer key-\(number)", try await client.organization.mcpServers.update("mcp").id)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(seen.count == 20 && seen.allSatisfy { $0 == $1 })
        let teamspace = try #require(HTTPField.Name("Datagrid-Teamspace"))
        for request in transport.requests {
            let number = request.head.headerFields[.authorization]?.split(separator: "-").last ?? ""
            #expect(request.head.headerFields[teamspace] == "team-\(number)")
            #expect(request.head.authority == "host-\(number).example")
        }
    }

    @Test func `One client serves many tasks`() async throws {
        let transport = ScriptedTransport { request in
            let id = request.head.path?.split(separator: "/").last.map(String.init) ?? ""
            return .json(200, ServerJSON.sample.with("id", "\"\(id)\"").text)
        }
        let client = try Datagrid.scripted(transport)
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<50 {
                group.addTask { try await client.organization.mcpServers.update("mcp_\(number)").id }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(ids == Set((0..<50).map { "mcp_\($0)" }))
    }

    @Test func `The whole response is there for any method`() async throws {
        let text = ServerJSON.sample.with("beta", "1").text
        let transport = ScriptedTransport([
            .json(201, text, headers: [.eTag: "\"v1\""]), .json(200, ServerJSON.sample.text),
        ])
        let client = try Datagrid.scripted(transport)
        let created = try await client.withResponse {
            try await $0.organization.mcpServers.create(name: "n", baseURL: mcpURL)
        }
        #expect(created.status == 201)
        #expect(created.headers[.eTag] == "\"v1\"")
        #expect(created.value.id == "mcp_1")
        #expect(created.rawBody == Array(text.utf8))
        let updated = try await client.withResponse { try await $0.organization.mcpServers.update("mcp_1") }
        #expect(updated.status == 200)
    }

    @Test func `An error keeps its type through the second door`() async throws {
        let client = try Datagrid.answering(#"{"message":"limit"}"#, status: 409)
        let error = await #expect(throws: APIError.self) {
            try await client.withResponse { try await $0.organization.mcpServers.create(name: "n", baseURL: mcpURL) }
        }
        #expect(error?.statusCode == 409)
    }

    @Test func `A copy with another timeout leaves its original alone, and a call may have its own`() async throws {
        let transport = ScriptedTransport.echo()
        let client = try Datagrid.scripted(transport)
        let hasty = client.with(timeout: .seconds(5))
        try await client.organization.mcpServers.update("a")
        try await hasty.organization.mcpServers.update("a")
        try await hasty.organization.mcpServers.update("a", options: .init(timeout: .milliseconds(250)))
        #expect(transport.requests.map(\.timeout) == [.seconds(60), .seconds(5), .milliseconds(250)])
    }

    @Test func `A copy with other options has those for all its calls`() async throws {
        let transport = ScriptedTransport.echo()
        var options = ClientOptions()
        options.validatesRequests = false
        options.query = ["debug": "1"]
        let client = try Datagrid.scripted(transport).with(options: options)
        try await client.organization.mcpServers.update("a", name: String(repeating: "n", count: 256))
        #expect(transport.requests[0].head.path == "/v1/organization/mcp-servers/a?debug=1")
    }

    @Test func `An update may be repeated, and a create only with an idempotency key`() async throws {
        let transport = ScriptedTransport.echo()
        let servers = try Datagrid.scripted(transport).organization.mcpServers
        try await servers.update("a")
        try await servers.create(name: "n", baseURL: mcpURL)
        try await servers.create(name: "n", baseURL: mcpURL, options: .init(idempotencyKey: "once"))
        #expect(transport.requests.map(\.isRepeatable) == [true, false, true])
    }

    @Test func `Endpoints that the description doesn't know are called with the client's credentials`() async throws {
        let transport = ScriptedTransport([.json(200, #"{"used":3}"#), .status(204), .json(404, #"{"message":"no"}"#)])
        let client = try Datagrid(apiKey: "k", teamspaceID: "t", environment: [:], transport: transport)
        let usage = try await client.request(
            .get,
            "/organization/usage",
            query: ["month": "2025-01"],
            as: JSONValue.self
        )
        #expect(usage.status == 200 && usage.value["used"] == 3)
        let deleted = try await client.request(
            .delete,
            "/organization/mcp-servers/mcp_1",
            body: ["force": true] as JSONValue
        )
        #expect(deleted.status == 204 && deleted.value.isEmpty)
        let error = await #expect(throws: APIError.self) { try await client.request(.get, "/nothing") }
        #expect(error?.statusCode == 404)

        #expect(
            transport.requests.map(\.head.path) == [
                "/v1/organization/usage?month=2025-01", "/v1/organization/mcp-servers/mcp_1", "/v1/nothing",
            ]
        )
        #expect(transport.requests[1].bodyText == #"{"force":true}"#)
        let teamspace = try #require(HTTPField.Name("Datagrid-Teamspace"))
        for request in transport.requests {
            #expect(request.head.headerFields[.authorization] == "Bearer k")
            #expect(request.head.headerFields[teamspace] == "t")
        }
    }
}
