/// What generated methods call: a form for each of body or none, value, bytes or nothing.
extension Client {
    /// Sends a request with a body and reads the response's value; an optional one is nil where its body is empty.
    public func send<Value: ModelValue>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        body: (any RequestContent)?,
        options: RequestOptions = .default
    ) async throws(APIError) -> Value {
        let operation = operation.operation
        return try read(try await perform(operation, parameters, body, options), for: operation)
    }

    /// Sends a request with a body; the response's is ignored.
    public func send(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        body: (any RequestContent)?,
        options: RequestOptions = .default
    ) async throws(APIError) {
        record(try await perform(operation.operation, parameters, body, options))
    }

    /// Sends a request without a body and reads the response's value; an optional one is nil where its body is empty.
    public func send<Value: ModelValue>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        options: RequestOptions = .default
    ) async throws(APIError) -> Value {
        let operation = operation.operation
        return try read(try await perform(operation, parameters, nil, options), for: operation)
    }

    /// Sends a request without a body; the response's is ignored.
    public func send(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        options: RequestOptions = .default
    ) async throws(APIError) {
        record(try await perform(operation.operation, parameters, nil, options))
    }

    /// Sends a request and hands on the bytes of the response while they arrive. Reading them throws ``APIError`` too.
    public func open(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        body: (any RequestContent)? = nil,
        options: RequestOptions = .default
    ) async throws(APIError) -> HTTPBody {
        let response = try await openResponse(operation.operation, parameters, body, options)
        return response.body.failing(with: response.failure)
    }

    private func read<Value: ModelValue>(_ response: RawResponse, for operation: Operation) throws(APIError) -> Value {
        let value = try ResponseReader(client: self, operation: operation).value(Value.self, of: response)
        record(response)
        return value
    }

    /// Without the stream, whose connection would stay open as long as the client is around.
    func record(_ response: RawResponse) {
        recorder?.withLock { recorded in
            recorded = response
            recorded?.stream = nil
        }
    }
}
