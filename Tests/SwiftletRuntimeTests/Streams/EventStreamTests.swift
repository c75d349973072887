import Datagrid
import HTTPTypes
import Testing

@testable import SwiftletRuntime

@Suite(.timeLimit(.minutes(5))) struct EventStreamTests {
    private func stream(_ text: String, failure: (any Error)? = nil) async throws -> EventStream<JSONValue> {
        try await StreamAPI(transport: ScriptedTransport([.events(text, failure: failure)])).events()
    }

    @Test func `Values come in order until the sentinel`() async throws {
        let stream = try await stream("data: {\"a\":1}\n\n: ping\n\ndata: [2]\n\ndata: [DONE]\n\ndata: 3\n\n")
        #expect(stream.status == 200)
        #expect(stream.headers[.contentType] == "text/event-stream")
        #expect(try await stream.collected() == [["a": 1], [2]])
    }

    @Test func `Another sentinel, or none, can be asked for`() async throws {
        let text = "data: 1\n\ndata: {}\n\ndata: [DONE]\n\n"
        #expect(try await stream(text).ending(at: "{}").collected() == [1])
        let events = try await stream(text).ending(at: nil).events.collected()
        #expect(events.map(\.text) == ["1", "{}", "[DONE]"])
    }

    @Test func `Events have ids, names, data and retry times, and their values on demand`() async throws {
        let stream = try await stream("id: 7\nevent: delta\nretry: 20\ndata: {\"a\":\ndata: 1}\n\ndata: x\n\n")
        let events = try await stream.events.collected()
        #expect(events.map(\.number) == [1, 2])
        #expect(
            events[0].raw
                == StreamEvent(data: Array("{\"a\":\n1}".utf8), name: "delta", id: "7", retry: .milliseconds(20))
        )
        #expect(events[0].name == "delta")
        #expect(try events[0].value() == ["a": 1])
        #expect(try events[0].value(as: [String: Int].self) == ["a": 1])
        #expect(throws: APIError.self) { try events[1].value() }
        #expect(events[1].id == "7")
    }

    @Test func `Text and bytes are the data as it stands`() async throws {
        let transport = ScriptedTransport([.events("data: a\ndata: b\n\ndata: {}\n\n"), .events("data: x\n\n")])
        let api = try StreamAPI(transport: transport)
        #expect(try await api.events(as: String.self).collected() == ["a\nb", "{}"])
        #expect(try await api.events(as: Data.self).collected() == [Data("x".utf8)])
    }

    @Test func `A value that can't be read names its event and place and shows no content, and the next one follows`()
        async throws
    {
        let transport = ScriptedTransport([
            .events("data: {\"a\":1}\n\ndata: {\"a\":\"secret\"}\n\ndata: {\"a\":3}\n\n")
        ])
        let stream = try await StreamAPI(transport: transport).events(as: [String: Int].self)
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == ["a": 1])
        let error = await #expect(throws: APIError.self) { try await iterator.next() }
        guard case .decoding(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.reason == .event(2))
        #expect(failure.pointer == "/a")
        #expect(failure.rawBody == Array("{\"a\":\"secret\"}".utf8))
        #expect(
            failure.description.hasPrefix("listEvents: event 2 of the stream can't be read at /a, byte 5: expected")
        )
        #expect(error?.everythingPrinted.contains("secret") == false)
        #expect(try await iterator.next() == ["a": 3])
        #expect(try await iterator.next() == nil)
    }

    @Test func `An event beyond the limit is an error behind the events before it`() async throws {
        var options = ClientOptions.default
        options.streamEventLimit = 20
        let text = "data: 1\n\ndata: \(String(repeating: "x", count: 30))\n\ndata: 2\n\n"
        let stream = try await StreamAPI(options: options, transport: ScriptedTransport([.events(text)])).events()
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        let error = await #expect(throws: APIError.self) { try await iterator.next() }
        guard case .decoding(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.reason == .event(2))
        #expect(failure.description.contains("at most 20 bytes"))
        #expect(try await iterator.next() == nil)
    }

    @Test func `A lost connection is an error behind what arrived`() async throws {
        let lost = TransportError(.connection, reason: "the connection was reset", mayHaveArrived: true)
        let stream = try await stream("data: 1\n\ndata: 2\n", failure: lost)
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        let error = await #expect(throws: APIError.self) { try await iterator.next() }
        guard case .connection(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.statusCode == 200)
        #expect(try await iterator.next() == nil)
    }

    @Test func `An error status is thrown before there is a stream`() async throws {
        let transport = ScriptedTransport([.status(400, body: #"{"message":"no"}"#)])
        let error = await failure { () async throws(APIError) in try await StreamAPI(transport: transport).events() }
        #expect(error?.statusCode == 400)
        #expect(error?.body()?["message"] == "no")
    }

    @Test func `A body of another kind is an error that names it`() async throws {
        let transport = ScriptedTransport([.json(200, "{}")])
        let error = await failure { () async throws(APIError) in try await StreamAPI(transport: transport).events() }
        guard case .decoding(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.reason == .contentType("application/json"))
        #expect(failure.expected == "text/event-stream")
    }

    @Test func `Lines and records of JSON are values as well`() async throws {
        let transport = ScriptedTransport([
            .bytes(200, Array("{\"a\":1}\n2".utf8), contentType: "application/x-ndjson"),
            .bytes(200, Array("\u{1E}{\"a\":\n1}\n\u{1E}2\n\u{1E}3".utf8), contentType: "application/json-seq"),
        ])
        let api = try StreamAPI(transport: transport)
        #expect(try await api.lines().collected() == [["a": 1], 2])
        #expect(transport.requests[0].head.headerFields[.accept] == "application/jsonl")
        var iterator = try await api.lines().makeAsyncIterator()
        #expect(try await iterator.next() == ["a": 1])
        #expect(try await iterator.next() == 2)
        await #expect(throws: APIError.self) { try await iterator.next() }
    }

    @Test func `A stream is read once`() async throws {
        let stream = try await stream("data: 1\n\n")
        #expect(try await stream.collected() == [1])
        let error = await #expect(throws: APIError.self) { try await stream.collected() }
        #expect(error?.configurationMessage?.contains("can be read once") == true)
    }

    @Test func `A call asks for the stream, and sets the member that the server wants`() async throws {
        let transport = ScriptedTransport([.events("data: 1\n\n"), .events(""), .events("")])
        let api = try StreamAPI(transport: transport)
        #expect(try await api.createStream(StreamingBody()).collected() == [1])
        _ = try await api.createStream(["stream": false], options: .init(headers: ["accept": "text/x"]))
        #expect(transport.requests[0].head.headerFields[.accept] == "text/event-stream")
        #expect(transport.requests[0].bodyText == #"{"stream":true}"#)
        // A body without a schema says itself what it wants.
        #expect(transport.requests[1].bodyText == #"{"stream":false}"#)
        #expect(transport.requests[1].head.headerFields[values: .accept] == ["text/x"])
    }

    @Test func `An error in place of a stream is read up to the limit of bodies`() async throws {
        let endless = HTTPBody(AsyncStream<[UInt8]>(unfolding: { [UInt8](repeating: 0x61, count: 1000) }))
        var options = ClientOptions.default
        options.responseBodyLimit = 2500
        let transport = ScriptedTransport([.stream(404, endless)])
        let api = try StreamAPI(options: options, transport: transport)
        let error = await #expect(throws: APIError.self) { try await api.events() }
        guard case .status(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == 404 && failure.isTruncated && failure.rawBody.count == 2000)
    }

    @Test func `Leaving the loop closes the connection`() async throws {
        let (ends, continuation) = AsyncStream<Void>.makeStream()
        let faucet = Faucet { continuation.finish() }
        faucet.send("data: 1\n\ndata: 2\n\n")
        let answer = ScriptedTransport.Answer.stream(200, headers: [.contentType: "text/event-stream"], faucet.body)
        let stream = try await StreamAPI(transport: ScriptedTransport([.respond { _ in answer }])).events()
        for try await value in stream {
            #expect(value == 1)
            break
        }
        _ = stream
        // The faucet's own reference to the body would keep it open.
        faucet.finish()
        for await _ in ends {}
    }

    @Test func `A stream that is kept, or its whole response, doesn't keep the connection`() async throws {
        let isClosed = Lock(false)
        let transport = ScriptedTransport { _ in
            let connection = Connection { isClosed.withLock { $0 = true } }
            return .stream(200, headers: [.contentType: "text/event-stream"], HTTPBody(connection))
        }
        func readOne(_ stream: EventStream<JSONValue>) async throws {
            for try await value in stream {
                #expect(value == 1)
                break
            }
        }
        let plain = try await StreamAPI(transport: transport).events()
        try await readOne(plain)
        #expect(isClosed.withLock { $0 })
        isClosed.withLock { $0 = false }
        let response = try await StreamAPI(transport: transport).withResponse { try await $0.events() }
        try await readOne(response.value)
        #expect(isClosed.withLock { $0 })
        #expect(response.status == 200 && plain.status == 200)
    }

    @Test func `Cancelling ends the stream at once`() async throws {
        let faucet = Faucet()
        faucet.send("data: 1\n\n")
        let answer = ScriptedTransport.Answer.stream(200, headers: [.contentType: "text/event-stream"], faucet.body)
        let stream = try await StreamAPI(transport: ScriptedTransport([answer])).events()
        let (started, continuation) = AsyncStream<Void>.makeStream()
        let task = Task {
            await failure { () async throws(APIError) -> JSONValue? in
                var iterator = stream.makeAsyncIterator()
                _ = try await iterator.next()
                continuation.finish()
                return try await iterator.next()
            }
        }
        for await _ in started {}
        task.cancel()
        guard case .cancelled? = await task.value else {
            Issue.record("not cancelled")
            return
        }
    }
}

/// A body with the member that asks for a stream.
private struct StreamingBody: Model {
    static let schema = ModelSchema("stream: boolean?, default false")
    private let kept: ModelStorage

    init() { kept = ModelStorage(Self.schema) }
    init(storage: ModelStorage, _: RuntimeAccess) { kept = storage }
    func _storage(_: RuntimeAccess) -> ModelStorage { kept }
}

/// Sends the same event for ever, and says when nobody holds it any longer.
private final class Connection: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private let onClose: @Sendable () -> Void

    init(onClose: @escaping @Sendable () -> Void) { self.onClose = onClose }

    deinit { onClose() }

    func makeAsyncIterator() -> Connection { self }

    func next() async -> [UInt8]? { Array("data: 1\n\n".utf8) }
}
