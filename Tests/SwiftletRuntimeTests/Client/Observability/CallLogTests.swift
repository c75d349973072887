import Logging
import Testing

@testable import SwiftletRuntime

@Suite struct CallLogTests {
    private let log = LogRecorder()
    private let time = ManualClock()

    private func client(
        _ answers: [ScriptedTransport.Answer],
        level: Logger.Level = .trace
    ) throws -> TestAPI {
        var options = ClientOptions.default
        options.clock = time.clock
        options.logger = log.logger(at: level)
        options.retries.jitter = { 0 }
        return try TestAPI(options: options, transport: ScriptedTransport(answers))
    }

    private var outline: [String] { log.lines.map { "\($0.level) \($0.message)" } }

    @Test func `A call that succeeds is two lines a try and one for the end, all at debug`() async throws {
        let id = try #require(HTTPField.Name("x-request-id"))
        let client = try client([
            .json(200, "{}", headers: [id: "req-7"]).delayed(by: .milliseconds(30), on: time.clock)
        ])
        try await client.retrieve("t-1")
        #expect(outline == ["debug Request sent", "debug Response received", "debug Call finished"])
        let answered = log.lines[1]
        #expect(answered["client"] == "TestAPI")
        #expect(answered["operation"] == "retrieveThing")
        #expect(answered["method"] == "GET")
        #expect(answered["path"] == "/things/{thing_id}")
        #expect(answered["status"] == "200")
        #expect(answered["attempt"] == "1")
        #expect(answered["duration-ms"] == "30")
        #expect(answered["server-request-id"] == "req-7")
        #expect(log.lines[0]["request-id"]?.count == 16)
        #expect(Set(log.lines.map { $0["request-id"] }).count == 1)
    }

    @Test func `A try that is repeated is a line at info with its wait`() async throws {
        let client = try client([.status(503), .refused, .json(200, "{}")])
        try await client.retrieve("t-1")
        #expect(
            outline == [
                "debug Request sent", "debug Response received", "info Trying again",
                "debug Request sent", "debug Request failed", "info Trying again",
                "debug Request sent", "debug Response received", "debug Call finished",
            ]
        )
        #expect(log.lines.map { $0["attempt"] } == ["1", "1", "1", "2", "2", "2", "3", "3", "3"])
        #expect(log.lines[2]["wait-ms"] == "500")
        #expect(log.lines[2]["status"] == "503")
        #expect(log.lines[4]["error"] == "connection")
        #expect(log.lines[4]["reason"] == "the connection was refused")
        #expect(log.lines[8]["duration-ms"] == "1500")
    }

    @Test func `A call that fails is a warning, a refusal by the server is for the caller to judge`() async throws {
        let failing: [(ScriptedTransport.Answer, String)] = [
            (.status(404), "info"), (.status(409), "info"), (.status(501), "warning"), (.json(200, "["), "debug"),
            (.failure(TransportError(.bodyTooLarge, reason: "too long", mayHaveArrived: true)), "warning"),
        ]
        for (answer, level) in failing {
            let client = try client([answer])
            _ = await failure { () throws(APIError) in try await client.retrieve("t-1") }
            #expect(log.lines.last.map { "\($0.level)" } == level)
        }
    }

    @Test func `Nothing below the logger's level is made`() async throws {
        let client = try client([.json(200, "{}"), .status(404)], level: .warning)
        try await client.retrieve("t-1")
        _ = await failure { () throws(APIError) in try await client.retrieve("t-2") }
        #expect(log.lines.isEmpty)
    }

    @Test func `A call that the description doesn't know is logged without its path`() async throws {
        let client = try client([.json(200, "{}")])
        _ = try await client.request(.get, "/accounts/4711")
        #expect(log.lines.allSatisfy { $0["path"] == nil && $0["operation"] == nil && $0["method"] == "GET" })
        #expect(!"\(log.lines)".contains("4711"))
    }

    @Test func `Neither values nor bodies nor headers get into a line`() async throws {
        let client = try client([.json(500, #"{"message":"mark-answer"}"#, headers: [.setCookie: "mark-cookie"])])
        _ = await failure { () throws(APIError) in
            try await client.with(retries: .never).update(
                "mark-id",
                ["name": "mark-body"],
                options: RequestOptions(headers: ["X-Mark": "mark-header"], query: ["q": "mark-query"])
            )
        }
        #expect(!log.lines.isEmpty)
        #expect(!"\(log.lines)".contains("mark-"))
    }
}
