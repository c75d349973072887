import HTTPTypes

extension Call {
    /// The error for a status that isn't a success.
    func statusError(_ response: RawResponse, attempts: Int, wait: Duration?) -> APIError {
        let code = response.head.status.code
        return .status(
            StatusFailure(
                operation: operation.id,
                code: code,
                headers: response.head.headerFields,
                rawBody: response.body,
                isTruncated: response.isTruncated,
                isDocumented: operation.response(for: code) != nil,
                requestID: requestID(response),
                attempts: attempts,
                retryAfter: wait,
                message: ErrorMessage.text(in: response.body, redacting: client.redacting),
                credentialHint: client.credentialHint
            )
        )
    }

    private func requestID(_ response: RawResponse) -> String? {
        response.head.headerFields.serverRequestID.map(client.redacting)
    }

    /// The error for a failure of the transport. Only reasons that were written for people to read get into it.
    func apiError(_ failure: Exchange.Failure, _ request: TransportRequest, attempts: Int) -> APIError {
        let error = failure.error
        switch error.kind {
        case .connection, .bodyTooLarge:
            return .connection(
                ConnectionFailure(
                    operation: operation.id,
                    origin: client.setup.baseURL.origin,
                    reason: client.redacting(error.reason),
                    mayHaveArrived: error.mayHaveArrived,
                    attempts: attempts,
                    statusCode: failure.head?.status.code ?? error.statusCode,
                    headers: failure.head?.headerFields,
                    rawBody: failure.head == nil ? nil : failure.body
                )
            )
        case .timeout:
            return timeout(.noProgress, of: request.timeout, attempts: attempts, arrival: error.mayHaveArrived, failure)
        case .connectTimeout:
            let limit = request.connectTimeout ?? request.timeout
            return timeout(.connect, of: limit, attempts: attempts, arrival: error.mayHaveArrived, failure)
        case .invalidRequest:
            return .misconfigured("\(operation.id): \(client.redacting(error.reason)).")
        }
    }

    /// The error for whatever ends the body of a success while the caller reads it.
    func error(
        _ error: any Error,
        of request: TransportRequest,
        after head: HTTPResponse,
        attempts: Int
    ) -> APIError {
        if let error = error as? APIError { return error }
        if error is CancellationError { return .cancelled }
        let failure = Exchange.Failure(error: TransportError(anything: error).afterArrival, head: head)
        return apiError(failure, request, attempts: attempts)
    }

    func timeout(
        _ limit: TimeoutFailure.Limit,
        of duration: Duration,
        attempts: Int,
        arrival mayHaveArrived: Bool,
        _ failure: Exchange.Failure? = nil
    ) -> APIError {
        .timeout(
            TimeoutFailure(
                operation: operation.id,
                origin: client.setup.baseURL.origin,
                limit: limit,
                timeout: duration,
                mayHaveArrived: mayHaveArrived,
                attempts: attempts,
                statusCode: failure?.head?.status.code ?? failure?.error.statusCode,
                headers: failure?.head?.headerFields,
                rawBody: failure?.head == nil ? nil : failure?.body
            )
        )
    }
}
