import HTTPTypes
import Testing

@testable import SwiftletRuntime

@Suite(.timeLimit(.minutes(5))) struct ReconnectionTests {
    private let lost = TransportError(.connection, reason: "the connection was reset", mayHaveArrived: true)
    private let time = ManualClock()

    private var options: ClientOptions {
        var options = ClientOptions.default
        options.clock = time.clock
        options.retries.jitter = { 0 }
        return options
    }

    private func lastEventIDs(_ transport: ScriptedTransport) -> [String?] {
        transport.requests.map { $0.head.headerFields[HTTPField.Name("Last-Event-ID")!] }
    }

    @Test func `A stream goes on behind the last whole event, and a 204 ends it`() async throws {
        let transport = ScriptedTransport([
            .events("id: a\ndata: 1\n\ndata: 2\n\nid: b\ndata: 3\n"),
            .events("id: c\nretry: 3000\ndata: 4\n\n", failure: lost),
            .events("data: 5\n\n"),
            .status(204),
        ])
        let stream = try await StreamAPI(options: options, transport: transport).events().reconnecting()
        let events = try await stream.events.collected()
        #expect(events.map(\.text) == ["1", "2", "4", "5"])
        #expect(events.map(\.number) == [1, 2, 3, 4])
        #expect(events.map(\.id) == ["a", "a", "c", "c"])
        #expect(lastEventIDs(transport) == [nil, "a", "c", "c"])
        #expect(time.sleeps == [.milliseconds(500), .seconds(3), .seconds(3)])
    }

    @Test func `A sentinel ends it without another request`() async throws {
        let transport = ScriptedTransport([.events("data: 1\n\ndata: [DONE]\n\n")])
        let stream = try await StreamAPI(options: options, transport: transport).events().reconnecting()
        #expect(try await stream.collected() == [1])
        #expect(transport.requests.count == 1)
    }

    @Test func `Attempts in a row without an event are limited, and the waits grow`() async throws {
        let transport = ScriptedTransport([
            .events("data: 1\n\n"), .events(""), .events("", failure: lost), .events("", failure: lost),
        ])
        let stream = try await StreamAPI(options: options, transport: transport).events().reconnecting(attempts: 3)
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        let error = await #expect(throws: APIError.self) { try await iterator.next() }
        guard case .connection? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(transport.requests.count == 4)
        #expect(time.sleeps == [.milliseconds(500), .seconds(1), .seconds(2)])
    }

    @Test func `What the server asks to wait is neither nothing nor for ever`() async throws {
        let transport = ScriptedTransport([
            .events("retry: 0\ndata: 1\n\n"), .events("retry: 999999999999\ndata: 2\n\n"), .status(204),
        ])
        let stream = try await StreamAPI(options: options, transport: transport).events().reconnecting()
        #expect(try await stream.collected() == [1, 2])
        #expect(time.sleeps == [.milliseconds(100), .seconds(60)])
    }

    @Test func `An error status ends it`() async throws {
        let transport = ScriptedTransport([.events("data: 1\n\n"), .status(404)])
        let stream = try await StreamAPI(options: options, transport: transport).events().reconnecting()
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        let error = await #expect(throws: APIError.self) { try await iterator.next() }
        #expect(error?.statusCode == 404)
        #expect(try await iterator.next() == nil)
    }

    @Test func `A caller's own last id holds until the stream gives another`() async throws {
        let transport = ScriptedTransport([.events("data: 1\n\n"), .events("id: b\ndata: 2\n\n"), .status(204)])
        let options = RequestOptions(headers: ["last-event-id": "a"])
        let stream = try await StreamAPI(options: self.options, transport: transport).events(options: options)
        #expect(try await stream.reconnecting().collected() == [1, 2])
        #expect(lastEventIDs(transport) == ["a", "a", "b"])
    }

    @Test func `A page of another kind in the stream's place ends it with an error`() async throws {
        let page = ScriptedTransport.Answer.bytes(200, Array("<p>Sign in".utf8), contentType: "text/html")
        let transport = ScriptedTransport([.events("data: 1\n\n"), page])
        let stream = try await StreamAPI(options: options, transport: transport).events().reconnecting()
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        let error = await #expect(throws: APIError.self) { try await iterator.next() }
        guard case .decoding(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.reason == .contentType("text/html") && transport.requests.count == 2)
    }

    @Test func `Without being asked, nothing is sent again`() async throws {
        let transport = ScriptedTransport([.events("data: 1\n\n")])
        let stream = try await StreamAPI(options: options, transport: transport).events()
        #expect(try await stream.collected() == [1])
        #expect(transport.requests.count == 1)
    }
}
