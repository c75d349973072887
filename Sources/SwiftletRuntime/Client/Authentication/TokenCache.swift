/// A provider's token, kept as long as it is good, and fetched once for everybody who waits.
final class TokenCache: Sendable {
    let provider: any TokenProvider
    private let state = Lock(State())

    private struct State {
        var held: Held?
        var refused: AccessToken?
        var isFetching = false
        var lastWaiter = 0
        var waiters: [Int: CheckedContinuation<AccessToken, any Error>] = [:]
        /// Those that were cancelled before they came to wait.
        var cancelled: Set<Int> = []
        /// Values given out, the last ones, for redaction.
        var issued: [String] = []

        /// Keeps what was fetched. Where that failed, a token that is still good serves on, and is renewed later.
        mutating func settle(
            _ result: Result<AccessToken, any Error>,
            remaining: Duration?,
            now: Duration
        ) -> Result<AccessToken, any Error> {
            switch result {
            case .success(let token):
                let expiry = remaining.map { now + $0 }
                let renewal = remaining.map { now + $0 - min(leeway, $0 / 4) }
                held = Held(token: token, expiry: expiry, renewal: renewal)
                refused = nil
                issued = [token.value] + issued.filter { $0 != token.value }.prefix(issuedCount - 1)
                return result
            case .failure:
                guard var held, let expiry = held.expiry, held.isGood(at: now) else { return result }
                held.renewal = now + (expiry - now) / 2
                self.held = held
                return .success(held.token)
            }
        }
    }

    private struct Held: Sendable {
        let token: AccessToken
        let expiry: Duration?
        /// From when on a new one is fetched.
        var renewal: Duration?

        func isGood(at now: Duration) -> Bool { expiry.map { now < $0 } ?? true }
        func isFresh(at now: Duration) -> Bool { renewal.map { now < $0 } ?? true }
    }

    /// How long before its end a token is renewed, or a quarter of its life if that is less.
    static let leeway = Duration.seconds(60)
    private static let issuedCount = 4

    init(_ provider: any TokenProvider) {
        self.provider = provider
    }

    /// Whose provider the task is running.
    @TaskLocal private static var asking: TokenCache?

    /// The token at hand, or the one that is being fetched.
    ///
    /// - Throws: What the provider throws, and `CancellationError` as soon as the task is cancelled.
    func token(_ context: TokenContext) async throws -> AccessToken {
        guard Self.asking !== self else {
            throw APIError.misconfigured(
                "\(context.client): the token provider made a call that needs its own token; make it with another client."
            )
        }
        let now = context.clock.now()
        if let token = state.withLock({ $0.held.flatMap { $0.isFresh(at: now) ? $0.token : nil } }) { return token }
        let waiter = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        defer { _ = state.withLock { $0.cancelled.remove(waiter) } }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait($0, as: waiter, context) }
        } onCancel: {
            let continuation = state.withLock { state in
                let continuation = state.waiters.removeValue(forKey: waiter)
                if continuation == nil { state.cancelled.insert(waiter) }
                return continuation
            }
            continuation?.resume(throwing: CancellationError())
        }
    }

    /// A server answered 401 to this token, so that the next one to ask gets another.
    func refused(_ token: AccessToken) {
        state.withLock { state in
            guard state.held?.token == token else { return }
            state.held = nil
            state.refused = token
        }
    }

    /// Replaces the tokens given out lately wherever they stand in a text of others.
    func redacting(_ text: String) -> String {
        state.withLock { $0.issued }.reduce(text) { Redaction.replacing($1, in: $0) }
    }

    private enum Start {
        case none, fetch(refused: AccessToken?), cancelled
        case ready(AccessToken)
    }

    private func wait(
        _ continuation: CheckedContinuation<AccessToken, any Error>,
        as waiter: Int,
        _ context: TokenContext
    ) {
        let now = context.clock.now()
        let start = state.withLock { state -> Start in
            if state.cancelled.remove(waiter) != nil { return .cancelled }
            // Another waiter's fetch may have ended in between.
            if let held = state.held, held.isFresh(at: now) { return .ready(held.token) }
            state.waiters[waiter] = continuation
            if state.isFetching { return .none }
            state.isFetching = true
            return .fetch(refused: state.refused)
        }
        switch start {
        case .none: break
        case .cancelled: continuation.resume(throwing: CancellationError())
        case .ready(let token): continuation.resume(returning: token)
        case .fetch(let refused):
            // A task of its own: it outlives a caller that is cancelled, since others may wait, and since a token
            // endpoint may have replaced a refresh token already.
            Task {
                await Self.$asking.withValue(self) { await fetch(context.with(refusedToken: refused)) }
            }
        }
    }

    private func fetch(_ context: TokenContext) async {
        let result: Result<AccessToken, any Error>
        do {
            result = .success(try await provider.token(context))
        } catch {
            result = .failure(error)
        }
        let now = context.clock.now()
        let remaining = (try? result.get()).flatMap { $0.remaining(on: context.clock) }
        let (waiters, outcome) = state.withLock { state in
            let outcome = state.settle(result, remaining: remaining, now: now)
            defer {
                state.isFetching = false
                state.waiters = [:]
            }
            return (Array(state.waiters.values), outcome)
        }
        for waiter in waiters { waiter.resume(with: outcome) }
    }
}

extension TokenCache: CustomReflectable {
    /// Nothing: a provider of somebody else's may hold anything.
    var customMirror: Mirror { Mirror(self, children: [:]) }
}
