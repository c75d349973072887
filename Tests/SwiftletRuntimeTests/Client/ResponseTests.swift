import Testing

@testable import SwiftletRuntime

@Suite struct ResponseTests {
    @Test func `Any 2xx is a success, documented or not`() async throws {
        for status in [200, 201, 202, 203, 206, 299] {
            let transport = ScriptedTransport([.json(status, #"{"id":"1"}"#)])
            #expect(try await TestAPI(transport: transport).create([:])["id"] == "1")
        }
    }

    @Test func `A method without a result takes any body`() async throws {
        let transport = ScriptedTransport([.status(204), .json(200, "{}"), .bytes(200, Array("<html>".utf8))])
        let client = try TestAPI(transport: transport)
        for _ in 0..<3 { try await client.delete("1") }
    }

    @Test func `A value that may be missing is nil where the body is empty`() async throws {
        let operation = OperationDescription("GET /x\n200 application/json\n204 empty")
        let transport = ScriptedTransport([.status(204), .json(200, "7")])
        let client = try TestAPI(transport: transport).client
        let none: Int? = try await client.send(operation)
        let some: Int? = try await client.send(operation)
        #expect(none == nil)
        #expect(some == 7)
    }

    @Test func `A response is read as JSON whatever its declared type, if it is JSON`() async throws {
        let transport = ScriptedTransport([
            .bytes(200, Array("{}".utf8)), .bytes(200, Array("{}".utf8), contentType: "text/plain"),
            .bytes(200, Array("{}".utf8), contentType: "application/problem+json; charset=utf-8"),
        ])
        let client = try TestAPI(transport: transport)
        for _ in 0..<3 { #expect(try await client.retrieve("1") == [:]) }
    }

    @Test func `A status that a description calls an error is one, exact numbers first`() throws {
        let operation = try Operation(
            parsing: "GET /x\n200 application/json\n202 error\n304 empty\n4XX error\n404 empty\ndefault error"
        )
        let successes = [200, 201, 202, 204, 302, 304, 400, 404, 409, 500].filter(operation.isSuccess)
        #expect(successes == [200, 201, 204, 304, 404])
    }

    @Test func `withResponse gives the whole response of any method`() async throws {
        let transport = ScriptedTransport([
            .json(201, #"{"id":"mcp_1"}"#, headers: [.eTag: "x"]), .status(204, headers: [.eTag: "y"]),
        ])
        let client = try TestAPI(transport: transport)
        let created = try await client.withResponse { try await $0.create(["a": 1]) }
        #expect(created.status == 201)
        #expect(created.headers[.eTag] == "x")
        #expect(created.rawBody == Array(#"{"id":"mcp_1"}"#.utf8))
        #expect(created.value["id"] == "mcp_1")
        let deleted = try await client.withResponse { try await $0.delete("1") }
        #expect(deleted.status == 204)
        #expect(deleted.headers[.eTag] == "y")
    }

    @Test func `withResponse throws what the call throws, and says so when no call was made`() async throws {
        struct Other: Error {}
        let client = try TestAPI(transport: ScriptedTransport([.status(404)]))
        let status = await failure { () throws(APIError) in
            try await client.withResponse { try await $0.retrieve("1") }
        }
        #expect(status?.statusCode == 404)
        let none = await failure { () throws(APIError) in try await client.withResponse { _ in 1 } }
        #expect(none?.configurationMessage?.contains("made no call") == true)
        let other = await failure { () throws(APIError) in
            try await client.withResponse { _ -> Int in throw Other() }
        }
        #expect(other?.configurationMessage?.contains("Other") == true)
    }

    @MainActor
    @Test func `withResponse works on an actor with its state`() async throws {
        let client = try TestAPI(transport: ScriptedTransport([.json(200, "{}")]))
        var count = 0
        let response = try await client.withResponse {
            count += 1
            return try await $0.retrieve("1")
        }
        #expect(count == 1 && response.status == 200)
    }

    @Test func `Calls at once each get their own response`() async throws {
        let client = try TestAPI(
            transport: ScriptedTransport { request in
                .json(200, "\"\(request.head.path ?? "")\"", headers: [.eTag: request.head.path ?? ""])
            }
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let response = try await client.withResponse { try await $0.retrieve("\(number)") }
                    #expect(response.value == .string("/v1/things/\(number)"))
                    #expect(response.headers[.eTag] == "/v1/things/\(number)")
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `Endpoints without a description take the client's credentials and options`() async throws {
        let transport = ScriptedTransport { request in .json(200, request.bodyText ?? "[]") }
        let client = try TestAPI(teamspaceID: "team", transport: transport)
        let raw = try await client.request(.get, "/usage/é", query: ["month": "2025-01"], headers: ["X-A": "1"])
        #expect(raw.value == Array("[]".utf8))
        let echoed = try await client.request(.post, "/x", body: ["a": 1] as JSONValue, as: JSONValue.self)
        #expect(echoed.value == ["a": 1])
        let head = transport.requests[0].head
        #expect(head.path == "/v1/usage/%C3%A9?month=2025-01")
        #expect(head.headerFields[.authorization] == "Bearer sk-secret-key")
        #expect(head.headerFields[HTTPField.Name("X-Teamspace")!] == "team")
        #expect(head.headerFields[HTTPField.Name("X-A")!] == "1")
    }

    @Test(arguments: ["usage", "https://evil.example/x", "/x?y=1", "/x#y", "/../x", "/x/..", ""])
    func `Paths that aren't below the base URL are refused`(path: String) async throws {
        let transport = ScriptedTransport([])
        let client = try TestAPI(transport: transport)
        let error = await failure { () throws(APIError) in try await client.request(.get, path) }
        #expect(error?.configurationMessage != nil)
        #expect(transport.requests.isEmpty)
    }
}
