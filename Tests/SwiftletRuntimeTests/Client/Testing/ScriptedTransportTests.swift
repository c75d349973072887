import Foundation
import Testing

@testable import SwiftletRuntime

@Suite(.timeLimit(.minutes(1))) struct ScriptedTransportTests {
    @Test func `Routes answer by method and path, as often as asked`() async throws {
        let transport = ScriptedTransport(routes: [
            "GET /v1/things/special": .json(200, "0"), "GET /v1/things/{id}": .json(200, "1"),
            "DELETE /v1/things/{id}": .status(204),
        ])
        let client = try TestAPI(transport: transport)
        #expect(try await client.retrieve("special") == 0)
        #expect(try await client.retrieve("a", options: RequestOptions(query: ["q": "1"])) == 1)
        #expect(try await client.retrieve("b") == 1)
        try await client.delete("a")
        #expect(await failure { () throws(APIError) in try await client.update("a", 1) }?.configurationMessage != nil)
        transport.enqueue(.json(200, "2"))
        #expect(try await client.update("a", 1) == 2)
    }

    @Test func `A file is an answer of its name's type`() async throws {
        let folder = TemporaryFolder()
        let file = folder.url.appendingPathComponent("thing.json")
        try Data(#"{"id":"t_1"}"#.utf8).write(to: file)
        let missing = folder.url.appendingPathComponent("gone.json")
        let client = try TestAPI(transport: ScriptedTransport([.file(file), .file(file, status: 404), .file(missing)]))
        let response = try await client.withResponse { try await $0.retrieve("1") }
        #expect(response.value == ["id": "t_1"])
        #expect(response.headers[.contentType] == "application/json")
        #expect(await failure { () throws(APIError) in try await client.retrieve("1") }?.statusCode == 404)
        let error = await failure { () throws(APIError) in try await client.retrieve("1") }
        #expect(error?.configurationMessage == "The script's file gone.json can't be read.")
    }

    @Test func `What goes wrong on the way can be scripted`() async throws {
        let time = ManualClock()
        var options = ClientOptions.default
        options.clock = time.clock
        options.retries = .never
        let answers: [ScriptedTransport.Answer] = [
            .refused, .lostConnection, .timeout, .json(200, "123").cut(after: 2), .json(404, "123").cut(after: 2),
            .json(200, "1").delayed(by: .seconds(9), on: time.clock),
        ]
        let client = try TestAPI(options: options, transport: ScriptedTransport(answers))
        var outcomes: [String] = []
        for _ in 0..<5 {
            switch await failure(of: { () throws(APIError) in try await client.retrieve("1") }) {
            case .connection(let failure): outcomes.append(failure.mayHaveArrived ? "lost" : "refused")
            case .timeout: outcomes.append("timeout")
            case .status(let failure):
                outcomes.append("\(failure.code) \(String(decoding: failure.rawBody, as: UTF8.self))")
            case let other: outcomes.append("\(String(describing: other))")
            }
        }
        #expect(outcomes == ["refused", "lost", "timeout", "lost", "404 12"])
        #expect(try await client.retrieve("1") == 1)
        #expect(time.elapsed == .seconds(9))
    }

    @Test func `An answer that never comes ends with the call`() async throws {
        let transport = ScriptedTransport([.hang])
        let client = try TestAPI(transport: transport)
        let task = Task { await failure { () throws(APIError) in try await client.retrieve("1") } }
        while transport.requests.isEmpty { await Task.yield() }
        task.cancel()
        guard case .cancelled = await task.value else {
            Issue.record("not cancelled")
            return
        }
    }
}

/// A folder that goes with its owner.
final class TemporaryFolder: Sendable {
    let url: URL

    init() {
        let name = "swiftlet-" + String(UInt64.random(in: .min ... .max), radix: 16)
        url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
