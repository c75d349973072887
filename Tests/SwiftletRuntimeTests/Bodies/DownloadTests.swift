import Foundation
import SwiftletLoopback
import SwiftletURLSession
import Testing
import golden_bodies

@testable import SwiftletRuntime

/// Files up and down, over a scripted transport and over the wire.
@Suite(.timeLimit(.minutes(5))) struct DownloadTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 131) }

    private func client(_ server: LoopbackServer) throws -> Bodies {
        var options = ClientOptions.default
        options.retries = .never
        return try Bodies(baseURL: URL(string: server.url)!, options: options, transport: URLSessionTransport())
    }

    @Test func `A download is written to its file, with progress, status and headers`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackReply([
                .send(LoopbackReply.head(200, [("Content-Length", "300000"), ("ETag", "x")])), .send(Self.large),
            ])
        }
        defer { server.stop() }
        let target = try folder.file("out", [1])
        let seen = Lock<[Int]>([])
        let response = try await client(server).download(
            to: target,
            progress: { bytes, total in
                seen.withLock { $0.append(bytes) }
                #expect(total == 300_000)
            },
            { try await $0.files.content.retrieve(fileID: "1") }
        )
        #expect(response.status == 200)
        #expect(response.headers[.eTag] == "x")
        #expect(response.value == target)
        #expect(try Array(Data(contentsOf: target)) == Self.large)
        #expect(folder.names == ["out"])
        let counts = seen.withLock { $0 }
        #expect(counts == counts.sorted())
        #expect(counts.last == 300_000)
    }

    @Test func `A download that is cut leaves nothing, and the error has the status where it is known`() async throws {
        let server = try LoopbackServer { _ in
            LoopbackReply([.send(LoopbackReply.head(200, [("Content-Length", "300000")])), .send([1, 2]), .close])
        }
        defer { server.stop() }
        let target = try folder.file("out")
        let client = try client(server)
        let error = await #expect(throws: APIError.self) {
            try await client.download(to: target) { try await $0.files.content.retrieve(fileID: "1") }
        }
        #if canImport(FoundationNetworking)
        // A known limit: a download task that fails doesn't tell the head.
        #expect(error?.statusCode == nil)
        #else
        #expect(error?.statusCode == 200)
        #endif
        guard case .connection(let failure)? = error else { throw try #require(error) }
        #expect(failure.mayHaveArrived)
        #expect(folder.names == [])
    }

    @Test func `A download that is cut is tried again from its start, where retries are on`() async throws {
        let time = ManualClock()
        var options = ClientOptions.default
        options.clock = time.clock
        let lost = TransportError(.connection, reason: "the connection was lost", mayHaveArrived: true)
        let broken = AsyncThrowingStream<[UInt8], any Error> { more in
            more.yield([9, 9, 9])
            more.finish(throwing: lost)
        }
        let transport = ScriptedTransport([.stream(200, HTTPBody(broken)), .bytes(200, [1, 2])])
        let target = try folder.file("out")
        let response = try await Bodies(options: options, transport: transport).download(to: target) {
            try await $0.files.content.retrieve(fileID: "1")
        }
        #expect(response.attempts == 2)
        #expect(try Data(contentsOf: target) == Data([1, 2]))
        #expect(folder.names == ["out"])
    }

    @Test func `A status that isn't a success is thrown as for every method, and no file is made`() async throws {
        let transport = ScriptedTransport([.json(404, #"{"message":"gone"}"#)])
        let target = try folder.file("out")
        let error = await #expect(throws: APIError.self) {
            try await Bodies(transport: transport).download(to: target) {
                try await $0.files.content.retrieve(fileID: "1")
            }
        }
        #expect(error?.statusCode == 404)
        #expect(error?.body()?["message"] == "gone")
        #expect(folder.names == [])
    }

    @Test func `A place that can't be written to is found out before anything is sent`() async throws {
        let transport = ScriptedTransport([])
        await #expect(throws: APIError.self) {
            try await Bodies(transport: transport).download(to: folder.url.appendingPathComponent("no/out")) {
                try await $0.files.content.retrieve(fileID: "1")
            }
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `Other calls in the closure of a download are as always`() async throws {
        let transport = ScriptedTransport([.bytes(200, Array("note".utf8)), .bytes(200, [5])])
        let target = try folder.file("out")
        try await Bodies(transport: transport).download(to: target) { client in
            #expect(try await client.notes.create("x") == "note")
            return try await client.open(.get, "/files/2")
        }
        #expect(try Data(contentsOf: target) == Data([5]))
    }

    @Test func `Middleware that answers itself is downloaded too`() async throws {
        struct Answer: Middleware {
            func intercept(
                _ request: TransportRequest,
                _ call: CallContext,
                next: Next
            ) async throws -> TransportResponse {
                TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody([3]))
            }
        }
        var options = ClientOptions.default
        options.middleware = [Answer()]
        let target = try folder.file("out")
        try await Bodies(options: options, transport: ScriptedTransport([])).download(to: target) {
            try await $0.files.content.retrieve(fileID: "1")
        }
        #expect(try Data(contentsOf: target) == Data([3]))
    }

    @Test func `A file is uploaded whole, with its length and progress`() async throws {
        let server = try LoopbackServer { _ in .response(204) }
        defer { server.stop() }
        let file = try folder.file("in.bin", Self.large)
        let seen = Lock(0)
        let body = HTTPBody(file: file).reporting { bytes, _ in seen.withLock { $0 = bytes } }
        try await client(server).files.content.update(fileID: "1", body)
        #expect(server.requests[0].body == Self.large)
        #expect(server.requests[0]["content-length"] == ["300000"])
        #expect(server.requests[0]["content-type"] == ["application/octet-stream"])
        #expect(seen.withLock { $0 } == 300_000)
    }

    @Test func `A form with a file arrives as it was put together`() async throws {
        let server = try LoopbackServer { _ in .json(201, #"{"id":"f"}"#) }
        defer { server.stop() }
        let file = try folder.file("in.bin", Self.large)
        _ = try await client(server).files.create(file: .init(file: file), purpose: .assistants)
        let request = server.requests[0]
        let boundary = try #require(request["content-type"].first?.split(separator: "=").last)
        let head =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nassistants\r\n--\(boundary)\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"in.bin\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
        #expect(request.body == Array(head.utf8) + Self.large + Array("\r\n--\(boundary)--\r\n".utf8))
        #expect(request["content-length"] == ["\(request.body.count)"])
    }
}
