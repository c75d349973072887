import HTTPTypes

struct OpenResponse: Sendable {
    let head: HTTPResponse
    let body: HTTPBody
    var mediaType: String? {
        head.headerFields[.contentType].map { $0.prefix { $0 != ";" && $0 != " " }.lowercased() }
    }
}

extension Client {
    func openResponse(
        _ operation: Operation,
        _ parameters: [ParameterValue],
        _ body: RequestBody?,
        _ options: RequestOptions
    ) async throws(APIError) -> OpenResponse {
        let request = try RequestBuilder(client: self, operation: operation, options: options).request(parameters, body)
        do {
            let response = try await setup.transport.send(request)
            guard operation.isSuccess(response.head.status.code) else {
                throw statusError(RawResponse(head: response.head, body: []), operation)
            }
            return OpenResponse(head: response.head, body: response.body)
        } catch {
            if error is CancellationError || Task.isCancelled { throw .cancelled }
            throw apiError(error, request, statusCode: nil, operation)
        }
    }
}
