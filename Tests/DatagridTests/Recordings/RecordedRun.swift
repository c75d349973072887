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

    /// Runs the call in memory, or over a socket where the case is about one.
    static func run(
        _ recording: Recording,
        supplying body: SuppliedBody,
        _ call: RecordedCall
    ) async throws -> RecordedRun {
        try await recording.isAboutConnections
            ? overLoopback(recording, body, call)
            : inMemory(recording, body, call)
    }

    private static func inMemory(
        _ recording: Recording,
        _ body: SuppliedBody,
        _ call: RecordedCall
    ) async throws -> RecordedRun {
        let answers = try recording.script.map { try $0.answer(supplying: body) }
        let count = Lock(0)
        let transport = ScriptedTransport { _ in
            let index = count.withLock { count in
                defer { count += 1 }
                return min(count, answers.count - 1)
            }
            return answers[index]
        }
        let authority = "127.0.0.1:8080"
        let clock = ManualClock(date: recording.date)
        let client = RecordedClient(recording: recording, authority: authority, clock: clock)
        let (ending, written) = await Ending.of(call) { try client.client(transport) }
        return RecordedRun(
            requests: transport.requests.map(SentRequest.init),
            requestsElsewhere: [],
            waits: clock.sleeps.map { $0 / .seconds(1) },
            ending: ending,
            written: written,
            authority: authority
        )
    }

    private static func overLoopback(
        _ recording: Recording,
        _ body: SuppliedBody,
        _ call: RecordedCall
    ) async throws -> RecordedRun {
        let elsewhere = try LoopbackServer { _ in .json(200, ServerJSON.recorded.spacedText) }
        defer { elsewhere.stop() }
        let replies = try recording.responses.map { try $0.reply(supplying: body, elsewhere: elsewhere.port) }
        let count = Lock(0)
        let server = try LoopbackServer { _ in
            let index = count.withLock { count in
                defer { count += 1 }
                return min(count, replies.count - 1)
            }
            return replies[index]
        }
        defer { server.stop() }
        let authority = "127.0.0.1:\(server.port)"
        let clock = ManualClock(date: recording.date)
        let client = RecordedClient(recording: recording, authority: authority, clock: clock)
        let (ending, written) = await Ending.of(call) { try client.client(URLSessionTransport()) }
        return RecordedRun(
            requests: server.requests.map(SentRequest.init),
            requestsElsewhere: elsewhere.requests.map(SentRequest.init),
            waits: clock.sleeps.map { $0 / .seconds(1) },
            ending: ending,
            written: written,
            authority: authority
        )
    }
}

extension Recording {
    /// Whether memory can't stand for the network.
    fileprivate var isAboutConnections: Bool {
        name.hasPrefix("conn.") || responses.contains { $0.isAboutConnections }
    }

    /// What the server does. The cases about logs name it in their log alone: a 500, then a 201 with a cookie.
    fileprivate var script: [RecordedResponse] {
        guard log != nil else { return responses }
        let created = ServerJSON.recorded.spacedText
        return [
            RecordedResponse(status: 500, headers: [], body: #"{"error":{"message":"nope","code":"x"}}"#),
            RecordedResponse(status: 201, headers: [("X-Cookie", "sid=topsecret")], body: created),
        ]
    }

    /// When it was recorded: the date that a `Retry-After` names, without the wait that was made of it.
    fileprivate var date: Date {
        let dates = responses.flatMap(\.headers).filter { $0.name == "Retry-After" }.compactMap {
            HTTPDates.date($0.value)
        }
        guard let date = dates.first else { return Date(timeIntervalSince1970: 0) }
        let isPast = name == "retryafter.date_past"
        return date.addingTimeInterval(isPast ? 20 : -(waits.first ?? 0))
    }
}

/// Dates as the recordings have them: `Sat, 21 Nov 2026 09:42:26 GMT`.
private enum HTTPDates {
    static func date(_ text: String) -> Date? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[2] == "Nov" else { return nil }
        return try? Date("\(words[3])-11-\(words[1])T\(words[4])Z", strategy: .iso8601)
    }
}
