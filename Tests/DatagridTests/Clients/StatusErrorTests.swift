import Datagrid
import Testing

@Suite struct StatusErrorTests {
    private func error(_ answer: ScriptedTransport.Answer) async throws -> APIError? {
        let client = try Datagrid.scripted(ScriptedTransport([answer])).with(retries: .never)
        return await #expect(throws: APIError.self) {
            try await client.organization.mcpServers.create(name: "n", baseURL: mcpURL)
        }
    }

    @Test func `The 409 at the limit keeps its body, as bytes and as JSON`() async throws {
        let body = #"{"message":"A teamspace holds 30 servers","code":"limit"}"#
        let error = try await error(.json(409, body, headers: [.retryAfter: "3"]))
        guard case .status(let failure)? = error else {
            Issue.record("expected a status error, got \(String(describing: error))")
            return
        }
        #expect(failure.code == 409 && failure.isDocumented && failure.operation == "createMCPServer")
        #expect(failure.rawBody == Array(body.utf8))
        #expect(failure.headers[.retryAfter] == "3")
        #expect(error?.body(as: JSONValue.self)?["message"] == "A teamspace holds 30 servers")
        #expect(error?.body()?["code"]?.stringValue == "limit")
    }

    @Test func `A 409 can be caught by its status`() async throws {
        let client = try Datagrid.answering("{}", status: 409)
        var code: Int?
        do {
            try await client.organization.mcpServers.create(name: "n", baseURL: mcpURL)
        } catch .status(let failure) where failure.code == 409 {
            code = failure.code
        } catch {
            throw error
        }
        #expect(code == 409)
    }

    @Test(arguments: [300, 301, 400, 401, 403, 404, 409, 418, 422, 429, 500, 502, 599])
    func `Every status but 2xx is an error that names it and the operation`(status: Int) async throws {
        let error = try await error(.status(status, body: #"{"message":"no"}"#))
        #expect(error?.statusCode == status)
        let text = "\(try #require(error))"
        #expect(text.contains("\(status)") && text.contains("createMCPServer"))
    }

    @Test(arguments: [200, 201, 202, 299])
    func `Every 2xx with the promised body is a success`(status: Int) async throws {
        let client = try Datagrid.answering(ServerJSON.sample.text, status: status)
        #expect(try await client.organization.mcpServers.create(name: "n", baseURL: mcpURL).id == "mcp_1")
    }

    @Test func `An error body that isn't JSON is kept, and reads as nil`() async throws {
        let html = "<html>Bad gateway</html>"
        let error = try await error(.bytes(502, Array(html.utf8), contentType: "text/html"))
        #expect(error?.rawBody == Array(html.utf8))
        #expect(error?.body(as: JSONValue.self) == nil)
        #expect(!"\(try #require(error))".contains("<html>"))
    }

    @Test func `A lost connection says whether the request may have arrived`() async throws {
        let error = try await error(
            .failure(TransportError(.connection, reason: "the connection was refused", mayHaveArrived: false))
        )
        guard case .connection(let failure)? = error else {
            Issue.record("expected a connection error, got \(String(describing: error))")
            return
        }
        #expect(!failure.mayHaveArrived && failure.origin == "https://api.datagrid.com")
    }
}
