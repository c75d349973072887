import HTTPTypes

/// Where a stream comes from: the response that was opened first, and how to open another.
final class StreamSource: Sendable {
    let client: Client
    let operation: Operation
    let format: StreamFormat
    let head: HTTPResponse
    /// Until it is read.
    private let first: Lock<HTTPBody?>
    private let reopen: @Sendable (StreamPosition) async throws(APIError) -> OpenResponse

    init(
        _ response: OpenResponse,
        _ format: StreamFormat,
        client: Client,
        operation: Operation,
        reopen: @escaping @Sendable (StreamPosition) async throws(APIError) -> OpenResponse
    ) {
        head = response.head
        first = Lock(response.body)
        self.format = format
        self.client = client
        self.operation = operation
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

    /// Another response from where the stream stands; nil where the server says that there is no more.
    func reconnect(from position: StreamPosition) async throws(APIError) -> HTTPBody? {
        let response = try await reopen(position)
        guard response.head.status != .noContent else { return nil }
        return response.body
    }
}
