import SwiftletRuntime
import Testing

@Suite struct TotalTimeoutTests {
    private let held = HeldClock()

    private func client(_ transport: ScriptedTransport) throws(APIError) -> TestAPI {
        var options = ClientOptions.default
        options.clock = held.clock
        options.totalTimeout = .seconds(10)
        options.retries.jitter = { 0 }
        return try TestAPI(options: options, transport: transport)
    }

    @Test func `A call that takes too long is cancelled, and says that the request may have arrived`() async throws {
        let transport = ScriptedTransport { _ in
            try await Task.sleep(for: .seconds(3600))
            return .status(500)
        }
        let client = try client(transport)
        let call = Task { await failure { () throws(APIError) in try await client.create([:]) } }
        await held.waitForSleeper()
        while transport.requests.isEmpty { await Task.yield() }
        held.advance(by: .seconds(10))
        guard case .timeout(let timeout)? = await call.value else {
            Issue.record("no timeout")
            return
        }
        #expect(timeout.limit == .total && timeout.timeout == .seconds(10))
        #expect(timeout.mayHaveArrived && timeout.attempts == 1)
        #expect(timeout.description.contains("`totalTimeout`"))
    }

    @Test func `A call in time isn't touched, and its errors come through`() async throws {
        #expect(try await client(ScriptedTransport([.json(201, "1")])).create([:]) == 1)
        let error = await failure { () throws(APIError) in
            try await client(ScriptedTransport([.status(404)])).retrieve("1")
        }
        #expect(error?.statusCode == 404)
    }

    @Test func `A limit that no clock can count to is none`() async throws {
        var options = ClientOptions.default
        options.totalTimeout = .seconds(Int64.max)
        let transport = ScriptedTransport([.json(200, "1")])
        #expect(try await TestAPI(options: options, transport: transport).retrieve("1") == 1)
    }

    @Test func `A wait that would end after the limit isn't begun`() async throws {
        let transport = ScriptedTransport([.status(429, headers: [.retryAfter: "10"])])
        let error = await failure { () throws(APIError) in try await client(transport).retrieve("1") }
        #expect(error?.statusCode == 429 && transport.requests.count == 1)
    }

    @Test func `A call's own limit wins, and cancelling the task is no timeout`() async throws {
        let transport = ScriptedTransport { _ in
            try await Task.sleep(for: .seconds(3600))
            return .status(500)
        }
        let client = try client(transport)
        let call = Task {
            await failure { () throws(APIError) in
                try await client.create([:], options: RequestOptions(totalTimeout: .seconds(1)))
            }
        }
        await held.waitForSleeper()
        held.advance(by: .seconds(1))
        guard case .timeout(let timeout)? = await call.value else {
            Issue.record("no timeout")
            return
        }
        #expect(timeout.timeout == .seconds(1))
        let other = Task { await failure { () throws(APIError) in try await client.create([:]) } }
        await held.waitForSleeper()
        other.cancel()
        guard case .cancelled? = await other.value else {
            Issue.record("not cancelled")
            return
        }
    }
}
