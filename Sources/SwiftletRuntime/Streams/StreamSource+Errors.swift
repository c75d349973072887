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
                attempts: attempts,
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
                attempts: attempts,
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
        let failure =
            error as? TransportError
            ?? TransportError(.connection, reason: "the transport threw \(type(of: error))", mayHaveArrived: true)
        let request = TransportRequest(
            head: HTTPRequest(method: operation.method, scheme: nil, authority: nil, path: nil),
            timeout: options.timeout ?? client.options.timeout
        )
        return Call(client: client, operation: operation, options: options, isStreamed: true)
            .apiError(Exchange.Failure(error: failure, head: head), request, attempts: attempts)
    }
}
