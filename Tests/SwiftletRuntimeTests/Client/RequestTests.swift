import Datagrid
import Testing

@testable import SwiftletRuntime

@Suite struct RequestTests {
    private func head(
        client: ClientOptions = .default,
        _ options: RequestOptions = .default
    ) async throws -> HTTPRequest {
        let transport = ScriptedTransport([.json(201, "{}")])
        try await TestAPI(options: client, transport: transport).create(["a": 1], options: options)
        return transport.requests[0].head
    }

    @Test func `A request carries what is documented and nothing that tracks`() async throws {
        let transport = ScriptedTransport([.json(201, "{}")])
        try await TestAPI(transport: transport).create(["name": "x"])
        let request = try #require(transport.requests.first)
        #expect(request.head.method == .post)
        #expect(request.head.scheme == "https")
        #expect(request.head.authority == "api.example.com")
        #expect(request.head.path == "/v1/things")
        #expect(request.bodyText == #"{"name":"x"}"#)
        #expect(request.timeout == .seconds(60))
        #expect(!request.isRepeatable)
        let fields = request.head.headerFields
        #expect(
            Set(fields.map(\.name.canonicalName)) == ["accept", "authorization", "content-type", "user-agent"]
        )
        #expect(fields[.accept] == "application/json")
        #expect(fields[.contentType] == "application/json")
        #expect(fields[.authorization] == "Bearer sk-secret-key")
        let agent = try #require(fields[.userAgent])
        #expect(agent.wholeMatch(of: /TestAPI\/1 Swiftlet\/\d+\.\d+ \([A-Za-z]+; Swift 6\.\d\)/) != nil)
    }

    @Test func `A name or version that isn't a token still makes a User-Agent`() {
        #expect(UserAgent.text(name: "Größe (x)", version: "").hasPrefix("Gr----e--x-/0 Swiftlet/"))
    }

    @Test func `A request without a body says nothing about its type`() async throws {
        let transport = ScriptedTransport([.json(200, "{}"), .status(204)])
        let client = try TestAPI(transport: transport)
        try await client.retrieve("1")
        try await client.delete("1")
        #expect(transport.requests.map(\.head.headerFields[.contentType]) == [nil, nil])
        #expect(transport.requests.map(\.body) == [nil, nil])
        #expect(transport.requests[1].head.headerFields[.accept] == "*/*")
    }

    @Test func `A caller's headers replace ours whatever their case, nil removes, and a call's win`() async throws {
        var client = ClientOptions.default
        client.headers = ["AUTHORIZATION": "Basic abc", "X-A": "client", "x-b": "client", "user-agent": nil]
        let fields = try await head(
            client: client,
            .init(headers: ["x-a": "call", "X-B": nil, "accept": "text/html", "X-Many": "1", "x-many": "2"])
        ).headerFields
        #expect(fields[values: .authorization] == ["Basic abc"])
        #expect(fields[.userAgent] == nil)
        #expect(fields[values: .accept] == ["text/html"])
        #expect(fields[values: HTTPField.Name("x-a")!] == ["call"])
        #expect(fields[HTTPField.Name("x-b")!] == nil)
        #expect(fields[values: HTTPField.Name("x-many")!] == ["1", "2"])
    }

    @Test(
        "A header that can't be sent is refused before anything is sent",
        arguments: [
            ("X-A", "a\r\nX-Evil: 1", "a line break"),
            ("X-A", "a\nb", "a line break"),
            ("X-A", "a\rb", "a line break"),
            ("X-A", "a\0b", "a NUL character"),
            ("X-A", "a\u{1B}[0m", "a control character"),
            ("X A", "a", "name"),
            ("", "a", "name"),
            ("X:A", "a", "name"),
            ("Größe", "a", "name"),
            ("Content-Length", "5", "belongs to the transport"),
            ("transfer-encoding", "chunked", "belongs to the transport"),
        ]
    )
    func refusedHeader(name: String, value: String, reason: String) async throws {
        let transport = ScriptedTransport([])
        let client = try TestAPI(transport: transport)
        let options = RequestOptions(headers: [name: value])
        let error = await failure { () throws(APIError) in try await client.create([:], options: options) }
        let message = try #require(error?.configurationMessage)
        #expect(message.contains(reason))
        #expect(!message.contains("Evil"))
        #expect(transport.requests.isEmpty)
    }

    @Test func `A line break in a header parameter is refused`() async throws {
        let operation = OperationDescription("GET /x\nheader X-Page: simple\n200 application/json")
        let transport = ScriptedTransport([])
        let client = try TestAPI(transport: transport).client
        let error = await failure { () throws(APIError) -> JSONValue in
            try await client.send(operation, [.init("1\r\nX-Evil: 1")])
        }
        #expect(error?.configurationMessage?.contains("X-Page contains a line break") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test func `Extra query items stand behind the operation's, and nil removes`() async throws {
        let operation = OperationDescription(
            "GET /x\nquery a: form, explode\nquery b: form, explode\n200 application/json"
        )
        let transport = ScriptedTransport([.json(200, "{}")])
        var options = ClientOptions.default
        options.query = ["v": "1"]
        let client = try TestAPI(options: options, transport: transport).client
        let _: JSONValue = try await client.send(
            operation,
            [.init("1"), .init("2")],
            options: .init(query: ["a": nil, "c d": "é&", "c d": "2"])
        )
        #expect(transport.requests[0].head.path == "/v1/x?b=2&v=1&c%20d=%C3%A9%26&c%20d=2")
    }

    @Test func `Extra body members are set in the body`() async throws {
        let transport = ScriptedTransport([.json(201, "{}")])
        let client = try TestAPI(transport: transport)
        try await client.create(["a": 1, "b": 2], options: .init(bodyMembers: ["b": [true], "c": nil]))
        #expect(transport.requests[0].bodyText == #"{"a":1,"b":[true],"c":null}"#)
        let error = await failure { () throws(APIError) in
            try await client.create([1], options: .init(bodyMembers: ["b": 1]))
        }
        #expect(error?.configurationMessage?.contains("isn't a JSON object") == true)
    }

    @Test func `Extra body members are never lost: without a body they are it, and bytes refuse them`() async throws {
        let transport = ScriptedTransport([.json(200, "{}")])
        let client = try TestAPI(transport: transport)
        let options = RequestOptions(bodyMembers: ["a": 1])
        _ = try await client.request(.post, "/things", options: options)
        #expect(transport.requests[0].bodyText == #"{"a":1}"#)
        #expect(transport.requests[0].head.headerFields[.contentType] == "application/json")
        let error = await failure { () throws(APIError) in
            try await client.request(.post, "/things", body: HTTPBody([1]), options: options)
        }
        #expect(error?.configurationMessage?.contains("isn't a JSON object") == true)
    }

    @Test func `What may be sent twice is known to the transport`() async throws {
        let transport = ScriptedTransport { _ in .json(200, "{}") }
        let client = try TestAPI(transport: transport)
        try await client.create([:])
        try await client.create([:], options: .init(idempotencyKey: "key-1"))
        try await client.update("1", [:])
        try await client.retrieve("1")
        #expect(transport.requests.map(\.isRepeatable) == [false, true, true, true])
        let name = try #require(HTTPField.Name("Idempotency-Key"))
        #expect(transport.requests.map { $0.head.headerFields[name] } == [nil, "key-1", nil, nil])
    }

    @Test func `An empty idempotency key makes nothing safe to repeat`() async throws {
        let transport = ScriptedTransport { _ in .json(200, "{}") }
        let client = try TestAPI(transport: transport)
        let error = await failure { () throws(APIError) in
            try await client.create([:], options: .init(idempotencyKey: ""))
        }
        #expect(error?.configurationMessage == "createThing: the `idempotencyKey` is empty.")
        try await client.create([:], options: .init(headers: ["Idempotency-Key": ""]))
        #expect(transport.requests.map(\.isRepeatable) == [false])
    }

    @Test func `A call's timeout comes before the client's`() async throws {
        let transport = ScriptedTransport { _ in .json(200, "{}") }
        let client = try TestAPI(transport: transport).with(timeout: .seconds(5))
        try await client.retrieve("1")
        try await client.retrieve("1", options: .init(timeout: .milliseconds(10)))
        #expect(transport.requests.map(\.timeout) == [.seconds(5), .milliseconds(10)])
    }

    @Test func `Copies of a client with other options leave the original alone`() async throws {
        let transport = ScriptedTransport { _ in .json(200, "{}") }
        let client = try TestAPI(transport: transport)
        var options = ClientOptions.default
        options.headers = ["X-A": "1"]
        try await client.with(options: options).retrieve("1")
        try await client.retrieve("1")
        let name = try #require(HTTPField.Name("X-A"))
        #expect(transport.requests.map { $0.head.headerFields[name] } == ["1", nil])
    }

    @Test func `Requests are validated before they are sent, unless that is turned off`() async throws {
        let operation = OperationDescription("POST /x\nid make\nbody application/json, required\n201 empty")
        let transport = ScriptedTransport { _ in .status(201) }
        let client = try TestAPI(transport: transport).client
        let url = try #require(URL(string: "https://mcp.example.com"))
        let body = Datagrid.CreateMCPServerRequest(
            name: String(repeating: "n", count: 256),
            baseURL: url,
            protocolVersion: .some(.some(String(repeating: "v", count: 33))),
            authorization: .some(.some(String(repeating: "s", count: 64_001)))
        )
        let error = await failure { () throws(APIError) in try await client.send(operation, body: body) }
        guard case .validation(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.violations.map(\.pointer) == ["/name", "/protocol_version", "/authorization"])
        #expect(!error!.everythingPrinted.contains("sss"))
        #expect(transport.requests.isEmpty)

        try await client.send(operation, body: body, options: .init(validatesRequest: false))
        var lax = client
        lax.options.validatesRequests = false
        try await lax.send(operation, body: body)
        #expect(
            await SwiftletRuntimeTests.failure { () throws(APIError) in
                try await lax.send(operation, body: body, options: .init(validatesRequest: true))
            } != nil
        )
        #expect(transport.requests.count == 2)
    }

    @Test func `A body that is optional may be left out, a required one may not`() async throws {
        let optional = OperationDescription("POST /x\nbody application/json\n201 empty")
        let required = OperationDescription("POST /x\nid make\nbody application/json, required\n201 empty")
        let transport = ScriptedTransport { _ in .status(201) }
        let client = try TestAPI(transport: transport).client
        try await client.send(optional, body: nil as JSONValue?)
        #expect(transport.requests[0].body == nil)
        let error = await failure { () throws(APIError) in try await client.send(required, body: nil as JSONValue?) }
        #expect(error?.configurationMessage == "make: the body is required.")
    }

    @Test func `Text and bytes are sent as they are`() async throws {
        let text = OperationDescription("POST /x\nbody text/plain, required\n200 text/plain")
        let bytes = OperationDescription("POST /x\nbody application/octet-stream, required\n200 image/png")
        let transport = ScriptedTransport { request in .bytes(200, request.body ?? [], contentType: "x/y") }
        let client = try TestAPI(transport: transport).client
        let echo: String = try await client.send(text, body: "é\"")
        #expect(echo == "é\"")
        let data: Data = try await client.send(bytes, body: Data([0, 255, 1]))
        #expect(data == Data([0, 255, 1]))
        #expect(
            transport.requests.map(\.head.headerFields[.contentType]) == ["text/plain", "application/octet-stream"]
        )
    }
}
