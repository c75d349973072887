import Datagrid
import Foundation
import Testing

@testable import SwiftletRuntime

@Suite struct APIErrorTests {
    private func error(_ answer: ScriptedTransport.Answer, options: ClientOptions = .default) async throws -> APIError {
        let client = try TestAPI(options: options, transport: ScriptedTransport([answer])).with(retries: .never)
        return try #require(await failure { () throws(APIError) in try await client.create(["secret": "hunter2"]) })
    }

    @Test func `A status error keeps the whole answer`() async throws {
        let error = try await error(
            .json(409, #"{"message":"at most 30"}"#, headers: [HTTPField.Name("x-request-id")!: "req_1"])
        )
        guard case .status(let failure) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(failure.code == 409)
        #expect(failure.isDocumented)
        #expect(!failure.isTruncated)
        #expect(error.statusCode == 409)
        #expect(error.headers?[.contentType] == "application/json")
        #expect(error.rawBody == Array(#"{"message":"at most 30"}"#.utf8))
        #expect(error.body()?["message"] == "at most 30")
        #expect(error.body(as: Int.self) == nil)
        #expect(
            error.description
                == "createThing: the server answered with status 409 (Conflict), request req_1; read `message`, `body(as:)`"
                + " or `rawBody` of the error for what to change."
        )
    }

    @Test(
        "Each status says what to do",
        arguments: [
            (400, "read `body(as:)`"), (401, "pass `apiKey:` or set the environment variable TEST_API_KEY"),
            (403, "doesn't allow"), (404, "identifiers"), (408, "wait"), (425, "wait"), (429, "wait"),
            (500, "server's"), (503, "wait"), (304, "redirect"),
        ]
    )
    func advice(status: Int, advice: String) async throws {
        let error = try await error(.status(status))
        #expect(error.statusCode == status)
        #expect(error.description.contains(advice))
        #expect(error.description.hasSuffix(".") && !error.description.contains(". "))
    }

