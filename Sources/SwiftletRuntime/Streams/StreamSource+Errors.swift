extension StreamSource {
    /// What can't be read of an event, by its number.
    func failure(_ error: JSONDecodingError, _ event: NumberedEvent) -> APIError {
        .decoding(
            DecodingFailure(
                operation: operation,
                reason: .event(event.number),
                pointer: error.pointer,
                expected: error.expected,
                found: client.redacting(error.found),
                byteOffset: error.byteOffset,
                excerpt: client.redacting(error.excerpt),
                violations: error.violations,
                attempts: attempts,
                head: head,
                rawBody: event.event.data
            )
        )
    }

    /// An event that is too long to be read.
    func failure(_ error: StreamLimitError, number: Int) -> APIError {
        .decoding(
            DecodingFailure(
                operation: operation,
                reason: .event(number),
                expected: "at most \(error.limit) bytes (`streamEventLimit` in the client's options)",
                found: "more",
                attempts: attempts,
                head: head
            )
        )
    }
}
