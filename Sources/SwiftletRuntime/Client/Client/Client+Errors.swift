import HTTPTypes

extension Client {
    /// The error for a status that isn't a success.
    func statusError(_ response: RawResponse, _ operation: Operation) -> APIError {
        .status(
            StatusFailure(
                operation: operation.id,
                code: response.head.status.code,
                headers: response.head.headerFields,
                rawBody: response.body,
                isTruncated: response.isTruncated,
                isDocumented: operation.response(for: response.head.status.code) != nil,
                requestID: requestID(response),
                credentialHint: setup.credentialHint
            )
        )
    }

    private func requestID(_ response: RawResponse) -> String? {
        guard let name = HTTPField.Name("x-request-id"), let id = response.head.headerFields[name], id.utf8.count <= 128
        else { return nil }
        return setup.redacting(id)
    }

    /// The error for whatever a transport throws. Only reasons that were written for people to read get into it.
    func apiError(
        _ error: any Error,
        _ request: TransportRequest,
        statusCode: Int?,
        _ operation: Operation
    ) -> APIError {
        if let error = error as? APIError { return error }
        let failure =
            error as? TransportError
            ?? TransportError(.connection, reason: "the transport threw \(type(of: error))", mayHaveArrived: true)
        switch failure.kind {
        case .connection, .bodyTooLarge:
            return .connection(
                ConnectionFailure(
                    operation: operation.id,
                    origin: setup.baseURL.origin,
                    reason: setup.redacting(failure.reason),
                    mayHaveArrived: failure.mayHaveArrived,
                    statusCode: statusCode
                )
            )
        case .timeout:
            return .timeout(
                TimeoutFailure(
                    operation: operation.id,
                    origin: setup.baseURL.origin,
                    timeout: request.timeout,
                    mayHaveArrived: failure.mayHaveArrived,
                    statusCode: statusCode
                )
            )
        case .invalidRequest:
            return .misconfigured("\(operation.id): \(setup.redacting(failure.reason)).")
        }
    }
}