    @Test func `What a transport throws is told apart`() async throws {
        let refused = try await error(
            .failure(TransportError(.connection, reason: "the connection was refused", mayHaveArrived: false))
        )
        #expect(
            refused.description == "createThing: no response from https://api.example.com: the connection was refused;"
                + " nothing was sent, so check the base URL and the network, and try again."
        )
        let lost = try await error(
            .failure(TransportError(.connection, reason: "the connection was lost", mayHaveArrived: true))
        )
        #expect(lost.description.contains("may have arrived"))
        guard
            case .timeout(let timeout) = try await error(
                .failure(TransportError(.timeout, reason: "x", mayHaveArrived: true))
            )
        else {
            Issue.record("no timeout")
            return
        }
        #expect(timeout.timeout == .seconds(60))
        guard case .cancelled = try await error(.failure(CancellationError())) else {
            Issue.record("not cancelled")
            return
        }
        struct Odd: Error { let secret = "hunter2" }
        let odd = try await error(.failure(Odd()))
        guard case .connection = odd else {
            Issue.record("\(odd)")
            return
        }
        #expect(!odd.everythingPrinted.contains("hunter2"))
    }

    @Test func `A success that can't be read names the place`() async throws {
        let operation = OperationDescription("GET /x\nid read\n200 application/json")
        func decode(_ body: String) async throws -> DecodingFailure? {
            let client = try TestAPI(transport: ScriptedTransport([.json(200, body)])).client
            let error = await failure { () throws(APIError) -> [[String: Int]] in try await client.send(operation) }
            guard case .decoding(let failure) = error else { return nil }
            return failure
        }
        let mismatch = try #require(try await decode(#"[{"a":1},{"b":"x"}]"#))
        #expect(mismatch.reason == .value)
        #expect(mismatch.pointer == "/1/b")
        #expect(mismatch.found == "string")
        #expect(mismatch.byteOffset == 14)
        #expect(mismatch.statusCode == 200)
        #expect(mismatch.description.contains("at /1/b, byte 14"))
        let truncated = try #require(try await decode(#"[{"a":1},{"b":"#))
        #expect(truncated.byteOffset == 14)
        let empty = try #require(try await decode(""))
        #expect(empty.reason == .emptyBody)
        #expect(empty.description.contains("no body"))
    }

    @Test func `HTML instead of JSON is named as such`() async throws {
        let page = Array("<html><title>Sign in</title></html>".utf8)
        let error = try await error(.bytes(200, page, contentType: "text/html; charset=utf-8"))
        guard case .decoding(let failure) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(failure.reason == .contentType("text/html"))
        #expect(failure.rawBody == page)
        #expect(error.description.contains("is text/html where JSON is expected"))
    }

    @Test func `Strict clients refuse responses that break constraints`() async throws {
        let operation = OperationDescription("GET /x\nid read\n200 application/json")
        var options = ClientOptions.default
        options.validatesResponses = true
        let transport = ScriptedTransport { _ in .json(200, #"{"requires_oauth":null}"#) }
        let client = try TestAPI(transport: transport).client
        let _: Datagrid.MCPServerMetadata = try await client.send(operation)
        var strict = client
        strict.options = options
        let error = await failure { () throws(APIError) -> Datagrid.MCPServerMetadata in
            try await strict.send(operation)
        }
        guard case .decoding(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.pointer == "/requires_oauth")
    }

    @Test func `A redirect that isn't followed names its target, without the query`() async throws {
        let error = try await error(
            .status(307, headers: [.location: "https://other.example/x?token=hunter2"])
        )
        guard case .status(let failure) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(failure.redirectTarget == "https://other.example/x")
        #expect(error.description.contains("redirects to https://other.example, which isn't followed"))
        #expect(!error.everythingPrinted.contains("hunter2"))
    }

    @Test func `No credential shows in any error, whatever the server or the transport says`() async throws {
        let key = "sk-secret-key"
        let answers: [ScriptedTransport.Answer] = [
            .json(401, #"{"message":"bad key sk-secret-key"}"#),
            .json(500, "sk-secret-key", headers: [.location: "https://x/?sk-secret-key", .setCookie: key]),
            .json(302, "", headers: [.location: "https://sk-secret-key@x/sk-secret-key"]),
            .status(302, headers: [.location: "https://x/sk-secret-key"]),
            .status(404, headers: [HTTPField.Name("X-Request-ID")!: key]),
            .bytes(200, Array("sk-secret-key".utf8), contentType: "text/html"),
            .json(200, #"{"a":sk-secret-key}"#),
            .json(200, #"["sk-secret-key","#),
            .failure(TransportError(.connection, reason: "sk-secret-key refused", mayHaveArrived: true)),
            .failure(TransportError(.invalidRequest, reason: "sk-secret-key", mayHaveArrived: true)),
            .failure(NSError(domain: key, code: 1, userInfo: ["url": key])),
        ]
        for answer in answers {
            let error = try await error(answer)
            #expect(!error.everythingPrinted.contains(key), "\(error)")
            #expect(!error.everythingPrinted.contains("hunter2"))
            if case .decoding(let failure) = error { #expect(!failure.excerpt.contains(key)) }
        }
        let client = try TestAPI(transport: ScriptedTransport([]))
        var dumped = "\(client) \(client.client) \(String(reflecting: client))"
        dump(client, to: &dumped)
        var options = RequestOptions(headers: ["authorization": key])
        options.query.append("key", key)
        dump(options, to: &dumped)
        dump(ClientEnvironment(["K": key]), to: &dumped)
        #expect(!dumped.contains(key))
    }

    @Test func `A body that broke off keeps an error's status and what arrived`() async throws {
        struct Broken: Error {}
        func broken(_ status: Int) -> ScriptedTransport.Answer {
            let chunks = AsyncThrowingStream<[UInt8], any Error> { continuation in
                continuation.yield(Array(#"{"message":"#.utf8))
                continuation.finish(throwing: TransportError(.connection, reason: "it broke", mayHaveArrived: true))
            }
            return .stream(status, HTTPBody(chunks))
        }
        guard case .status(let failure) = try await error(broken(503)) else {
            Issue.record("no status")
            return
        }
        #expect(failure.code == 503 && failure.isTruncated)
        #expect(failure.rawBody == Array(#"{"message":"#.utf8))
        guard case .connection(let connection) = try await error(broken(201)) else {
            Issue.record("no connection error")
            return
        }
        #expect(connection.statusCode == 201)
        #expect(connection.description.contains("answered with status 201, but it broke"))
    }

    @Test func `A body beyond the limit is refused, and an error's status kept`() async throws {
        var options = ClientOptions.default
        options.responseBodyLimit = 10
        guard case .connection(let failure) = try await error(.json(201, #"{"a":12345}"#), options: options) else {
            Issue.record("no connection error")
            return
        }
        #expect(failure.reason == "the response has more than 10 bytes")
        #expect(try await error(.json(500, #"{"a":12345}"#), options: options).statusCode == 500)
        let client = try TestAPI(options: options, transport: ScriptedTransport([.json(201, #"{"a":1234}"#)]))
        try await client.create([:])
    }

    @Test func `A cancelled task makes no request`() async throws {
        let transport = ScriptedTransport([])
        let client = try TestAPI(transport: transport)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return await failure { () throws(APIError) in try await client.retrieve("1") }
        }
        task.cancel()
        guard case .cancelled = await task.value else {
            Issue.record("not cancelled")
            return
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `Cancelling a call that waits ends it as cancelled`() async throws {
        let (started, start) = AsyncStream<Void>.makeStream()
        let client = try TestAPI(
            transport: ScriptedTransport { _ in
                start.finish()
                try await Task.sleep(for: .seconds(3_600))
                return .status(200)
            }
        )
        let task = Task { await failure { () throws(APIError) in try await client.retrieve("1") } }
        for await _ in started {}
        task.cancel()
        guard case .cancelled = await task.value else {
            Issue.record("not cancelled")
            return
        }
    }
}
