import Foundation
import SwiftletLoopback
import SwiftletURLSession
import Testing

@testable import SwiftletRuntime

/// `URLSession` against a server that does what a test says. Nothing here asserts on time; the limit only keeps a
/// mistake from hanging the run.
@Suite(.timeLimit(.minutes(5))) struct URLSessionTransportTests {
    private func client(
        _ server: LoopbackServer,
        options: ClientOptions = .default,
        transport: URLSessionTransport = URLSessionTransport()
    ) throws -> TestAPI {
        try TestAPI(options: options, environment: ["TEST_BASE_URL": server.url], transport: transport)
    }

    @Test func `A request goes over the wire as it was built`() async throws {
        let server = try LoopbackServer { _ in .json(201, #"{"id":"1"}"#) }
        defer { server.stop() }
        let client = try client(server)
        let response = try await client.withResponse {
            try await $0.create(["name": "é😀"], options: .init(headers: ["X-A": "1", "x-a": "2"], query: ["q": "a b"]))
        }
        #expect(response.status == 201)
        #expect(response.value == ["id": "1"])
        #expect(response.headers[.contentType] == "application/json")
        let request = try #require(server.requests.first)
        #expect(request.method == "POST")
        #expect(request.target == "/things?q=a%20b")
        #expect(request.bodyText == #"{"name":"é😀"}"#)
        #expect(request["Authorization"] == ["Bearer sk-secret-key"])
        #expect(request["content-type"] == ["application/json"])
        #expect(request["accept"] == ["application/json"])
        #expect(request["user-agent"].first?.hasPrefix("TestAPI/1 Swiftlet/") == true)
        #expect(request["x-a"].joined(separator: ",") == "1,2")
        #expect(request["content-length"] == ["17"])
        #expect(request["cookie"].isEmpty)
        #expect(request["accept-language"] == ["*"])
    }

    @Test func `Interim answers are passed over`() async throws {
        let interim = Array("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".utf8)
        let last = LoopbackReply.head(201, [("Content-Length", "2")]) + Array("{}".utf8)
        let server = try LoopbackServer { _ in LoopbackReply([.send(interim + last)]) }
        defer { server.stop() }
        let response = try await client(server).request(.post, "/x", body: JSONValue.object(["a": 1]))
        #expect(response.status == 201)
        #expect(response.value == Array("{}".utf8))
    }

    @Test(arguments: ["a/b", "..a", "a b%", "é日本", "😀", "\"<>^`{|}", "a%2Fb", "\0", "?#;"])
    func `Escaped paths arrive untouched`(id: String) async throws {
        let server = try LoopbackServer { _ in .json(200, "{}") }
        defer { server.stop() }
        try await client(server).retrieve(id)
        #expect(server.requests.first?.target == "/things/" + PercentEncoding.unreserved.encode(id))
    }

    @Test(arguments: [HTTPRequest.Method.get, .post, .put, .patch, .delete, .head, .options])
    func `Every method arrives, and its response`(method: HTTPRequest.Method) async throws {
        let server = try LoopbackServer { request in
            request.method == "HEAD" ? .response(200, [("X-A", "1")]) : .response(200, [("X-A", "1")], "body")
        }
        defer { server.stop() }
        let response = try await client(server).request(method, "/x")
        #expect(server.requests.map(\.method) == [method.rawValue])
        #expect(response.headers[HTTPField.Name("X-A")!] == "1")
        #expect(response.value == (method == .head ? [] : Array("body".utf8)))
    }

    @Test func `A status without a body is a whole response`() async throws {
        let server = try LoopbackServer { _ in LoopbackReply([.send(LoopbackReply.head(204, []))]) }
        defer { server.stop() }
        let client = try client(server)
        let response = try await client.withResponse { try await $0.delete("1") }
        #expect(response.status == 204)
        #expect(response.rawBody.isEmpty)
    }

    @Test func `Chunked bodies and bodies that end with the connection are whole`() async throws {
        let server = try LoopbackServer { request in
            request.target == "/things/chunked"
                ? LoopbackReply([
                    .send(LoopbackReply.head(200, [("Transfer-Encoding", "chunked")])),
                    .send(Array("2\r\n[1\r\n".utf8)), .send(Array("3\r\n,2]\r\n0\r\n\r\n".utf8)),
                ])
                : LoopbackReply([
                    .send(LoopbackReply.head(200, [("Connection", "close")])), .send(Array("[1,2]".utf8)), .close,
                ])
        }
        defer { server.stop() }
        let client = try client(server)
        #expect(try await client.retrieve("chunked") == [1, 2])
        #expect(try await client.retrieve("closed") == [1, 2])
    }

    @Test func `Big bodies go both ways`() async throws {
        let server = try LoopbackServer { request in .json(201, request.bodyText) }
        defer { server.stop() }
        let text = String(repeating: "0123456789", count: 300_000)
        #expect(try await client(server).create(.string(text)) == .string(text))
    }

    @Test func `Requests that may be repeated and have no body share a connection`() async throws {
        let server = try LoopbackServer { _ in .json(200, "{}") }
        defer { server.stop() }
        let client = try client(server)
        for _ in 0..<3 { try await client.retrieve("1") }
        try await client.delete("1")
        #expect(Set(server.requests.map(\.connection)) == [0])
    }

    #if os(Linux)
    @Test func `Requests that have a body each get a connection, which closes`() async throws {
        let server = try LoopbackServer { _ in .json(201, "{}") }
        defer { server.stop() }
        let client = try client(server)
        try await client.retrieve("1")
        for _ in 0..<3 { try await client.create([:]) }
        #expect(server.requests.map(\.connection) == [0, 1, 2, 3])
        await server.waitUntil { $0.contains(.closed(1)) && $0.contains(.closed(2)) && $0.contains(.closed(3)) }
    }
    #endif

    @Test func `A connection that the server drops before answering a POST is an error, and no second request`()
        async throws
    {
        let server = try LoopbackServer { _ in LoopbackReply([.close]) }
        defer { server.stop() }
        let client = try client(server)
        let error = await failure { () throws(APIError) in try await client.create([:]) }
        guard case .connection(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.mayHaveArrived)
        #expect(server.requests.count == 1)
    }

    @Test func `A kept connection that the server dropped in the meantime does no harm`() async throws {
        let server = try LoopbackServer { _ in LoopbackReply(LoopbackReply.json(200, "{}").steps + [.close]) }
        defer { server.stop() }
        let client = try client(server).with(timeout: .seconds(20))
        for round in 0..<4 {
            try await client.retrieve("\(round)")
            await server.waitUntil { $0.contains(.closed(2 * round)) }
            try await client.update("\(round)", ["a": 1])
            await server.waitUntil { $0.contains(.closed(2 * round + 1)) }
        }
        #expect(server.requests.map(\.method) == ["GET", "PATCH", "GET", "PATCH", "GET", "PATCH", "GET", "PATCH"])
        #expect(server.requests.allSatisfy { $0.method == "GET" || $0.bodyText == #"{"a":1}"# })
    }

    @Test func `A kept connection that the server drops under a request does no harm if it may be repeated`()
        async throws
    {
        let server = try LoopbackServer { request in
            let isReused = request.connection == 0 && request.target != "/things/first"
            return isReused ? LoopbackReply([.close]) : .json(200, "\(request.body.count)")
        }
        defer { server.stop() }
        let client = try client(server)
        try await client.retrieve("first")
        #expect(try await client.update("second", .string(String(repeating: "x", count: 1_000_000))) == 1_000_002)
        #expect(try await client.retrieve("third") == 0)
    }

    @Test func `A server that isn't there surely got nothing`() async throws {
        let server = try LoopbackServer { _ in .json(200, "{}") }
        let client = try client(server)
        server.stop()
        let error = await failure { () throws(APIError) in try await client.create([:]) }
        guard case .connection(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!failure.mayHaveArrived)
    }

    @Test func `Redirects within the origin are followed, others handed back`() async throws {
        let other = try LoopbackServer { _ in .json(200, "{}") }
        let server = try LoopbackServer { request in
            switch request.target {
            case "/things": .response(307, [("Location", "/moved")])
            case "/things/away": .response(302, [("Location", "\(other.url)/x")], "gone")
            default: .json(200, #""moved""#)
            }
        }
        defer {
            server.stop()
            other.stop()
        }
        let client = try client(server)
        #expect(try await client.create(["a": 1]) == "moved")
        #expect(server.requests.map(\.target) == ["/things", "/moved"])
        #expect(server.requests.last?.bodyText == #"{"a":1}"#)
        #expect(server.requests.last?["authorization"] == ["Bearer sk-secret-key"])
        let error = await failure { () throws(APIError) in try await client.retrieve("away") }
        #expect(error?.statusCode == 302)
        #expect(error?.rawBody == Array("gone".utf8))
        #expect(other.events.isEmpty)
    }

    @Test func `A server that never answers is a timeout, and the connection is closed`() async throws {
        let server = try LoopbackServer { _ in LoopbackReply([.waitForClose]) }
        defer { server.stop() }
        let client = try client(server).with(timeout: .milliseconds(200)).with(retries: .never)
        let error = await failure { () throws(APIError) in try await client.retrieve("1") }
        guard case .timeout(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.timeout == .milliseconds(200))
        #expect(failure.statusCode == nil)
        await server.waitUntil { $0.contains(.closed(0)) }
        #expect(server.requests.count == 1)
    }

    @Test func `A body that stalls is a timeout that knows the status`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackReply([
                .send(LoopbackReply.head(200, [("Content-Length", "10")]) + Array("[1".utf8)), .waitForClose,
            ])
        }
        defer { server.stop() }
        let client = try client(server).with(timeout: .milliseconds(200)).with(retries: .never)
        let error = await failure { () throws(APIError) in try await client.retrieve("1") }
        guard case .timeout(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.statusCode == 200)
        await server.waitUntil { $0.contains(.closed(0)) }
    }

    @Test func `A body that was cut keeps an error's status, and is a connection error in a success`() async throws {
        let server = try LoopbackServer { request in
            LoopbackReply([
                .send(
                    LoopbackReply.head(request.method == "GET" ? 200 : 500, [("Content-Length", "10")])
                        + Array("[1".utf8)
                ), .close,
            ])
        }
        defer { server.stop() }
        let client = try client(server)
        let success = await failure { () throws(APIError) in try await client.retrieve("1") }
        guard case .connection(let failure) = success else {
            Issue.record("\(String(describing: success))")
            return
        }
        #expect(failure.statusCode == 200)
        let broken = await SwiftletRuntimeTests.failure { () throws(APIError) in try await client.create([:]) }
        guard case .status(let status) = broken else {
            Issue.record("\(String(describing: broken))")
            return
        }
        #expect(status.code == 500 && status.isTruncated && status.rawBody == Array("[1".utf8))
    }

    @Test func `A body beyond the limit ends the exchange`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackReply([
                .send(LoopbackReply.head(200, [("Connection", "close")])),
                .send(Array(repeating: UInt8(ascii: " "), count: 100_000)), .waitForClose,
            ])
        }
        defer { server.stop() }
        var options = ClientOptions.default
        options.responseBodyLimit = 50_000
        let client = try client(server, options: options)
        let error = await failure { () throws(APIError) in try await client.retrieve("1") }
        guard case .connection(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.reason == "the response has more than 50000 bytes")
        await server.waitUntil { $0.contains(.closed(0)) }
    }

    @Test(arguments: [false, true])
    func `Cancelling ends the call at once and closes the connection`(inBody: Bool) async throws {
        let server = try LoopbackServer { _ in
            LoopbackReply(
                (inBody ? [.send(LoopbackReply.head(200, [("Content-Length", "10")]) + Array("[1".utf8))] : [])
                    + [.waitForClose]
            )
        }
        defer { server.stop() }
        let client = try client(server)
        let task = Task { await failure { () throws(APIError) in try await client.retrieve("1") } }
        await server.waitUntil { $0.contains(.request(0, "GET /things/1")) }
        task.cancel()
        guard case .cancelled = await task.value else {
            Issue.record("not cancelled")
            return
        }
        await server.waitUntil { $0.contains(.closed(0)) }
    }

    @Test func `A call that was cancelled before it started sends nothing`() async throws {
        let server = try LoopbackServer { _ in .json(200, "{}") }
        defer { server.stop() }
        let transport = URLSessionTransport()
        let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            _ = try await transport.send(TransportRequest(head: head))
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.events.isEmpty)
    }

    @Test func `Cookies aren't kept and responses aren't cached`() async throws {
        let server = try LoopbackServer { request in
            .response(
                200,
                [
                    ("Set-Cookie", "a=1; Path=/"), ("Cache-Control", "max-age=3600"), ("ETag", "\"x\""),
                    ("Content-Type", "application/json"),
                ],
                "\(request.connection)"
            )
        }
        defer { server.stop() }
        let client = try client(server)
        for _ in 0..<3 { try await client.retrieve("1") }
        #expect(server.requests.count == 3)
        #expect(server.requests.allSatisfy { $0["cookie"].isEmpty && $0["if-none-match"].isEmpty })
    }

    @Test func `Dropping a body before its end closes the connection`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackReply([
                .send(LoopbackReply.head(200, [("Content-Length", "10")]) + Array("[1".utf8)), .waitForClose,
            ])
        }
        defer { server.stop() }
        let transport = URLSessionTransport()
        let head = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
        for try await chunk in try await transport.send(TransportRequest(head: head)).body {
            #expect(chunk == Array("[1".utf8))
            break
        }
        await server.waitUntil { $0.contains(.closed(0)) }
    }

    @Test func `Many calls at once all end, each with its own answer`() async throws {
        let server = try LoopbackServer { request in .json(200, "\"\(request.target)\"") }
        defer { server.stop() }
        let client = try client(server)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask {
                    let isRead = number.isMultiple(of: 2)
                    let answer = try await isRead ? client.retrieve("\(number)") : client.create([:])
                    #expect(answer == .string(isRead ? "/things/\(number)" : "/things"))
                }
            }
            try await group.waitForAll()
        }
        #expect(server.requests.count == 60)
    }

    @Test func `A transport that is gone leaves no connection behind`() async throws {
        let server = try LoopbackServer { _ in .json(200, "{}") }
        defer { server.stop() }
        do {
            try await client(server).retrieve("1")
        }
        await server.waitUntil { $0.contains(.closed(0)) }
    }
}
