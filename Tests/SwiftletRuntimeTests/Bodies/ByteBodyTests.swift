import Foundation
import Testing
import golden_bodies

@testable import SwiftletRuntime

/// Bytes and text as bodies, both ways.
@Suite struct ByteBodyTests {
    @Test func `Bytes go as they are, with the type that the description or the body names`() async throws {
        let transport = ScriptedTransport { _ in .status(204) }
        let client = try Bodies(transport: transport)
        try await client.files.content.update(fileID: "1", HTTPBody([0, 255]))
        try await client.files.content.update(fileID: "1", HTTPBody("text", mediaType: "text/plain"))
        try await client.pictures.update("1", HTTPBody([1]))
        try await client.pictures.update("1", HTTPBody([1], mediaType: "image/jpeg"))
        try await client.pictures.update("1")
        #expect(
            transport.requests.map { $0.head.headerFields[.contentType] } == [
                "application/octet-stream", "text/plain", "image/png", "image/jpeg", nil,
            ]
        )
        #expect(transport.requests.map(\.body) == [[0, 255], Array("text".utf8), [1], [1], nil])
    }

    @Test func `Text is sent and read as text`() async throws {
        let transport = ScriptedTransport([.bytes(200, Array("# é".utf8), contentType: "text/markdown")])
        #expect(try await Bodies(transport: transport).notes.create("é\n") == "# é")
        #expect(transport.requests[0].bodyText == "é\n")
        #expect(transport.requests[0].head.headerFields[.contentType] == "text/plain")
        #expect(transport.requests[0].head.headerFields[.accept] == "text/plain, text/markdown")
    }

    @Test(
        arguments: [
            ("text/plain", [0xC3, 0xA9], "é"), ("text/plain; charset=\"ISO-8859-1\"", [0xE9], "é"),
            ("text/plain;charset=utf-8", [0xC3, 0xA9, 0xFF], "é\u{FFFD}"),
        ] as [(String, [UInt8], String)]
    )
    func `Text is read in its charset`(contentType: String, bytes: [UInt8], text: String) async throws {
        let transport = ScriptedTransport([.bytes(200, bytes, contentType: contentType)])
        #expect(try await Bodies(transport: transport).notes.create("") == text)
    }

    @Test func `A method for bytes returns before they have arrived`() async throws {
        let (chunks, more) = AsyncStream<[UInt8]>.makeStream()
        let transport = ScriptedTransport([.stream(200, HTTPBody(chunks, length: 3))])
        let body = try await Bodies(transport: transport).files.content.retrieve(fileID: "1")
        #expect(body.length == 3)
        var iterator = body.makeAsyncIterator()
        more.yield([1])
        #expect(try await iterator.next() == [1])
        more.yield([2, 3])
        more.finish()
        #expect(try await iterator.next() == [2, 3])
        #expect(try await iterator.next() == nil)
    }

    @Test func `Chunks are made when they are asked for, one at a time`() async throws {
        let made = Lock(0)
        let transport = ScriptedTransport([
            .stream(
                200,
                HTTPBody(
                    AsyncThrowingStream<[UInt8], any Error>(unfolding: {
                        made.withLock { $0 += 1 }
                        return [0]
                    })
                )
            )
        ])
        let body = try await Bodies(transport: transport).files.content.retrieve(fileID: "1")
        #expect(made.withLock { $0 } == 0)
        var iterator = body.makeAsyncIterator()
        _ = try await iterator.next()
        _ = try await iterator.next()
        #expect(made.withLock { $0 } == 2)
    }

    @Test func `A body that breaks off throws an error of the client, with the status`() async throws {
        let (chunks, more) = AsyncThrowingStream<[UInt8], any Error>.makeStream()
        more.yield([1])
        more.finish(throwing: TransportError(.connection, reason: "the connection was lost", mayHaveArrived: true))
        let transport = ScriptedTransport([.stream(206, HTTPBody(chunks))])
        let body = try await Bodies(transport: transport).files.content.retrieve(fileID: "1")
        let error = await #expect(throws: APIError.self) { try await body.collect(upTo: 10) }
        #expect(error?.statusCode == 206)
        #expect("\(try #require(error))".contains("the connection was lost"))
    }

    @Test func `A status that isn't a success is thrown with its whole body`() async throws {
        let transport = ScriptedTransport([.json(404, #"{"message":"gone"}"#)])
        let error = await #expect(throws: APIError.self) {
            try await Bodies(transport: transport).files.content.retrieve(fileID: "1")
        }
        #expect(error?.body()?["message"] == "gone")
    }

    @Test func `The whole response of a method for bytes has the status and headers`() async throws {
        let transport = ScriptedTransport([.bytes(200, [1, 2], headers: [.eTag: "x"])])
        let response = try await Bodies(transport: transport).withResponse {
            try await $0.files.content.retrieve(fileID: "1")
        }
        #expect(response.status == 200)
        #expect(response.headers[.eTag] == "x")
        #expect(try await response.value.collect(upTo: 10) == [1, 2])
    }

    @Test func `Undocumented bytes can be opened, and sent with the type of the body`() async throws {
        let transport = ScriptedTransport([.bytes(200, [7])])
        let body = try await Bodies(transport: transport).open(.post, "/x", body: HTTPBody([1], mediaType: "audio/wav"))
        #expect(try await body.data(upTo: 1) == Data([7]))
        #expect(transport.requests[0].head.headerFields[.contentType] == "audio/wav")
    }

    @Test func `Members can't be added to bytes`() async throws {
        await #expect(throws: APIError.self) {
            try await Bodies(transport: ScriptedTransport([])).files.content.update(
                fileID: "1",
                HTTPBody([1]),
                options: .init(bodyMembers: ["a": 1])
            )
        }
    }

    @Test func `A body that can be read once isn't sent twice`() async throws {
        var options = ClientOptions.default
        options.clock = ManualClock().clock
        let chunks = AsyncStream<[UInt8]> {
            $0.yield([1]); $0.finish()
        }
        for (body, count) in [(HTTPBody(chunks), 1), (HTTPBody([1]), 3)] {
            let transport = ScriptedTransport { _ in .status(503) }
            let client = try Bodies(options: options, transport: transport)
            await #expect(throws: APIError.self) { try await client.files.content.update(fileID: "1", body) }
            #expect(transport.requests.count == count)
        }
    }
}
