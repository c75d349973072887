import Foundation
import SwiftletLoopback
import SwiftletRuntime
import SwiftletURLSession
import Testing
import golden_streams

/// Generated methods that stream, against a server that sends its events slowly.
@Suite(.timeLimit(.minutes(5))) struct StreamExecutionTests {
    private func client(_ server: LoopbackServer) throws -> Streams {
        try Streams(baseURL: URL(string: server.url), environment: [:], transport: URLSessionTransport())
    }

    private static func event(_ delta: String) -> LoopbackReply.Step {
        .send(Array("data: {\"delta\":\"\(delta)\"}\n\n".utf8))
    }

    private static let head = LoopbackReply.Step.send(
        LoopbackReply.head(200, [("Content-Type", "text/event-stream"), ("Connection", "close")])
    )

    @Test func `Typed events arrive before the response ends`() async throws {
        let gate = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { _ in
            LoopbackReply([
                Self.head, .send(Array("data: {\"del".utf8)), .send(Array("ta\":\"a\"}\n".utf8)),
                .send(Array("\r\n".utf8)),
                .run { gate.wait() }, Self.event("b"), .send(Array("data: [DONE]\n\n".utf8)), .waitForClose,
            ])
        }
        defer { server.stop() }
        let stream = try await client(server).completions.createStream(prompt: "x")
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next()?.delta == "a")
        gate.signal()
        #expect(try await iterator.next()?.delta == "b")
        #expect(try await iterator.next() == nil)
        // The server holds the connection open: the sentinel alone closed it.
        await server.waitUntil { $0.contains(.closed(0)) }
        let request = try #require(server.requests.first)
        #expect(request["accept"] == ["text/event-stream"])
        #expect(request.bodyText == #"{"prompt":"x","stream":true}"#)
    }

    @Test func `Leaving the loop closes the connection`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackReply([Self.head, Self.event("a"), Self.event("b"), .waitForClose])
        }
        defer { server.stop() }
        for try await chunk in try await client(server).completions.events.list(id: "1") {
            #expect(chunk.delta == "a")
            break
        }
        await server.waitUntil { $0.contains(.closed(0)) }
    }

    @Test func `A connection that breaks is an error behind what arrived`() async throws {
        let server = try LoopbackServer { _ in
            let head = LoopbackReply.head(
                200,
                [("Content-Type", "text/event-stream"), ("Transfer-Encoding", "chunked")]
            )
            return LoopbackReply([
                .send(head + Array("19\r\ndata: {\"delta\":\"a\"}\n\nda\r\n".utf8)), .close,
            ])
        }
        defer { server.stop() }
        var iterator = try await client(server).completions.events.list(id: "1").makeAsyncIterator()
        #expect(try await iterator.next()?.delta == "a")
        let error = await #expect(throws: APIError.self) { try await iterator.next() }
        guard case .connection? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `The JSON method beside the stream stays`() async throws {
        let transport = ScriptedTransport([.json(200, #"{"text":"y"}"#)])
        let client = try Streams(environment: [:], transport: transport)
        #expect(try await client.completions.create(prompt: "x").text == "y")
        #expect(transport.requests[0].head.headerFields[.accept] == "application/json")
        #expect(transport.requests[0].bodyText == #"{"prompt":"x"}"#)
    }

    @Test func `Lines, records and texts are typed as the description says`() async throws {
        let transport = ScriptedTransport([
            .bytes(200, Array("{\"message\":\"a\"}\n".utf8), contentType: "application/jsonl"),
            .bytes(200, Array("\u{1E}1\n\u{1E}2\n".utf8), contentType: "application/json-seq"),
            .bytes(200, Array("event: number\ndata: 1\n\n".utf8), contentType: "text/event-stream"),
        ])
        let client = try Streams(environment: [:], transport: transport)
        for try await line in try await client.log.retrieve() { #expect(line.message == "a") }
        var sum = 0
        for try await number in try await client.log.create(message: "m") { sum += number }
        #expect(sum == 3)
        #expect(transport.requests[1].bodyText == #"{"stream":true,"message":"m"}"#)
        for try await event in try await client.mixed.retrieve().events {
            #expect(event.name == "number")
            #expect(try event.value(as: Int.self) == 1)
        }
    }
}
