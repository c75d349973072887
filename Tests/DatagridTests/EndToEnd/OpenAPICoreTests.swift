import Datagrid
import Testing

/// openapi-core validates every request and response against OpenAPI 3.1, and echoes what was sent.
@Suite(.enabled(if: MockServer.isAvailable, MockServer.missing), .serialized)
struct OpenAPICoreTests {
    private func withServers(_ body: (Datagrid) async throws -> Void) async throws {
        try await MockServer.withServer(.openAPICore(description: "datagrid-3.1.yaml")) { url in
            try await body(try Datagrid(apiKey: "sk-test", teamspaceID: "team", baseURL: url, environment: [:]))
        }
    }

    @Test func `A server is registered, changed and cleared, and the 409 is an error with its body`() async throws {
        try await withServers { client in
            let servers = client.organization.mcpServers
            let server = try await servers.create(
                name: "manhour 😀",
                baseURL: mcpURL,
                transport: .http,
                iconURL: "https://x/i.png",
                protocolVersion: "2025-06-18",
                authorization: "Bearer external-api-token"
            )
            #expect(server.object == "mcp_server" && server.name == "manhour 😀" && server.baseURL == mcpURL)
            #expect(server.iconURL == "https://x/i.png" && server.protocolVersion == "2025-06-18")
            #expect(server.authorizationSecretID == "sec_auto" && server.metadata.toolCount ?? 0 == 0)

            let updated = try await servers.update(server.id, name: "renamed", authorizationSecretID: "sec_2")
            #expect(updated.id == server.id && updated.name == "renamed" && updated.authorizationSecretID == "sec_2")

            let cleared = try await servers.update(
                server.id,
                transport: .null,
                iconURL: .null,
                protocolVersion: .null,
                authorizationSecretID: .null,
                authorization: .null
            )
            #expect(cleared.iconURL == nil && cleared.protocolVersion == nil && cleared.authorizationSecretID == nil)

            let minimal = try await client.withResponse {
                try await $0.organization.mcpServers.create(name: "n", baseURL: mcpURL)
            }
            #expect(minimal.status == 201)
            #expect(try await client.withResponse { try await $0.organization.mcpServers.update("a b") }.status == 200)

            let error = await #expect(throws: APIError.self) {
                try await servers.create(name: "n", baseURL: mcpURL, options: .init(headers: ["Prefer": "code=409"]))
            }
            guard case .status(let failure)? = error else {
                Issue.record("expected a status error, got \(String(describing: error))")
                return
            }
            #expect(failure.code == 409 && failure.isDocumented && !failure.rawBody.isEmpty)
            #expect(error?.body(as: JSONValue.self)?["error"]?["message"] == "asked for")
        }
    }

    @Test func `What our validation refuses, the server refuses too`() async throws {
        try await withServers { client in
            for (member, limit) in BoundedMember.allCases.map({ ($0, $0.limit) }) {
                let request = member.createRequest(String(repeating: "n", count: limit + 1))
                #expect(!request.validate().isEmpty)
                let error = await #expect(throws: APIError.self) {
                    try await client.organization.mcpServers.create(request, options: .init(validatesRequest: false))
                }
                #expect(error?.statusCode == 400, "\(member)")
                #expect(error?.body()?["error"]?["message"]?.stringValue?.isEmpty == false)
            }
        }
    }

    @Test func `What our validation lets pass at the bounds, the server takes`() async throws {
        try await withServers { client in
            for character in ["n", "😀"] {
                for member in BoundedMember.allCases where member != .transport {
                    let value = String(repeating: character, count: member.limit)
                    try await client.organization.mcpServers.create(member.createRequest(value))
                    try await client.organization.mcpServers.update("mcp_1", member.updateRequest(value))
                }
            }
        }
    }
}
