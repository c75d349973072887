import Testing

@testable import SwiftletRuntime

@Suite(.timeLimit(.minutes(1))) struct MiddlewareTests {
    private let events = Recorded<String>()
    private let contexts = Recorded<CallContext>()

    /// Middleware out of a closure.
    private struct Step: Middleware {
        let work: @Sendable (TransportRequest, CallContext, Next) async throws -> TransportResponse
        typealias Next = @Sendable (TransportRequest) async throws -> TransportResponse

        func intercept(_ request: TransportRequest, _ call: CallContext, next: Next) async throws -> TransportResponse {
            try await withoutActuallyEscaping(next) { try await work(request, call, $0) }
        }
    }

    private func tracer(_ name: String) -> Step {
        Step { [events] request, _, next in
            events.append("\(name) in")
            defer { events.append("\(name) out") }
            return try await next(request)
        }
    }

    private func client(
        _ middleware: [Step],
        _ answers: ScriptedTransport.Answer...,
        change: (inout ClientOptions) -> Void = { _ in }
    ) throws -> (TestAPI, ScriptedTransport) {
        var options = ClientOptions.default
        options.clock = ManualClock().clock
        options.middleware = middleware
        change(&options)
        let transport = ScriptedTransport(answers)
        return (try TestAPI(options: options, transport: transport), transport)
    }

    @Test func `The first is the outermost, and each try goes through all of them`() async throws {
        let (client, _) = try client([tracer("a"), tracer("b")], .status(503), .json(200, "{}"))
        try await client.retrieve("1")
        let once = ["a in", "b in", "b out", "a out"]
        #expect(events.all == once + once)
    }

    @Test func `Each request says which call and which try it belongs to`() async throws {
        let step = Step { [contexts] request, call, next in
            contexts.append(call)
            return try await next(request)
        }
        let (client, _) = try client(
            [step],
            .status(503),
            .status(302, headers: [.location: "/x"]),
            .json(200, "{}"),
            .json(200, "{}")
        )
        try await client.retrieve("1")
        _ = try await client.request(.get, "/accounts/4711")
        let calls = contexts.all
        #expect(calls.map(\.attempt) == [1, 2, 2, 1])
        #expect(calls.map(\.resendCount) == [0, 1, 2, 0])
        #expect(Set(calls.prefix(3).map(\.requestID)).count == 1)
        #expect(calls[3].requestID != calls[0].requestID)
        #expect(calls[0].client == "TestAPI")
        #expect(calls[0].operation == "retrieveThing")
        #expect(calls[0].pathTemplate == "/things/{thing_id}")
        #expect(calls[3].pathTemplate == nil)
    }

    @Test func `It sees the credentials, and can change what is sent`() async throws {
        let step = Step { [events] request, _, next in
            events.append(request.head.headerFields[.authorization] ?? "none")
            var request = request
            request.head.headerFields[.userAgent] = "mine"
            return try await next(request)
        }
        let (client, transport) = try client([step], .json(200, "{}"))
        try await client.retrieve("1")
        #expect(events.all == ["Bearer sk-secret-key"])
        #expect(transport.requests.first?.head.headerFields[.userAgent] == "mine")
    }

    @Test func `It can answer by itself`() async throws {
        let cache = Step { _, _, _ in
            TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody(Array(#"{"id":"cached"}"#.utf8)))
        }
        let (client, transport) = try client([cache, tracer("never")])
        #expect(try await client.retrieve("1") == ["id": "cached"])
        #expect(transport.requests.isEmpty)
        #expect(events.all.isEmpty)
    }

    @Test func `It can change the answer`() async throws {
        let step = Step { request, _, next in
            var response = try await next(request)
            response.head.status = .ok
            return response
        }
        let (client, _) = try client([step], .json(418, "1"))
        #expect(try await client.retrieve("1") == 1)
    }

    @Test func `What it throws counts as a failure of the transport, an error of ours ends the call`() async throws {
        struct Odd: Error {}
        let thrown: [(any Error, Int)] = [
            (TransportError(.connection, reason: "no route", mayHaveArrived: false), 3),
            (Odd(), 3), (APIError.misconfigured("no"), 1), (CancellationError(), 1),
        ]
        for (error, tries) in thrown {
            let tried = Recorded<Int>()
            let (client, _) = try client([
                Step { _, call, _ in
                    tried.append(call.attempt)
                    throw error
                }
            ])
            #expect(await failure { () throws(APIError) in try await client.retrieve("1") } != nil)
            #expect(tried.all.count == tries, "\(type(of: error))")
        }
    }

    @Test func `It can be cancelled while it waits`() async throws {
        let entered = Recorded<Int>()
        let (client, transport) = try client([
            Step { request, _, next in
                entered.append(1)
                try await Task.sleep(for: .seconds(3600))
                return try await next(request)
            }
        ])
        let task = Task { await failure { () throws(APIError) in try await client.retrieve("1") } }
        while entered.all.isEmpty { await Task.yield() }
        task.cancel()
        guard case .cancelled = await task.value else {
            Issue.record("not cancelled")
            return
        }
        #expect(transport.requests.isEmpty)
    }
}
