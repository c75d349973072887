import HTTPTypes

extension Client {
    /// A call from the values given to a success, its body gathered.
    func perform(
        _ operation: Operation,
        _ parameters: [ParameterValue],
        _ body: (any RequestContent)?,
        _ options: RequestOptions
    ) async throws(APIError) -> RawResponse {
        let call = Call(client: self, operation: operation, options: options, isStreamed: false)
        return try await call.response(to: try call.request(parameters, body))
    }

    /// A call from the values given to the head of a success; its body is handed on while it arrives.
    func openResponse(
        _ operation: Operation,
        _ parameters: [ParameterValue],
        _ body: (any RequestContent)?,
        _ options: RequestOptions
    ) async throws(APIError) -> OpenResponse {
        let call = Call(client: self, operation: operation, options: options, isStreamed: true)
        var request = try call.request(parameters, body)
        request.responseBodyLimit = .max
        let response = try await call.response(to: request)
        record(response)
        return OpenResponse(
            head: response.head,
            body: response.stream ?? HTTPBody(response.body),
            attempts: response.attempts
        ) { [request, head = response.head, attempts = response.attempts] error in
            // Not the response: whoever keeps this would keep the connection.
            call.error(error, of: request, after: head, attempts: attempts)
        }
    }
}

/// A success whose body is still arriving.
struct OpenResponse: Sendable {
    let head: HTTPResponse
    let body: HTTPBody
    /// How many times the request was sent until this response.
    let attempts: Int
    /// What to tell the caller where reading the body fails.
    let failure: @Sendable (any Error) -> APIError

    var mediaType: String? { head.mediaType }
}

extension Operation {
    /// Any 2xx that isn't documented as an error, and whatever else is documented as a success by number.
    func isSuccess(_ status: Int) -> Bool {
        let isTwoHundred = (200...299).contains(status)
        guard let response = response(for: status), response.status != .default else { return isTwoHundred }
        return response.content != .error
    }
}
