#if os(Linux) || os(macOS)
import Foundation
import Testing
import golden_bodies

@testable import SwiftletRuntime

/// What parsers of others make of our forms: Python's `email` and `urllib`, and Werkzeug's where it is installed.
@Suite(.timeLimit(.minutes(5)), .enabled(if: PythonJudge.isThere, "python3 isn't installed"))
struct PythonJudgeTests {
    private static let awkward = [
        "plain", "", "a b", "\"quoted\"", "\r\n--x\r\n", "é😀", "%22", "a=b&c", "semi;colon", "back\\slash", "\0",
    ]

    @Test func `Python reads every part of a form as it was put in`() async throws {
        var parts: [MultipartForm.Part] = []
        for (index, value) in Self.awkward.enumerated() {
            parts.append(.text("text\(index)", value))
            parts.append(.file("file\(index)", .init(Array(value.utf8), filename: "name\(index) é;.bin")))
        }
        parts.append(.file("all", .init((0...255).map { UInt8($0) }, filename: "all", contentType: "image/png")))
        let body = try MultipartWriter.body(parts, boundary: nil)
        for script in PythonJudge.multipart {
            let read = try await PythonJudge.run(
                script,
                [try #require(body.mediaType)],
                input: try await body.collect(upTo: .max)
            )
            #expect(read.arrayValue?.count == parts.count)
            for (part, found) in zip(parts, read.arrayValue ?? []) {
                #expect(found["name"]?.stringValue == part.name)
                #expect(found["filename"]?.stringValue == part.filename)
                #expect(found["type"]?.stringValue == part.contentType ?? "text/plain")
                #expect(found["bytes"]?.stringValue == Data(part.body.bytes ?? []).base64EncodedString())
            }
        }
    }

    @Test func `Python reads every pair of a form as it was put in`() async throws {
        let pairs = Self.awkward.enumerated().map { ("\($0.offset)" + $0.element, $0.element) }
        let fields = pairs.map { FormField(name: $0.0, value: .json(.string($0.1))) }
        let read = try await PythonJudge.run(
            PythonJudge.form,
            [],
            input: try URLEncodedForm.bytes(fields, [])
        )
        #expect(read == .array(pairs.map { [.string($0.0), .string($0.1)] }))
    }

    @Test func `Python reads the form of a generated method`() async throws {
        let transport = ScriptedTransport([.bytes(200, [], contentType: "text/plain")])
        _ = try await Bodies(transport: transport).charges.create(
            amount: 5,
            currency: "€",
            card: .init(number: "4242", expiry: [12]),
            lines: [.init(price: "a&b", quantity: 2), .init(price: "c")]
        )
        let body = try #require(transport.requests[0].body)
        #expect(
            try await PythonJudge.run(PythonJudge.form, [], input: body) == [
                ["amount", "5"], ["currency", "€"], ["card[number]", "4242"], ["card[expiry][0]", "12"],
                ["lines[0][price]", "a&b"], ["lines[0][quantity]", "2"], ["lines[1][price]", "c"],
            ]
        )
    }
}

/// Runs Python on a body and reads the JSON that it prints.
enum PythonJudge {
    static let isThere = (try? launch(["-c", "pass"], input: [])) != nil
    private static let hasWerkzeug = (try? launch(["-c", "import werkzeug"], input: [])) != nil

    static var multipart: [String] { hasWerkzeug ? [email, werkzeug] : [email] }

    static let form = """
        import sys, json, urllib.parse
        body = sys.stdin.buffer.read().decode('ascii')
        print(json.dumps(urllib.parse.parse_qsl(body, keep_blank_values=True, strict_parsing=True)))
        """

    private static let email = """
        import sys, json, base64, email.parser, email.policy
        head = b'Content-Type: ' + sys.argv[1].encode() + b'\\r\\n\\r\\n'
        policy = email.policy.HTTP
        message = email.parser.BytesParser(policy=policy).parsebytes(head + sys.stdin.buffer.read())
        assert message.is_multipart() and not message.defects, message.defects
        def text(value): return value if value is None else value.encode('utf-8', 'surrogateescape').decode('utf-8')
        print(json.dumps([{
            'name': text(part.get_param('name', header='content-disposition')),
            'filename': text(part.get_filename()),
            'type': part.get_content_type(),
            'bytes': base64.b64encode(part.get_payload(decode=True)).decode(),
        } for part in message.iter_parts()]))
        """

    private static let werkzeug = """
        import sys, json, base64
        from werkzeug.sansio.multipart import MultipartDecoder, Field, File, Data, Epilogue
        decoder = MultipartDecoder(sys.argv[1].split('boundary=')[1].encode())
        decoder.receive_data(sys.stdin.buffer.read())
        decoder.receive_data(None)
        parts = []
        while True:
            event = decoder.next_event()
            if isinstance(event, (Field, File)):
                parts.append({'name': event.name, 'filename': getattr(event, 'filename', None),
                    'type': event.headers.get('Content-Type', 'text/plain'), 'data': b''})
            elif isinstance(event, Data): parts[-1]['data'] += event.data
            elif isinstance(event, Epilogue): break
        for part in parts: part['bytes'] = base64.b64encode(part.pop('data')).decode()
        print(json.dumps(parts))
        """

    static func run(_ script: String, _ arguments: [String], input: [UInt8]) async throws -> JSONValue {
        try JSONCodec.decode(from: try launch(["-c", script] + arguments, input: input))
    }

    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static func launch(_ arguments: [String], input: [UInt8]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardInput = try FileHandle(forReadingFrom: folder.file("input", input))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self))
        }
        return bytes
    }
}
#endif
