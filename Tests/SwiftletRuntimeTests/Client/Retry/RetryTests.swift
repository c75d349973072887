import HTTPTypes
import Testing

@testable import SwiftletRuntime

@Suite struct RetryTests {
    private let time = ManualClock()

    private var options: ClientOptions {
        var options = ClientOptions.default
        options.clock = time.clock
        options.retries.jitter = { 0 }
        return options
    }

    private func client(_ transport: ScriptedTransport) throws(APIError) -> TestAPI {
        try TestAPI(options: options, transport: transport)
    }

    private func lost(arrived: Bool) -> ScriptedTransport.Answer {
        .failure(TransportError(.connection, reason: "the connection was lost", mayHaveArrived: arrived))
    }

    @Test func `A server that is busy twice is asked three times, with growing waits`() async throws {
        let transport = ScriptedTransport([.status(503), .status(429), .json(201, "1")])
        #expect(try await client(transport).create(["a": 1]) == 1)
        #expect(transport.requests.count == 3)
        #expect(Set(transport.requests.map(\.bodyText)) == [#"{"a":1}"#])
        #expect(time.sleeps == [.milliseconds(500), .seconds(1)])
    }

    @Test func `The whole response says how often the request was sent`() async throws {
        let client = try client(ScriptedTransport([.status(503), .json(201, "1")]))
        #expect(try await client.withResponse { try await $0.create(["a": 1]) }.attempts == 2)
    }

    @Test func `The last error is thrown, with the number of tries`() async throws {
        let transport = ScriptedTransport { _ in .status(503, headers: [.retryAfter: "7"]) }
        let error = await failure { () throws(APIError) in try await client(transport).retrieve("1") }
        guard case .status(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(transport.requests.count == 3 && failure.attempts == 3 && error?.attempts == 3)
        #expect(failure.retryAfter == .seconds(7))
        #expect(time.sleeps == [.seconds(7), .seconds(7)])
        #expect(failure.description.contains("(sent 3 times)") && failure.description.contains("wait 7"))
    }

    @Test func `A create that may have happened is not repeated`() async throws {
        for answer in [.status(500), .status(502), .status(504), lost(arrived: true)] as [ScriptedTransport.Answer] {
            let transport = ScriptedTransport([answer, .json(201, "1")])
            let error = await failure { () throws(APIError) in try await client(transport).create([:]) }
            #expect(error != nil)
            #expect(transport.requests.count == 1)
        }
    }

    @Test func `What does no harm is repeated: reads, idempotent updates, keys, requests that didn't arrive`()
        async throws
    {
        let answers: [ScriptedTransport.Answer] = [.status(500), lost(arrived: true)]
        for answer in answers {
            var transport = ScriptedTransport([answer, .json(200, "1")])
            #expect(try await client(transport).retrieve("1") == 1)
            transport = ScriptedTransport([answer, .json(200, "1")])
            #expect(try await client(transport).update("1", [:]) == 1)
            transport = ScriptedTransport([answer, .status(204)])
            try await client(transport).delete("1")
            transport = ScriptedTransport([answer, .json(201, "1")])
            #expect(try await client(transport).create([:], options: RequestOptions(idempotencyKey: "k")) == 1)
            #expect(transport.requests.map { $0.head.headerFields[HTTPField.Name("Idempotency-Key")!] } == ["k", "k"])
            transport = ScriptedTransport([answer, .json(201, "1")])
            #expect(
                try await client(transport).create([:], options: RequestOptions(headers: ["idempotency-key": "k"])) == 1
            )
        }
        let transport = ScriptedTransport([lost(arrived: false), .json(201, "1")])
        #expect(try await client(transport).create([:]) == 1)
    }

    @Test func `A documented 409 is an answer`() async throws {
        let transport = ScriptedTransport([.status(409), .json(201, "1")])
        let error = await failure { () throws(APIError) in try await client(transport).create([:]) }
        #expect(error?.statusCode == 409 && transport.requests.count == 1)
    }

    @Test func `A wait beyond the limit ends the call at once and is in the error`() async throws {
        let transport = ScriptedTransport([.status(429, headers: [.retryAfter: "3600"])])
        let error = await failure { () throws(APIError) in try await client(transport).retrieve("1") }
        guard case .status(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.retryAfter == .seconds(3600) && failure.attempts == 1 && time.sleeps.isEmpty)
    }

