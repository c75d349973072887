import Datagrid
import Testing
import TokenRotation

@Suite struct TokenRotationTests {
    @Test("A new token is sent, and nothing else")
    func rotates() async throws {
        let transport = ScriptedTransport([.value(200, Datagrid.MCPServer.sample)])
        let rotation = TokenRotation(client: try .scripted(transport))

        #expect(try await rotation.rotate("mcp_1", to: "fresh") == .rotated)

        let request = try #require(transport.requests.first)
        #expect(request.head.method == .patch)
        #expect(request.head.path == "/v1/organization/mcp-servers/mcp_1")
        #expect(request.head.headerFields[.authorization] == "Bearer test")
        #expect(request.bodyText == #"{"authorization":"Bearer fresh"}"#)
    }

    @Test("No token clears the old one: null is sent")
    func clears() async throws {
        let transport = ScriptedTransport([.value(200, Datagrid.MCPServer.sample)])
        let rotation = TokenRotation(client: try .scripted(transport))

        #expect(try await rotation.rotate("mcp_1", to: nil) == .cleared)
        #expect(transport.requests.map(\.bodyText) == [#"{"authorization":null}"#])
    }

    @Test("A server that is gone is an outcome, and other refusals are errors", arguments: [403, 404, 409])
    func refusals(status: Int) async throws {
        let rotation = TokenRotation(
            client: try .scripted(ScriptedTransport([.status(status, body: #"{"message":"no"}"#)]))
        )
        if status == 404 {
            #expect(try await rotation.rotate("mcp_1", to: "fresh") == .gone)
        } else {
            let error = await #expect(throws: APIError.self) { try await rotation.rotate("mcp_1", to: "fresh") }
            #expect(error?.statusCode == status)
        }
    }

    @Test("A busy server and a lost connection are tried again, and the test doesn't wait")
    func retries() async throws {
        let time = ManualClock()
        let transport = ScriptedTransport([.status(503), .lostConnection, .value(200, Datagrid.MCPServer.sample)])
        let rotation = TokenRotation(client: try .scripted(transport, time: time))

        #expect(try await rotation.rotate("mcp_1", to: "fresh") == .rotated)
        #expect(transport.requests.count == 3)
        #expect(time.sleeps == [.milliseconds(500), .seconds(1)])
    }

    @Test("A token that is too long isn't sent")
    func validation() async throws {
        let transport = ScriptedTransport([])
        let rotation = TokenRotation(client: try .scripted(transport))

        let error = await #expect(throws: APIError.self) {
            try await rotation.rotate("mcp_1", to: String(repeating: "x", count: 64_000))
        }
        guard case .validation(let failure)? = error else {
            Issue.record("expected violations, got \(String(describing: error))")
            return
        }
        #expect(failure.violations.map(\.pointer) == ["/authorization"])
        #expect(transport.requests.isEmpty)
    }

    @Test("A call that is cancelled ends, though the server never answers")
    func cancellation() async throws {
        let rotation = TokenRotation(client: try .scripted(ScriptedTransport([.hang])))
        let call = Task { try await rotation.rotate("mcp_1", to: "fresh") }
        call.cancel()
        let error = await #expect(throws: APIError.self) { try await call.value }
        guard case .cancelled? = error else {
            Issue.record("expected a cancellation, got \(String(describing: error))")
            return
        }
    }
}
