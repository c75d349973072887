import Foundation
import Testing
import golden_bodies

@testable import SwiftletRuntime

/// `multipart/form-data`, byte for byte.
@Suite struct MultipartTests {
    private func text(_ form: MultipartForm) async throws -> String {
        let body = try MultipartWriter.body(form.parts, boundary: form.boundary)
        let bytes = try await body.collect(upTo: .max)
        #expect(body.length == bytes.count)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `Parts stand between boundaries, with their names, types and headers`() async throws {
        let form = MultipartForm(
            [
                .text("purpose", "batch"),
                .json("attributes", ["name": "a"]),
                .file("file", .init(Array("bytes".utf8), filename: "a.png", headers: [.eTag: "1"])),
            ],
            boundary: "XYZ"
        )
        #expect(
            try await text(form)
                == [
                    "--XYZ", #"Content-Disposition: form-data; name="purpose""#, "", "batch",
                    "--XYZ", #"Content-Disposition: form-data; name="attributes""#, "Content-Type: application/json",
                    "",
                    #"{"name":"a"}"#,
                    "--XYZ", #"Content-Disposition: form-data; name="file"; filename="a.png""#,
                    "Content-Type: image/png", "ETag: 1", "", "bytes",
                    "--XYZ--", "",
                ].joined(separator: "\r\n")
        )
    }

    @Test func `A form without parts is its end alone`() async throws {
        #expect(try await text(MultipartForm([], boundary: "XYZ")) == "--XYZ--\r\n")
    }

    @Test func `Names can't end their header`() async throws {
        let form = MultipartForm(
            [.file("a\"\r\nb", .init([], filename: "é\"\r\n;.txt", headers: [.eTag: "1\r\nX: 2"]))],
            boundary: "XYZ"
        )
        let lines = try await text(form).split(separator: "\r\n")
        #expect(lines[1] == #"Content-Disposition: form-data; name="a%22%0D%0Ab"; filename="é%22%0D%0A;.txt""#)
        #expect(lines[2] == "Content-Type: text/plain")
        #expect(!lines.contains { $0.hasPrefix("X: 2") })
    }

    @Test(arguments: ["", "a b", "é", "a\r\nb", "\"", String(repeating: "x", count: 71)])
    func `A boundary that could break the form is refused`(boundary: String) {
        #expect(throws: MultipartWriter.Problem.self) { try MultipartWriter.body([], boundary: boundary) }
    }

    @Test func `A type with a line break is refused`() async throws {
        let form = MultipartForm([.text("a", "b", contentType: "text/plain\r\nX: 1")])
        let transport = ScriptedTransport([])
        await #expect(throws: APIError.self) {
            try await TestAPI(transport: transport).request(.post, "/x", body: form)
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `Random boundaries differ and occur in nothing that is in memory`() {
        let boundaries = (0..<50).map { _ in MultipartBoundary.make(for: []) }
        #expect(Set(boundaries).count == 50)
        #expect(boundaries.allSatisfy(MultipartBoundary.isValid))
    }

    @Test(arguments: [
        ("abc", "abc", true), ("abc", "xxabcx", true), ("abc", "xababc", true), ("abc", "xab", false),
        ("aab", "aaaaab", true), ("abc", "", false), ("abab", "abaabab", true), ("abc", "acbcab", false),
    ])
    func `A pattern is found wherever it is`(pattern: String, text: String, isThere: Bool) {
        #expect(MultipartBoundary.occurs(Array(pattern.utf8), in: Array(text.utf8)) == isThere)
    }

    @Test func `A generated method sends what its description says`() async throws {
        let transport = ScriptedTransport([.json(201, #"{"id":"f1"}"#)])
        let file = try await Bodies(transport: transport).files.create(
            file: .init(Array("content".utf8), filename: "a.txt"),
            purpose: .batch,
            attributes: .init(name: "é"),
            icon: .init([1, 2], filename: "x.jpg"),
            attachments: [.init([65], filename: "1.pdf"), .init([66])],
            labels: ["a", "b"],
            notes: ["x", "y"],
            expires: .null,
            settings: ["b": 2, "a": 1],
            inline: Data([255]),
            options: .init(bodyMembers: ["extra": ["k": true]])
        )
        #expect(file.id == "f1")
        let request = transport.requests[0]
        let type = try #require(request.head.headerFields[.contentType])
        #expect(type.hasPrefix("multipart/form-data; boundary=swiftlet-"))
        let boundary = String(type.split(separator: "=")[1])
        let parts = try #require(request.bodyText).components(separatedBy: "--\(boundary)")
        let disposition = "\r\nContent-Disposition: form-data; name="
        #expect(
            parts == [
                "",
                disposition + "\"purpose\"\r\n\r\nbatch\r\n",
                disposition + "\"attributes\"\r\nContent-Type: application/json\r\n\r\n{\"name\":\"é\"}\r\n",
                disposition + "\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\ncontent\r\n",
                disposition + "\"icon\"; filename=\"x.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\u{1}\u{2}\r\n",
                disposition + "\"attachments\"; filename=\"1.pdf\"\r\nContent-Type: application/pdf\r\n\r\nA\r\n",
                disposition
                    + "\"attachments\"; filename=\"attachments\"\r\nContent-Type: application/octet-stream\r\n\r\nB\r\n",
                disposition + "\"labels\"\r\n\r\na,b\r\n",
                disposition + "\"notes\"\r\n\r\nx\r\n",
                disposition + "\"notes\"\r\n\r\ny\r\n",
                disposition + "\"expires\"\r\n\r\n\r\n",
                disposition + "\"settings\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1,\"b\":2}\r\n",
                disposition + "\"inline\"\r\n\r\n/w==\r\n",
                disposition + "\"extra\"\r\nContent-Type: application/json\r\n\r\n{\"k\":true}\r\n",
                "--\r\n",
            ]
        )
    }

    @Test func `A file with a type that the description doesn't name is sent as the first that it does`() async throws {
        let transport = ScriptedTransport([.json(201, #"{"id":"f1"}"#)])
        _ = try await Bodies(transport: transport).files.create(file: .init([1]), icon: .init([2], filename: "x"))
        #expect(try #require(transport.requests[0].bodyText).contains("filename=\"x\"\r\nContent-Type: image/png\r\n"))
    }

    @Test func `The length of a file is checked in bytes`() async throws {
        let error = await #expect(throws: APIError.self) {
            try await Bodies(transport: ScriptedTransport([])).files.create(
                file: .init([UInt8](repeating: 0, count: 1_000_001))
            )
        }
        guard case .validation(let failure) = error else { throw try #require(error) }
        #expect(failure.violations.map(\.actual) == ["1000001 bytes"])
    }

    @Test func `A form of the caller's own goes where the description has none, and anywhere else`() async throws {
        let transport = ScriptedTransport([.status(204), .status(204), .json(200, "{}")])
        let client = try Bodies(transport: transport)
        let form = MultipartForm([.text("a", "1"), .text("b", "2")], boundary: "XYZ")
        try await client.batches.create(form, options: .init(bodyMembers: ["b": 3]))
        try await client.messages.create(form)
        _ = try await client.request(.post, "/undocumented", body: form)
        #expect(
            transport.requests.map { $0.head.headerFields[.contentType] }
                == Array(repeating: "multipart/form-data; boundary=XYZ", count: 3)
        )
        let part = "--XYZ\r\nContent-Disposition: form-data; name="
        #expect(
            transport.requests.map(\.bodyText) == [
                part + "\"a\"\r\n\r\n1\r\n" + part + "\"b\"\r\n\r\n3\r\n--XYZ--\r\n",
                part + "\"a\"\r\n\r\n1\r\n" + part + "\"b\"\r\n\r\n2\r\n--XYZ--\r\n",
                part + "\"a\"\r\n\r\n1\r\n" + part + "\"b\"\r\n\r\n2\r\n--XYZ--\r\n",
            ]
        )
    }

    @Test func `Files print without their bytes, and are JSON where they are in memory`() throws {
        let part = FilePart(Array("secret".utf8), filename: "a.txt")
        #expect("\(part)" == #""a.txt", 6 bytes"#)
        #expect(!String(reflecting: Bodies.UploadRequest(file: part)).contains("secret"))
        #expect(try JSONCodec.encode(part) == Array(#""c2VjcmV0""#.utf8))
        #expect(part == FilePart(Data("secret".utf8), filename: "a.txt"))
        #expect(part != FilePart(Data("secret".utf8), filename: "b.txt"))
        let file = FilePart(file: URL(fileURLWithPath: "/nowhere/a.txt"))
        #expect(throws: JSONEncodingError.self) { try JSONCodec.encode(file) }
        #expect(file.filename == "a.txt")
    }
}
