import Datagrid
import Testing

/// connexion validates every request strictly against OpenAPI 3.0, and answers with the examples.
@Suite(.enabled(if: MockServer.isAvailable, MockServer.missing), .serialized)
struct ConnexionTests {
    private func withServers(_ description: String, _ body: (Datagrid) async throws -> Void) async throws {
        try await MockServer.withServer(.connexion(description: description)) { url in
            try await body(try Datagrid(apiKey: "sk-test", teamspaceID: "team", baseURL: url, environment: [:]))
        }
    }

    @Test func `A server is registered, changed and cleared, and what breaks the bounds is refused`() async throws {
        try await withServers("datagrid-3.0-examples.yaml") { client in
            let servers = client.organization.mcpServers
            let created = try await client.withResponse {
                try await $0.organization.mcpServers.create(
                    name: "manhour",
                    baseURL: mcpURL,
                    transport: .http,
                    authorization: "Bearer external-api-token"
                )
            }
            #expect(created.status == 201 && created.value.object == "mcp_server")
            #expect(created.value.metadata.toolCount ?? 0 > 0)

            let updated = try await servers.update("mcp_1", name: "renamed", baseURL: mcpURL)
            #expect(updated.createdAt == Date(timeIntervalSince1970: 1_699_335_116))
            try await servers.update("mcp_1", authorizationSecretID: .null, authorization: .null)
            try await servers.update(
                "mcp_1",
                transport: .null,
                iconURL: .null,
                protocolVersion: .null,
                authorizationSecretID: .null,
                authorization: .null
            )
            try await servers.update("mcp_1")

            for member in BoundedMember.allCases {
                let request = member.createRequest(String(repeating: "n", count: member.limit + 1))
                let error = await #expect(throws: APIError.self) {
                    try await servers.create(request, options: .init(validatesRequest: false))
                }
                #expect(error?.statusCode == 400, "\(member)")
            }
        }
    }

    @Test func `The 409 at the limit is an error with its body`() async throws {
        try await withServers("datagrid-3.0-only409.yaml") { client in
            let error = await #expect(throws: APIError.self) {
                try await client.organization.mcpServers.create(name: "n", baseURL: mcpURL)
            }
            guard case .status(let failure)? = error else {
                Issue.record("expected a status error, got \(String(describing: error))")
                return
            }
            #expect(failure.code == 409 && failure.isDocumented)
            #expect(error?.body(as: JSONValue.self)?["message"] == "MCP server limit reached")
        }
    }
}
