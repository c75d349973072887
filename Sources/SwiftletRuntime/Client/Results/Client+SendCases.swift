/// What generated methods call whose successes differ.
extension Client {
    /// Sends a request with a body and reads the response as the case of its status.
    public func send<Body: ModelValue, Result: ResultCases>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        body: Body?,
        options: RequestOptions = .default
    ) async throws(APIError) -> Result {
        let operation = operation.operation
        let body = try encode(body, for: operation, options)
        return try read(try await perform(operation, parameters, body, options), for: operation)
    }

    /// Sends a request without a body and reads the response as the case of its status.
    public func send<Result: ResultCases>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        options: RequestOptions = .default
    ) async throws(APIError) -> Result {
        let operation = operation.operation
        return try read(try await perform(operation, parameters, nil, options), for: operation)
    }

    private func read<Result: ResultCases>(
        _ response: RawResponse,
        for operation: Operation
    ) throws(APIError) -> Result {
        let reader = ResponseReader(client: self, operation: operation)
        let result = try Result.read(SuccessResponse(response: response, reader: reader))
        record(response)
        return result
    }
}
