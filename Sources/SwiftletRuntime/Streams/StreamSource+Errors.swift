import HTTPTypes

extension StreamSource {
    /// What can't be read of an event, by its number.
    func failure(_ error: JSONDecodingError, _ event: NumberedEvent) -> APIError {
        .decoding(
            DecodingFailure(
                operation: operation.id,
                reason: .event(event.number),
                pointer: error.pointer,
                expected: error.expected,
                found: client.setup.redacting(error.found),
                byteOffset: error.byteOffset,
                excerpt: client.setup.redacting(error.excerpt),
                violations: error.violations,
                statusCode: head.status.code,
                headers: head.headerFields,
                rawBody: event.event.data
            )
        )
    }

    /// An event that is too long to be read.
    func failure(_ error: StreamLimitError, number: Int) -> APIError {
        .decoding(
            DecodingFailure(
                operation: operation.id,
                reason: .event(number),
                pointer: "",
                expected: "at most \(error.limit) bytes (`streamEventLimit` in the client's options)",
                found: "more",
                byteOffset: nil,
                excerpt: "",
                violations: [],
                statusCode: head.status.code,
                headers: head.headerFields,
                rawBody: []
            )
        )
    }
}

extension StreamSource {
    /// The error for whatever reading a body throws.
    func apiError(_ error: any Error) -> APIError {
        if let error = error as? APIError { return error }
        if error is CancellationError { return .cancelled }
        let request = TransportRequest(head: HTTPRequest(method: operation.method, scheme: nil, authority: nil, path: nil))
        return client.apiError(error, request, statusCode: head.status.code, operation)
    }

    /// As long as the server asks for, else as long as the client waits between tries.
    func waitBeforeReconnection(_ position: StreamPosition, attempt: Int) async throws(APIError) {
        do {
            try await Task.sleep(for: position.reconnectionTime ?? .seconds(1))
        } catch {
            throw .cancelled
        }
    }
}
