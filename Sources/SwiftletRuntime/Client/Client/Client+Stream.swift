/// What generated methods call whose response is a stream.
extension Client {
    /// Sends a request with a body, and returns when the response's head is there.
    public func stream<Body: ModelValue, Value: ModelValue>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        body: Body?,
        options: RequestOptions = .default
    ) async throws(APIError) -> EventStream<Value> {
        let operation = operation.operation
        let asking = body.map { $0.asking(for: operation.stream) }
        let body = try encode(asking, for: operation, options)
        return try await stream(operation, parameters, body, options)
    }

    /// Sends a request without a body, and returns when the response's head is there.
    public func stream<Value: ModelValue>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        options: RequestOptions = .default
    ) async throws(APIError) -> EventStream<Value> {
        try await stream(operation.operation, parameters, nil, options)
    }
}

extension Client {
    private func stream<Value: ModelValue>(
        _ operation: Operation,
        _ parameters: [ParameterValue],
        _ body: RequestBody?,
        _ options: RequestOptions
    ) async throws(APIError) -> EventStream<Value> {
        var options = options
        let mediaType = operation.streamMediaType
        if !options.headers.elements.contains(where: { $0.name.lowercased() == "accept" }) {
            options.headers = ["Accept": mediaType] + options.headers
        }
        let plain = options
        let response = try await openResponse(operation, parameters, body, plain)
        let described = StreamFormat(mediaType) ?? .serverSentEvents
        guard let format = StreamFormat(ofResponse: response.mediaType, described: described) else {
            throw unexpectedType(response, expected: mediaType, operation)
        }
        record(RawResponse(head: response.head, body: []))
        return EventStream(
            StreamSource(response, format, client: self, operation: operation) { position throws(APIError) in
                var options = plain
                if !position.lastEventID.isEmpty {
                    options.headers = options.headers + ["Last-Event-ID": position.lastEventID]
                }
                return try await openResponse(operation, parameters, body, options)
            }
        )
    }

    private func unexpectedType(_ response: OpenResponse, expected: String, _ operation: Operation) -> APIError {
        let found = response.mediaType ?? ""
        return .decoding(
            DecodingFailure(
                operation: operation.id,
                reason: .contentType(found),
                pointer: "",
                expected: expected,
                found: found,
                byteOffset: nil,
                excerpt: "",
                violations: [],
                statusCode: response.head.status.code,
                headers: response.head.headerFields,
                rawBody: []
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
