import Testing

@testable import SwiftletRuntime

/// How the network cuts a stream into chunks changes nothing.
@Suite struct StreamSplittingTests {
    private static let texts = [
        "\u{FEFF}data: a\r\ndata: é\u{1F600}\r\n\r\nid: 1\rdata: b\r\r: c\n\nevent: x\nretry: 20\ndata: \n\n",
        "data\n\ndata\ndata\n\ndata:\r\n\n\r",
        "\r\r\n\n\rdata: x\r\r\n\rid: a\0b\ndata: y\n\n",
    ]

    @Test(arguments: texts)
    func `Server-sent events are the same for every cut into three`(text: String) throws {
        let bytes = Array(text.utf8)
        let expected = ReferenceParser.events(text)
        #expect(try StreamParsing.events(bytes, .serverSentEvents) == expected)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                let chunks = [bytes[..<first], bytes[first..<second], bytes[second...]].map(Array.init)
                #expect(try StreamParsing.events(chunks, .serverSentEvents) == expected)
            }
        }
        #expect(try StreamParsing.events(bytes.map { [$0] }, .serverSentEvents) == expected)
    }

    @Test func `Server-sent events are those of a simple reference for random texts and cuts`() throws {
        var generator = SeededGenerator(seed: 1)
        let pieces = [
            "data", "id", "event", "retry", ":", ": ", " ", "\n", "\r", "\r\n", "\n\n", "x", "12", "é", "\u{FEFF}",
            "\0",
            "data: ", "id: ", "event: ",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            var chunks: [[UInt8]] = [[]]
            for byte in text.utf8 {
                if Bool.random(using: &generator) { chunks.append([]) }
                chunks[chunks.count - 1].append(byte)
            }
            #expect(
                try StreamParsing.events(chunks, .serverSentEvents) == ReferenceParser.events(text),
                "\(text.debugDescription)"
            )
        }
    }

    @Test(arguments: [
        (StreamFormat.jsonLines, "\u{FEFF}{\"a\":1}\r\n\n[\"é\"]\n \n3"),
        (.jsonSequence, "\u{1E}{\"a\":1}\n\u{1E}\u{1E}12\u{1E}\"é\"\n\u{1E}tru"),
    ])
    func `JSON texts are the same for every cut into two and byte by byte`(format: StreamFormat, text: String) throws {
        let bytes = Array(text.utf8)
        let expected = try StreamParsing.events(bytes, format)
        #expect(expected.count > 2)
        for cut in 0...bytes.count {
            #expect(try StreamParsing.events([Array(bytes[..<cut]), Array(bytes[cut...])], format) == expected)
        }
        #expect(try StreamParsing.events(bytes.map { [$0] }, format) == expected)
    }
}

enum StreamParsing {
    static func events(_ bytes: [UInt8], _ format: StreamFormat, limit: Int = 1000) throws -> [StreamEvent] {
        try events([bytes], format, limit: limit)
    }

    static func events(_ chunks: [[UInt8]], _ format: StreamFormat, limit: Int = 1000) throws -> [StreamEvent] {
        var parser = format.parser(from: StreamPosition(), limit: limit)
        var events: [StreamEvent] = []
        for chunk in chunks { try parser.append(chunk, to: &events) }
        try parser.finish(&events)
        return events
    }
}

/// The algorithm of WHATWG HTML, 9.2.6, word by word, on a text that is there as a whole.
private enum ReferenceParser {
    static func events(_ text: String) -> [StreamEvent] {
        var scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        var events: [StreamEvent] = []
        var (data, type, lastEventID) = ("", "", "")
        var retry: Duration?
        for line in lines(scalars) {
            if line.isEmpty {
                if !data.isEmpty {
                    events.append(
                        StreamEvent(
                            data: Array(data.utf8.dropLast()),
                            name: type.isEmpty ? "message" : type,
                            id: lastEventID.isEmpty ? nil : lastEventID,
                            retry: retry
                        )
                    )
                }
                (data, type, retry) = ("", "", nil)
                continue
            }
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            if colon == line.startIndex { continue }
            var value = line[min(colon + 1, line.endIndex)...]
            if value.first == " " { value = value.dropFirst() }
            switch string(line[..<colon]) {
            case "data": data += string(value) + "\n"
            case "event": type = string(value)
            case "id": if !value.contains("\0") { lastEventID = string(value) }
            case "retry":
                if let number = Int64(string(value)), value.allSatisfy({ ("0"..."9").contains($0) }) {
                    retry = .milliseconds(number)
                }
            default: break
            }
        }
        return events
    }

    /// Those that have an end.
    private static func lines(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = []
        var line: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n", index > 0, scalars[index - 1] == "\r" { continue }
            if scalar == "\n" || scalar == "\r" {
                lines.append(line)
                line = []
            } else {
                line.append(scalar)
            }
        }
        return lines
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
