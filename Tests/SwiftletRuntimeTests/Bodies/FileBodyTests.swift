import Foundation
import Testing
import golden_bodies

@testable import SwiftletRuntime

/// Bodies that are files, and bodies that become files.
@Suite(.timeLimit(.minutes(5))) struct FileBodyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }

    @Test func `A file is read in chunks, again and again, and its length is known`() async throws {
        let file = try folder.file("a.bin", Self.bytes(1000))
        let body = HTTPBody(file: file, chunkSize: 300)
        #expect(body.length == 1000)
        #expect(body.isRepeatable)
        #expect(body.bytes == nil)
        #expect(body.file == file)
        for _ in 0..<2 {
            var chunks: [[UInt8]] = []
            for try await chunk in body { chunks.append(chunk) }
            #expect(chunks.map(\.count) == [300, 300, 300, 100])
            #expect(chunks.flatMap { $0 } == Self.bytes(1000))
        }
        #expect("\(body)" == "a file of 1000 bytes")
    }

    @Test func `An empty file is an empty body`() async throws {
        let body = HTTPBody(file: try folder.file("empty", []))
        #expect(body.length == 0)
        #expect(try await body.collect(upTo: 0) == [])
    }

    @Test func `A file that grows meanwhile is sent as long as was promised, and one that shrinks is an error`()
        async throws
    {
        let file = try folder.file("a", Self.bytes(10))
        let body = HTTPBody(file: file)
        try Data(Self.bytes(20)).write(to: file)
        #expect(try await body.collect(upTo: 100) == Self.bytes(10))
        try Data(Self.bytes(4)).write(to: file)
        let error = await #expect(throws: APIError.self) { try await body.collect(upTo: 100) }
        #expect("\(try #require(error))".contains("it got shorter by 6 bytes"))
    }

    @Test(arguments: ["missing", ".", "https://example.com/a"])
    func `What can't be read is an error that names it, and nothing is sent`(name: String) async throws {
        let url = name.hasPrefix("https") ? URL(string: name)! : folder.url.appendingPathComponent(name)
        let transport = ScriptedTransport([])
        let client = try Bodies(transport: transport)
        for call in [
            { try await client.files.content.update(fileID: "1", HTTPBody(file: url)) },
            { _ = try await client.files.create(file: .init(file: url)) },
        ] {
            let error = await #expect(throws: APIError.self) { try await call() }
            guard case .configuration(let failure) = error else { throw try #require(error) }
            #expect(failure.message.contains("can't be read: "))
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `A file goes as its extension says, where the description leaves it open`() async throws {
        let transport = ScriptedTransport { _ in .status(204) }
        let client = try Bodies(transport: transport)
        try await client.pictures.update("1", HTTPBody(file: folder.file("a.JPG", [1])))
        try await client.pictures.update("1", HTTPBody(file: folder.file("a.gif", [1])))
        _ = try await client.request(.put, "/x", body: HTTPBody(file: folder.file("a.pdf", [1])))
        _ = try await client.request(.put, "/x", body: HTTPBody(file: folder.file("a", [1])))
        #expect(
            transport.requests.map { $0.head.headerFields[.contentType] } == [
                "image/jpeg", "image/png", "application/pdf", "application/octet-stream",
            ]
        )
    }

    @Test func `A form of files and bytes is as long as it says, and can be sent again`() async throws {
        let file = try folder.file("big.txt", Self.bytes(200_000))
        let large = [UInt8](repeating: 7, count: 100_000)
        let body = try MultipartWriter.body(
            [.file("a", .init(file: file)), .text("b", "x"), .file("c", .init(large))],
            boundary: "XYZ"
        )
        #expect(body.isRepeatable)
        let first = try await body.collect(upTo: .max)
        #expect(body.length == first.count)
        #expect(try await body.collect(upTo: .max) == first)
        let stream = HTTPBody(AsyncStream<[UInt8]> { $0.finish() })
        let streamed = try MultipartWriter.body([.file("a", .init(body: stream))], boundary: "XYZ")
        #expect(streamed.length == nil)
        #expect(!streamed.isRepeatable)
    }

    @Test func `Progress is told for each chunk, in order, to the whole`() async throws {
        let seen = Lock<[String]>([])
        let body = HTTPBody(Self.bytes(150_000)).reporting { bytes, total in
            seen.withLock { $0.append("\(bytes)/\(total ?? -1)") }
        }
        #expect(body.length == 150_000)
        #expect(body.isRepeatable)
        #expect(try await body.collect(upTo: .max) == Self.bytes(150_000))
        #expect(seen.withLock { $0 } == ["65536/150000", "131072/150000", "150000/150000"])
    }

    @Test func `A body is written to a file, in place of what was there`() async throws {
        let target = try folder.file("out", [1])
        let source = try folder.file("in", Self.bytes(300_000))
        let seen = Lock<[Int]>([])
        try await HTTPBody(file: source, chunkSize: 100_000).write(to: target) { bytes, _ in
            seen.withLock { $0.append(bytes) }
        }
        #expect(try Array(Data(contentsOf: target)) == Self.bytes(300_000))
        #expect(seen.withLock { $0 } == [100_000, 200_000, 300_000])
        #expect(folder.names == ["in", "out"])
    }

    @Test func `A body that breaks off, is too long or too short leaves the file as it was`() async throws {
        let target = try folder.file("out", [1])
        let lost = TransportError(.connection, reason: "lost", mayHaveArrived: true)
        let broken = AsyncThrowingStream<[UInt8], any Error> { more in
            more.yield([2])
            more.finish(throwing: lost)
        }
        let short = AsyncStream<[UInt8]> { more in
            more.yield([2])
            more.finish()
        }
        await #expect(throws: lost) { try await HTTPBody(broken).write(to: target) }
        await #expect(throws: TransportError.self) { try await HTTPBody([1, 2, 3]).write(to: target, upTo: 2) }
        await #expect(throws: TransportError.self) { try await HTTPBody(short, length: 2).write(to: target) }
        #expect(try Data(contentsOf: target) == Data([1]))
        #expect(folder.names == ["out"])
    }

    @Test func `A cancelled task leaves nothing behind`() async throws {
        let target = try folder.file("out")
        let (chunks, more) = AsyncStream<[UInt8]>.makeStream()
        let (started, start) = AsyncStream<Void>.makeStream()
        let task = Task {
            try await HTTPBody(chunks).write(to: target) { _, _ in start.yield() }
        }
        more.yield([1])
        for await _ in started { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(folder.names == [])
    }

    @Test(arguments: ["missing/out", ""])
    func `A place that can't be written to is an error that names it`(name: String) async throws {
        let target = name.isEmpty ? folder.url : folder.url.appendingPathComponent(name)
        let error = await #expect(throws: APIError.self) { try await HTTPBody([1]).write(to: target) }
        #expect("\(try #require(error))".contains("can't be written: "))
        #expect(folder.names == [])
    }
}
