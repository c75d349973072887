extension Call {
    /// The call's request: checked and written, not sent.
    func request(
        _ parameters: [ParameterValue],
        _ body: (any RequestContent)?
    ) throws(APIError) -> TransportRequest {
        if body == nil, operation.body?.isRequired == true {
            throw .misconfigured("\(operation.id): the body is required.")
        }
        let context = RequestContentContext(call: self)
        if operation.hasParameterRules, context.validates { try validate(parameters, beside: body) }
        let content = try Self.content(body, context)?.encoded(for: context)
        return try RequestBuilder(call: self).request(parameters, content)
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
    private func validate(_ values: [ParameterValue], beside body: (any RequestContent)?) throws(APIError) {
        var violations = Validator.violations(in: values, of: operation.parameters)
        guard !violations.isEmpty else { return }
        if let body = body as? any ModelValue { violations += Validator.violations(in: body, direction: .request) }
        throw .validation(ValidationFailure(operation: operation.id, violations: violations))
    }
}
