/// Thrown where the time of a whole call is over.
struct TotalTimeoutReached: Error {}

extension ClientClock {
    /// Runs `work`, and cancels it when `limit` is over.
    ///
    /// - Throws: ``TotalTimeoutReached`` then, and what `work` throws.
    func limit<Value: Sendable>(
        to limit: Duration,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await work() }
            group.addTask {
                try await sleep(limit)
                return nil
            }
            guard let first = try await group.next(), let value = first else { throw TotalTimeoutReached() }
            return value
        }
    }
}
