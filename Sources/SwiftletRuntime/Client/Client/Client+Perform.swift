import HTTPTypes

extension Client {
    /// A call from the values given to a success, its body gathered.
    func perform(
        _ operation: Operation,
        _ parameters: [ParameterValue],
        _ body: (any RequestContent)?,
        _ options: RequestOptions
    ) async throws(APIError) -> RawResponse {
        let request = try request(operation, parameters, body, options)
        let call = Call(client: self, operation: operation, options: options, isStreamed: false)
        return try await call.response(to: request)
    }

    /// A call from the values given to the head of a success; its body is handed on while it arrives.
    func openResponse(
        _ operation: Operation,
        _ parameters: [ParameterValue],
        _ body: (any RequestContent)?,
        _ options: RequestOptions
    ) async throws(APIError) -> OpenResponse {
        var request = try request(operation, parameters, body, options)
        request.responseBodyLimit = .max
        let call = Call(client: self, operation: operation, options: options, isStreamed: true)
        let response = try await call.response(to: request)
        record(response)
        return OpenResponse(head: response.head, body: response.stream ?? HTTPBody(response.body)) { [request] error in
            call.error(error, of: request, after: response.head, attempts: response.attempts)
        }
    }

    private func request(
        _ operation: Operation,
        _ parameters: [ParameterValue],
        _ body: (any RequestContent)?,
        _ options: RequestOptions
    ) throws(APIError) -> TransportRequest {
        if body == nil, operation.body?.isRequired == true {
            throw .misconfigured("\(operation.id): the body is required.")
        }
        let context = RequestContentContext(client: self, operation: operation, options: options)
        if context.validates { try validate(parameters, of: operation, beside: body) }
        let content = try Self.content(body, context)?._encoded(for: context)
        return try RequestBuilder(client: self, operation: operation, options: options).request(parameters, content)
    }

    /// Extra members alone are a body; one of bytes or text can't take them.
    private static func content(
        _ body: (any RequestContent)?,
        _ context: RequestContentContext
    ) throws(APIError) -> (any RequestContent)? {
        guard !context.options.bodyMembers.isEmpty else { return body }
        if body is HTTPBody || context.mediaType.hasPrefix("text/") {
            throw .misconfigured("\(context.operation.id): `bodyMembers` are given, but the body isn't a JSON object.")
        }
        return body ?? JSONValue.object([:])
    }

    /// The violations of parameters come with those of the body, so that the caller sees all of them at once.
    private func validate(
        _ values: [ParameterValue],
        of operation: Operation,
        beside body: (any RequestContent)?
    ) throws(APIError) {
        var violations = Validator.violations(in: values, of: operation.parameters)
        guard !violations.isEmpty else { return }
        if let body = body as? any ModelValue { violations += Validator.violations(in: body, direction: .request) }
        throw .validation(ValidationFailure(operation: operation.id, violations: violations))
    }
}

/// A success whose body is still arriving.
struct OpenResponse: Sendable {
    let head: HTTPResponse
    let body: HTTPBody
    /// What to tell the caller where reading the body fails.
    let failure: @Sendable (any Error) -> APIError
}

extension Operation {
    /// Any 2xx that isn't documented as an error, and whatever else is documented as a success by number.
    func isSuccess(_ status: Int) -> Bool {
        let isTwoHundred = (200...299).contains(status)
        guard let response = response(for: status), response.status != .default else { return isTwoHundred }
        return response.content != .error
    }
}
