import Foundation
import Testing

@testable import SwiftletRuntime

@Suite(.timeLimit(.minutes(1))) struct TokenCacheTests {
    private let time = ManualClock()

    private var context: TokenContext { TokenContext(transport: ScriptedTransport([]), clock: time.clock) }

    @Test func `Many callers at once ask the provider once`() async throws {
        let gate = Gate()
        let tokens = CountingTokens { count, _ in
            await gate.wait()
            return AccessToken("token-\(count)")
        }
        let cache = TokenCache(tokens)
        let context = context
        let values = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<200 { group.addTask { try await cache.token(context).value } }
            group.addTask {
                await gate.open()
                return try await cache.token(context).value
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(values == ["token-1"])
        #expect(tokens.count == 1)
    }

    @Test func `A token is used until a minute before its end`() async throws {
        let tokens = CountingTokens { count, _ in AccessToken("token-\(count)", expiresIn: .seconds(600)) }
        let cache = TokenCache(tokens)
        #expect(try await cache.token(context).value == "token-1")
        time.advance(by: .seconds(539))
        #expect(try await cache.token(context).value == "token-1")
        time.advance(by: .seconds(1))
        #expect(try await cache.token(context).value == "token-2")
    }

    @Test func `A token that lasts a minute is used for three quarters of it`() async throws {
        let start = time.clock.date()
        let tokens = CountingTokens { count, _ in
            AccessToken("token-\(count)", expiresAt: start.addingTimeInterval(60 * Double(count)))
        }
        let cache = TokenCache(tokens)
        #expect(try await cache.token(context).value == "token-1")
        time.advance(by: .seconds(44))
        #expect(try await cache.token(context).value == "token-1")
        time.advance(by: .seconds(1))
        #expect(try await cache.token(context).value == "token-2")
    }

    @Test func `A token without an end is kept`() async throws {
        let cache = TokenCache(CountingTokens())
        _ = try await cache.token(context)
        time.advance(by: .seconds(1_000_000_000))
        #expect(try await cache.token(context).value == "token-1")
    }

    @Test func `Where an early renewal fails the old token serves on to its end`() async throws {
        let tokens = CountingTokens { count, _ in
            guard count == 1 else { throw TransportError(.connection, reason: "down", mayHaveArrived: false) }
            return AccessToken("token-1", expiresIn: .seconds(600))
        }
        let cache = TokenCache(tokens)
        _ = try await cache.token(context)
        time.advance(by: .seconds(560))
        #expect(try await cache.token(context).value == "token-1")
        #expect(try await cache.token(context).value == "token-1")
        #expect(tokens.count == 2)
        time.advance(by: .seconds(20))
        #expect(try await cache.token(context).value == "token-1")
        #expect(tokens.count == 3)
        time.advance(by: .seconds(20))
        await #expect(throws: TransportError.self) { try await cache.token(context) }
    }

    @Test func `A failure reaches everybody who waits, and the next one asks again`() async throws {
        let tokens = CountingTokens { count, _ in
            if count == 1 { throw APIError.misconfigured("no") }
            return AccessToken("token-\(count)")
        }
        let cache = TokenCache(tokens)
        await #expect(throws: APIError.self) { try await cache.token(context) }
        #expect(try await cache.token(context).value == "token-2")
    }

    @Test func `A refused token is fetched anew once, and the provider is told`() async throws {
        let tokens = CountingTokens()
        let cache = TokenCache(tokens)
        let first = try await cache.token(context)
        cache.refused(first)
        cache.refused(first)
        let second = try await cache.token(context)
        cache.refused(first)
        #expect(try await cache.token(context) == second)
        #expect(tokens.refused == [nil, "token-1"])
    }

    @Test func `A caller that is cancelled stops waiting, and the others get their token`() async throws {
        let gate = Gate()
        let tokens = CountingTokens { count, _ in
            await gate.wait()
            try Task.checkCancellation()
            return AccessToken("token-\(count)")
        }
        let cache = TokenCache(tokens)
        let context = context
        let first = Task { try await cache.token(context) }
        while tokens.count == 0 { await Task.yield() }
        let second = Task { try await cache.token(context) }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        await gate.open()
        #expect(try await second.value.value == "token-1")
        #expect(try await cache.token(context).value == "token-1")
        #expect(tokens.count == 1)
    }

    @Test func `A caller that is cancelled beforehand doesn't wait`() async throws {
        let gate = Gate()
        let cache = TokenCache(
            CountingTokens { _, _ in
                await gate.wait()
                return AccessToken("late")
            }
        )
        let context = context
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await cache.token(context)
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        await gate.open()
    }
}

/// Holds tasks up until it is opened.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func wait() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
