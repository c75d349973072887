import HTTPTypes

/// Where a stream comes from: the response that was opened first, and how to open another.
final class StreamSource: Sendable {
    let client: Client
    let operation: Operation
    let options: RequestOptions
    let format: StreamFormat
    let head: HTTPResponse
    let attempts: Int
    /// The error for whatever reading the body throws.
    let apiError: @Sendable (any Error) -> APIError
    /// Until it is read.
    private let first: Lock<HTTPBody?>
    private let reopen: @Sendable (StreamPosition) async throws(APIError) -> OpenResponse

    init(
        _ response: OpenResponse,
        _ format: StreamFormat,
        client: Client,
        operation: Operation,
        options: RequestOptions,
        reopen: @escaping @Sendable (StreamPosition) async throws(APIError) -> OpenResponse
    ) {
        head = response.head
        attempts = response.attempts
        apiError = response.failure
        first = Lock(response.body)
        self.format = format
        self.client = client
        self.operation = operation
        self.options = options
        self.reopen = reopen
    }

    /// The first response's body, once: whoever reads it holds the connection alone.
    func takeBody() throws(APIError) -> HTTPBody {
        let body = first.withLock { body in
            defer { body = nil }
            return body
        }
        guard let body else {
            throw .misconfigured("\(operation.id): a stream can be read once; call the method again for another.")
        }
        return body
    }

    /// Another response from where the stream stands, after as long as the server asks for, else as long as the client
    /// waits between tries. Nil where the server says that there is no more.
    ///
    /// - Parameter count: How often in a row the connection was made anew before.
    func reconnect(from position: StreamPosition, afterRepeats count: Int) async throws(APIError) -> HTTPBody? {
        let policy = options.retries ?? client.options.retries
        // Neither without a break nor practically never, whatever the server asks for.
        let asked = position.reconnectionTime.map { min(max($0, .milliseconds(100)), policy.maximumRequestedWait) }
        let wait = asked ?? policy.backoff(afterRepeats: count)
        guard (try? await client.options.clock.sleep(wait)) != nil else { throw .cancelled }
        let response = try await reopen(position)
        guard response.head.status != .noContent else { return nil }
        return response.body
    }
}
