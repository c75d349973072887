import Datagrid
import Foundation
import HTTPTypes
import SwiftletLoopback
import SwiftletURLSession

/// What our client did in a recorded case.
struct RecordedRun: Sendable {
    let requests: [SentRequest]
    /// Those that went to another origin.
    let requestsElsewhere: [SentRequest]
    /// In seconds.
    let waits: [Double]
    let ending: Ending
    /// What the client and the ending print, however they are printed.
    let written: String
    /// Host and port of the server.
    let authority: String

    /// What carries the requests.
    enum Carrier: String, CaseIterable, Sendable {
        case memory
        /// `URLSession` and a server on 127.0.0.1.
        case socket
    }

    /// Runs the call.
    static func run(
        _ recording: Recording,
        over carrier: Carrier,
        supplying body: SuppliedBody,
        _ call: RecordedCall
    ) async throws -> RecordedRun {
        switch carrier {
        case .memory: try await inMemory(recording, body, call)
        case .socket: try await overSocket(recording, body, call)
        }
    }

    private static func inMemory(
        _ recording: Recording,
        _ body: SuppliedBody,
        _ call: RecordedCall
    ) async throws -> RecordedRun {
        let script = Script(try recording.script.map { try $0.answer(supplying: body) })
        let transport = ScriptedTransport { _ in script.next() }
        let client = RecordedClient(recording: recording, authority: "127.0.0.1:8080")
        let (ending, written) = await Ending.of(call) { try client.client(transport) }
        return RecordedRun(
            requests: transport.requests.map(SentRequest.init),
            requestsElsewhere: [],
            waits: client.waits,
            ending: ending,
            written: written,
            authority: client.authority
        )
    }

    private static func overSocket(
        _ recording: Recording,
        _ body: SuppliedBody,
        _ call: RecordedCall
    ) async throws -> RecordedRun {
        let elsewhere = try LoopbackServer { _ in .json(200, ServerJSON.recorded.spacedText) }
        defer { elsewhere.stop() }
        let script = Script(try recording.script.map { try $0.reply(supplying: body, elsewhere: elsewhere.port) })
        let server = try LoopbackServer { _ in script.next() }
        defer { server.stop() }
        let client = RecordedClient(recording: recording, authority: "127.0.0.1:\(server.port)")
        let (ending, written) = await Ending.of(call) { try client.client(URLSessionTransport()) }
        return RecordedRun(
            requests: server.requests.map(SentRequest.init),
            requestsElsewhere: elsewhere.requests.map(SentRequest.init),
            waits: client.waits,
            ending: ending,
            written: written,
            authority: client.authority
        )
    }
}

/// Steps in order; the last one is repeated.
private struct Script<Step: Sendable>: Sendable {
    private let steps: [Step]
    private let position = Lock(0)

    init(_ steps: [Step]) {
        self.steps = steps
    }

    func next() -> Step {
        let index = position.withLock { position in
            defer { position += 1 }
            return position
        }
        return steps[min(index, steps.count - 1)]
    }
}

extension Recording {
    /// Memory can't always stand for the network.
    var carriers: [RecordedRun.Carrier] {
        name.hasPrefix("conn.") || responses.contains { $0.isAboutConnections } ? [.socket] : [.memory, .socket]
    }

    /// What the server does. The cases about logs name it in their log alone: a 500, then a 201 with a cookie.
    fileprivate var script: [RecordedResponse] {
        guard log != nil else { return responses }
        let created = ServerJSON.recorded.spacedText
        return [
            RecordedResponse(status: 500, headers: [], body: #"{"error":{"message":"nope","code":"x"}}"#),
            RecordedResponse(status: 201, headers: [("Set-Cookie", "sid=topsecret")], body: created),
        ]
    }
}
