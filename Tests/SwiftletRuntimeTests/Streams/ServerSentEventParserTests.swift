import Testing

@testable import SwiftletRuntime

@Suite struct ServerSentEventParserTests {
    private func events(_ text: String) throws -> [StreamEvent] {
        try StreamParsing.events(Array(text.utf8), .serverSentEvents)
    }

    @Test func `An event is its data lines up to a blank one`() throws {
        #expect(try events("data: a\ndata: b\n\n").map(\.text) == ["a\nb"])
        #expect(try events("data: a\n\ndata: b\n\n").map(\.text) == ["a", "b"])
    }

    @Test(arguments: ["\n", "\r", "\r\n"])
    func `Lines end in LF, CR or CRLF`(end: String) throws {
        let text = ["event: x", "data: 1", "", "data: 2", "", ""].joined(separator: end)
        #expect(try events(text).map(\.text) == ["1", "2"])
        #expect(try events(text).map(\.name) == ["x", "message"])
    }

    @Test func `One space behind the colon is not part of the value`() throws {
        #expect(
            try events("data:a\n\ndata: a\n\ndata:  a\n\ndata\n\ndata:\n\n").map(\.text) == ["a", "a", " a", "", ""]
        )
    }

    @Test func `Comments, unknown fields and events without data say nothing`() throws {
        #expect(try events(": ping\n\nfoo: 1\ndata: a\n:x\n Data: b\n\nevent: x\n\nid: 3\n\n").map(\.text) == ["a"])
    }

    @Test func `An event's name holds for that event alone, and an empty one is message`() throws {
        let events = try events("event: a\ndata: 1\n\ndata: 2\n\nevent: a\nevent\ndata: 3\n\nevent: x\n\ndata: 4\n\n")
        #expect(events.map(\.name) == ["a", "message", "message", "message"])
    }

    @Test func `An id stays until another one, and one with NUL is none`() throws {
        let events = try events("id: 1\ndata\n\ndata\n\nid: 2\0\ndata\n\nid: 3\n\ndata\n\nid\ndata\n\n")
        #expect(events.map(\.id) == ["1", "1", "1", "3", nil])
    }

    @Test func `A retry is milliseconds in digits, and belongs to its event`() throws {
        let events = try events("retry: 1500\ndata\n\nretry: 1.5\ndata\n\nretry:\ndata\n\nretry: -1\ndata\n\n")
        #expect(events.map(\.retry) == [.milliseconds(1500), nil, nil, nil])
    }

    @Test func `Retry and id of a block without data still count for a new connection`() throws {
        var parser = ServerSentEventParser(limit: 100)
        var events: [StreamEvent] = []
        try parser.append(Array("retry: 7\nid: 9\n\n".utf8), to: &events)
        #expect(events.isEmpty)
        #expect(parser.position == StreamPosition(lastEventID: "9", reconnectionTime: .milliseconds(7)))
    }

    @Test func `A byte order mark at the start alone is dropped`() throws {
        #expect(try events("\u{FEFF}data: a\n\n\u{FEFF}data: b\n\ndata: c\n\n").map(\.text) == ["a", "c"])
    }

    @Test func `What the end cuts off is no event`() throws {
        #expect(try events("data: a\n\ndata: b\n").map(\.text) == ["a"])
        #expect(try events("data: a\n\ndata: b").map(\.text) == ["a"])
    }

    @Test func `Bytes that are no UTF-8 are replaced, whole characters survive any cut`() throws {
        let bytes = Array("data: \u{1F600}é".utf8) + [0xFF] + Array("\n\n".utf8)
        #expect(try StreamParsing.events(bytes, .serverSentEvents).map(\.text) == ["\u{1F600}é\u{FFFD}"])
    }

    @Test func `A line or an event beyond the limit is an error, one at the limit is none`() throws {
        #expect(try StreamParsing.events(Array("data:12345\n\n".utf8), .serverSentEvents, limit: 10).count == 1)
        #expect(throws: StreamLimitError(limit: 10)) {
            try StreamParsing.events(Array("data:123456\n\n".utf8), .serverSentEvents, limit: 10)
        }
        #expect(throws: StreamLimitError(limit: 10)) {
            try StreamParsing.events(Array(repeating: UInt8(ascii: "x"), count: 11), .serverSentEvents, limit: 10)
        }
        #expect(
            try StreamParsing.events(Array("data:12345\ndata:1234\n\n".utf8), .serverSentEvents, limit: 10).count == 1
        )
        #expect(throws: StreamLimitError(limit: 10)) {
            try StreamParsing.events(Array("data:12345\ndata:12345\n\n".utf8), .serverSentEvents, limit: 10)
        }
    }

    @Test func `Events before one that is too long are given`() throws {
        var parser = ServerSentEventParser(limit: 8)
        var events: [StreamEvent] = []
        #expect(throws: StreamLimitError(limit: 8)) {
            try parser.append(Array("data: a\n\ndata: 12345678\n\n".utf8), to: &events)
        }
        #expect(events.map(\.text) == ["a"])
    }
}
