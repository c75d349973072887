/// Code around every request: signing, measuring, caching, a test's faults.
///
///     struct Stopwatch: Middleware {
///         func intercept(
///             _ request: TransportRequest, _ call: CallContext, next: Next
///         ) async throws -> TransportResponse {
///             let start = ContinuousClock.now
///             defer { print(call.operation, ContinuousClock.now - start) }
///             return try await next(request)
///         }
///     }
///     options.middleware = [Stopwatch()]
///
/// It runs once for each request that goes out, repeated tries and followed redirects included, with the credentials in
/// place. The first of the list is the outermost. It may change the request, answer by itself, call `next` again, or
/// throw; what it throws is treated as a transport's error.
public protocol Middleware: Sendable {
    /// What sends a request on. A name, since the type itself means another one in a module that is compiled with
    /// `NonisolatedNonsendingByDefault`.
    typealias Next = @Sendable (TransportRequest) async throws -> TransportResponse

    /// Sends the request on with `next`, or doesn't.
    ///
    /// - Parameters:
    ///   - request: As it would be sent; its headers hold the credentials.
    ///   - call: What the request belongs to.
    func intercept(
        _ request: TransportRequest,
        _ call: CallContext,
        next: Next
    ) async throws -> TransportResponse
}

/// The call that a request belongs to.
public struct CallContext: Sendable, Hashable {
    /// The client's name: `Datagrid`.
    public let client: String

    /// The operation's id, or the method and path of one that has none.
    public let operation: String

    /// The path with its variables: `/organization/mcp-servers/{server_id}`. Unlike the path it holds no data. Nil for a
    /// call that the description doesn't know.
    public let pathTemplate: String?

    /// The client's own name for the call, random, the same for all its tries.
    public let requestID: String

    /// 1 for the first try.
    public let attempt: Int

    /// How many requests of the call went out before this one, tries and redirects.
    public let resendCount: Int
}
