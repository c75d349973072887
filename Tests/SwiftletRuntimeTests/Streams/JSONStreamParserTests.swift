import Testing

@testable import SwiftletRuntime

@Suite struct JSONStreamParserTests {
    private func lines(_ text: String) throws -> [String] {
        try StreamParsing.events(Array(text.utf8), .jsonLines).map(\.text)
    }

    private func records(_ text: String) throws -> [StreamEvent] {
        try StreamParsing.events(Array(text.utf8), .jsonSequence)
    }

    @Test func `A line is a value, whatever ends it, and the last one needs no end`() throws {
        #expect(try lines("{\"a\":1}\n[2]\r\n3") == ["{\"a\":1}", "[2]", "3"])
    }

    @Test func `Blank lines and a byte order mark say nothing`() throws {
        #expect(try lines("\u{FEFF}1\n\n \t\r\n2\n") == ["1", "2"])
    }

    @Test func `A line beyond the limit is an error`() {
        #expect(throws: StreamLimitError(limit: 3)) {
            try StreamParsing.events(Array("123\n1234".utf8), .jsonLines, limit: 3)
        }
    }

    @Test func `A record stands between a record separator and the next`() throws {
        let records = try records("\u{1E}{\"a\":\n1}\n\u{1E}\u{1E}[2]\n\u{1E}\"3\"\n")
        #expect(records.map(\.text) == ["{\"a\":\n1}", "[2]", "\"3\""])
        #expect(records.allSatisfy { !$0.isCutOff })
    }

    @Test func `A number or literal without white space behind it may be cut off`() throws {
        let records = try records("\u{1E}12\u{1E}34\n\u{1E}true\u{1E}false \u{1E}{\"a\":1}\u{1E}56")
        #expect(records.map(\.text) == ["12", "34", "true", "false", "{\"a\":1}", "56"])
        #expect(records.map(\.isCutOff) == [true, false, true, false, false, true])
    }

    @Test func `A record beyond the limit is an error`() {
        #expect(throws: StreamLimitError(limit: 3)) {
            try StreamParsing.events(Array("\u{1E}123\u{1E}1234".utf8), .jsonSequence, limit: 3)
        }
    }

    @Test(
        arguments: [
            ("text/event-stream; charset=utf-8", StreamFormat.serverSentEvents),
            ("Text/Event-Stream", .serverSentEvents),
            ("application/x-ndjson", .jsonLines),
            ("application/jsonl", .jsonLines),
            ("application/json-seq", .jsonSequence),
            ("application/geo+json-seq", .jsonSequence),
        ]
    )
    func `Media types name their format`(mediaType: String, format: StreamFormat) {
        #expect(StreamFormat(mediaType) == format)
    }

    @Test func `A response is read as what it says, vague types as what the description says`() {
        #expect(StreamFormat("application/json") == nil)
        #expect(StreamFormat(ofResponse: nil, described: .jsonLines) == .jsonLines)
        #expect(StreamFormat(ofResponse: "application/x-ndjson", described: .serverSentEvents) == .jsonLines)
        #expect(StreamFormat(ofResponse: "text/plain", described: .serverSentEvents) == .serverSentEvents)
        #expect(StreamFormat(ofResponse: "application/json", described: .jsonLines) == .jsonLines)
        #expect(StreamFormat(ofResponse: "application/json", described: .serverSentEvents) == nil)
        #expect(StreamFormat(ofResponse: "text/html", described: .serverSentEvents) == nil)
    }
}
