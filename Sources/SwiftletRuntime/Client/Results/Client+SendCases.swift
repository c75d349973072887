/// What generated methods call whose successes differ.
extension Client {
    /// Sends a request with a body and reads the response as the case of its status.
    public func send<Result: ResultCases>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        body: (any RequestContent)?,
        options: RequestOptions = .default
    ) async throws(APIError) -> Result {
        let operation = operation.operation
        let response = try await perform(operation, parameters, body, options)
        let reader = ResponseReader(client: self, operation: operation)
        let result = try Result.read(SuccessResponse(response: response, reader: reader))
        record(response)
        return result
    }

    /// Sends a request without a body and reads the response as the case of its status.
    public func send<Result: ResultCases>(
        _ operation: OperationDescription,
        _ parameters: [ParameterValue] = [],
        options: RequestOptions = .default
    ) async throws(APIError) -> Result {
        try await send(operation, parameters, body: nil, options: options)
    }
}
