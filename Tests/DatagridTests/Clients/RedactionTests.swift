import Datagrid
import Foundation
import Testing

@Suite struct RedactionTests {
    private let key = "sk-live-0123456789"

    /// Every way in which a value ends up in a log.
    private func texts(_ value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        var printed = ""
        print(value, to: &printed)
        return [dumped, printed, "\(value)", String(describing: value), String(reflecting: value)]
    }

    private func expectHidden(_ value: Any, _ secret: String, _ location: SourceLocation = #_sourceLocation) {
        for text in texts(value) { #expect(!text.contains(secret), sourceLocation: location) }
    }

    private func client(_ answers: ScriptedTransport.Answer...) throws -> Datagrid {
        try Datagrid(apiKey: key, teamspaceID: "team", environment: [:], transport: ScriptedTransport(answers))
    }

    @Test func `A client, its resources and its core never show the key`() throws {
        let client = try client()
        expectHidden(client, key)
        expectHidden(client.client, key)
        expectHidden(client.organization, key)
        expectHidden(client.organization.mcpServers, key)
        expectHidden([client as Any, ["nested": client.client] as Any], key)
        expectHidden(client.with(timeout: .seconds(1)), key)
        #expect(Mirror(reflecting: client).children.allSatisfy { !"\($0.value)".contains(key) })
    }

    @Test func `Options and environments don't show their values`() {
        var options = ClientOptions()
        options.headers = ["Authorization": "Bearer \(key)"]
        options.query = ["token": key]
        expectHidden(options, key)
        expectHidden(RequestOptions(headers: ["authorization": "Bearer \(key)"], query: ["token": key]), key)
        expectHidden(["DATAGRID_API_KEY": key] as ClientEnvironment, key)
    }

    @Test func `A body shows its members by name, and not the authorization`() throws {
        let create = Datagrid.CreateMCPServerRequest(name: "manhour", baseURL: mcpURL, authorization: "Bearer \(key)")
        let update = Datagrid.UpdateMCPServerRequest(name: "manhour", authorization: "Bearer \(key)")
        for body in [create as Any, update as Any, [create] as Any, Optional(update) as Any] {
            expectHidden(body, key)
            for text in texts(body) { #expect(text.contains("manhour") && text.contains("<redacted>")) }
        }
        #expect("\(Datagrid.UpdateMCPServerRequest())".contains("authorization") == false)
    }

    @Test func `No error shows the key, even where the server sends it back`() async throws {
        let echoed = "{\"message\":\"wrong key \(key)\",\"name\":\"\(key)\"}"
        let answers: [ScriptedTransport.Answer] = [
            .json(401, echoed), .json(409, echoed), .json(200, echoed), .json(200, "\"\(key)\""), .json(200, key),
            .bytes(200, Array("<p>\(key)".utf8), contentType: "text/html; token=\(key)"),
            .json(200, ServerJSON.sample.with("created_at", "\"\(key)\"").text),
            .failure(TransportError(.connection, reason: "the proxy refused \(key)", mayHaveArrived: true)),
            .failure(TransportError(.invalidRequest, reason: "\(key) has a line break", mayHaveArrived: false)),
            .failure(Leak(text: key)),
        ]
        for answer in answers {
            let client = try client(answer)
            let error = try #require(
                await #expect(throws: APIError.self) {
                    try await client.organization.mcpServers.update("mcp_1", authorization: "Bearer \(key)")
                }
            )
            expectHidden(error, key)
            expectHidden(error as any Error, key)
            #expect(!error.localizedDescription.contains(key))
        }
    }

    @Test func `No validation error shows the authorization`() async throws {
        let client = try client()
        let error = try #require(
            await #expect(throws: APIError.self) {
                try await client.organization.mcpServers.update(
                    "mcp_1",
                    authorization: String(repeating: key, count: 4000)
                )
            }
        )
        expectHidden(error, key)
        guard case .validation(let failure) = error else {
            Issue.record("expected a validation error, got \(error)")
            return
        }
        expectHidden(failure.violations, key)
    }

    @Test func `A whole response shows its value without the body's bytes`() async throws {
        let client = try client(.json(200, ServerJSON.sample.text))
        let response = try await client.withResponse { try await $0.organization.mcpServers.update("mcp_1") }
        #expect("\(response)".contains("mcp_1"))
        expectHidden(response, key)
    }

    private struct Leak: Error {
        let text: String
    }
}
