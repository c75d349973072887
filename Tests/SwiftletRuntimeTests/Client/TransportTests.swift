import Testing

@testable import SwiftletRuntime

@Suite struct TransportTests {
    private func stream(_ chunks: [[UInt8]]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish()
        }
    }

    @Test func `A body gives its bytes as chunks, none of them empty`() async throws {
        var chunks: [[UInt8]] = []
        for try await chunk in HTTPBody(stream([[1], [], [2, 3]])) { chunks.append(chunk) }
        #expect(chunks == [[1], [2, 3]])
        for try await chunk in HTTPBody([4, 5]) { chunks.append(chunk) }
        #expect(chunks == [[1], [2, 3], [4, 5]])
        for try await _ in HTTPBody([]) { Issue.record("an empty chunk") }
    }

    @Test func `Collecting stops at the limit`() async throws {
        #expect(try await HTTPBody(stream([[1, 2], [3]])).collect(upTo: 3) == [1, 2, 3])
        await #expect(throws: TransportError.bodyTooLarge(limit: 2)) {
            try await HTTPBody(stream([[1, 2], [3]])).collect(upTo: 2)
        }
        await #expect(throws: TransportError.bodyTooLarge(limit: 2)) { try await HTTPBody([1, 2, 3]).collect(upTo: 2) }
        await #expect(throws: TransportError.bodyTooLarge(limit: 2)) {
            try await HTTPBody(stream([]), length: 3).collect(upTo: 2)
        }
    }

    @Test func `A script answers in order and records what was asked`() async throws {
        let transport = ScriptedTransport([.value(200, ["a": 1] as JSONValue), .status(404, body: "{}")])
        transport.enqueue(.respond { request in .json(200, "\"\(request.head.method.rawValue)\"") })
        let client = try TestAPI(transport: transport)
        #expect(try await client.retrieve("1") == ["a": 1])
        #expect(await failure { () throws(APIError) in try await client.retrieve("2") }?.statusCode == 404)
        #expect(try await client.update("3", 7) == "PATCH")
        #expect(transport.requests.map(\.head.path) == ["/v1/things/1", "/v1/things/2", "/v1/things/3"])
        #expect(transport.requests.map(\.bodyText) == [nil, nil, "7"])
    }

    @Test func `A request beyond the script's end says which one it was`() async throws {
        let client = try TestAPI(transport: ScriptedTransport([]))
        let error = await failure { () throws(APIError) in try await client.retrieve("1") }
        #expect(error?.description == "The script has no answer for request 1, GET /v1/things/1.")
    }
}
