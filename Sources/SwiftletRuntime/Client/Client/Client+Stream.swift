/// What generated methods call whose response is a stream.
extension Client {
    /// Sends a request, and returns when the head of a response is there that arrives value by value.
    public func stream<Value: ModelValue>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        body: (any RequestContent)? = nil,
        options: RequestOptions = .default
    ) async throws(APIError) -> EventStream<Value> {
        let operation = operation.operation
        let mediaType = operation.streamMediaType
        let body = body.map { $0.asking(for: operation.stream) }
        var options = options
        if !options.headers.contains(header: .accept) {
            options.headers = ["Accept": mediaType] + options.headers
        }
        let standing = options
        let response = try await openResponse(operation, parameters, body, standing)
        let described = StreamFormat(mediaType) ?? .serverSentEvents
        guard let format = StreamFormat(ofResponse: response.mediaType, described: described) else {
            throw unexpectedType(response, expected: mediaType, operation)
        }
        let source = StreamSource(
            response,
            format,
            client: self,
            operation: operation,
            options: standing
        ) { position throws(APIError) in
            var options = standing
            if !position.lastEventID.isEmpty {
                options.headers = options.headers.setting(header: "Last-Event-ID", position.lastEventID)
            }
            let response = try await openResponse(operation, parameters, body, options)
            guard StreamFormat(ofResponse: response.mediaType, described: format) == format else {
                throw unexpectedType(response, expected: mediaType, operation)
            }
            return response
        }
        return EventStream(source)
    }

    private func unexpectedType(_ response: OpenResponse, expected: String, _ operation: Operation) -> APIError {
        let found = response.mediaType ?? ""
        return .decoding(
            DecodingFailure(
                operation: operation,
                reason: .contentType(found),
                expected: expected,
                found: found,
                attempts: response.attempts,
                head: response.head
            )
        )
    }
}

extension Operation {
    /// What a call that streams asks for.
    fileprivate var streamMediaType: String {
        if let stream { return stream.mediaType }
        for response in responses {
            if case .value(let mediaType) = response.content, StreamFormat(mediaType) != nil { return mediaType }
        }
        return "text/event-stream"
    }
}