    @Test func `Client and call choose the policy`() async throws {
        let busy = ScriptedTransport { _ in .status(503) }
        _ = await failure { () throws(APIError) in try await client(busy).with(retries: .never).retrieve("1") }
        #expect(busy.requests.count == 1)
        var policy = RetryPolicy(maximumCount: 4)
        policy.jitter = { 0 }
        _ = await failure { () throws(APIError) in
            try await client(busy).with(retries: .never).retrieve("1", options: RequestOptions(retries: policy))
        }
        #expect(busy.requests.count == 6)
        #expect(time.sleeps == [.milliseconds(500), .seconds(1), .seconds(2), .seconds(4)])
    }

    @Test func `A body that broke off is read again where that does no harm`() async throws {
        func broken() -> ScriptedTransport.Answer {
            let chunks = AsyncThrowingStream<[UInt8], any Error> { continuation in
                continuation.yield(Array("[1".utf8))
                continuation.finish(throwing: TransportError(.connection, reason: "it broke", mayHaveArrived: true))
            }
            return .stream(200, HTTPBody(chunks))
        }
        let transport = ScriptedTransport([broken(), .json(200, "[1]")])
        #expect(try await client(transport).retrieve("1") == [1])
        let unsafe = ScriptedTransport([broken(), .json(201, "[1]")])
        let error = await failure { () throws(APIError) in try await client(unsafe).create([:]) }
        guard case .connection(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.statusCode == 200 && failure.rawBody == Array("[1".utf8) && failure.headers != nil)
    }

    @Test func `A create that a redirect has answered is not repeated for what comes behind it`() async throws {
        let seeOther = ScriptedTransport.Answer.status(303, headers: [.location: "/v1/things/1"])
        let behind: [ScriptedTransport.Answer] = [
            .status(503), .status(429), .status(500, headers: [.shouldRetry: "true"]), lost(arrived: false),
        ]
        for answer in behind {
            let transport = ScriptedTransport([seeOther, answer, .json(201, "1")])
            let error = await failure { () throws(APIError) in try await client(transport).create([:]) }
            #expect(transport.requests.map(\.head.method) == [.post, .get])
            if case .connection(let failure)? = error { #expect(failure.mayHaveArrived) }
        }
        let transport = ScriptedTransport([seeOther, .status(503), seeOther, .json(201, "1")])
        #expect(try await client(transport).create([:], options: .init(idempotencyKey: "k")) == 1)
    }

    @Test func `A create whose response broke off is not repeated, whatever the transport says`() async throws {
        let error = TransportError(.connection, reason: "the connection was lost", mayHaveArrived: false)
        let body = HTTPBody(AsyncThrowingStream<[UInt8], any Error> { $0.finish(throwing: error) })
        let transport = ScriptedTransport([.stream(201, body), .json(201, "1")])
        let failure = await failure { () throws(APIError) in try await client(transport).create([:]) }
        #expect(failure?.statusCode == 201 && transport.requests.count == 1)
    }

    @Test func `A stream that can be read once is sent once`() async throws {
        let transport = ScriptedTransport { _ in .status(503) }
        let chunks = AsyncStream<[UInt8]> { continuation in
            continuation.yield([1])
            continuation.finish()
        }
        let error = await failure { () throws(APIError) in
            try await client(transport).request(.put, "/raw", body: HTTPBody(chunks))
        }
        #expect(error?.statusCode == 503 && transport.requests.count == 1)
        let again = await failure { () throws(APIError) in
            try await client(transport).request(.put, "/raw", body: HTTPBody([1]))
        }
        #expect(again?.attempts == 3 && transport.requests.count == 4)
    }

    @Test func `Cancelling while it waits to try again ends the call`() async throws {
        let held = HeldClock()
        var options = self.options
        options.clock = held.clock
        let transport = ScriptedTransport { _ in .status(503) }
        let client = try TestAPI(options: options, transport: transport)
        let call = Task { await failure { () throws(APIError) in try await client.retrieve("1") } }
        await held.waitForSleeper()
        call.cancel()
        guard case .cancelled? = await call.value else {
            Issue.record("not cancelled")
            return
        }
        #expect(transport.requests.count == 1)
    }
}
