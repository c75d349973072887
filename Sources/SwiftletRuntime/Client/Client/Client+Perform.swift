import HTTPTypes

extension Client {
    /// One call from checked request to success status. Retries will go round ``exchange(_:for:)``, which is one try.
    func perform(
        _ operation: Operation,
        _ parameters: [ParameterValue],
        _ body: RequestBody?,
        _ options: RequestOptions
    ) async throws(APIError) -> RawResponse {
        let request = try RequestBuilder(client: self, operation: operation, options: options).request(parameters, body)
        let response = try await exchangeFollowingRedirects(request, for: operation)
        guard operation.isSuccess(response.head.status.code) else { throw statusError(response, operation) }
        return response
    }

    private func exchangeFollowingRedirects(
        _ first: TransportRequest,
        for operation: Operation
    ) async throws(APIError) -> RawResponse {
        var request = first
        for _ in 0..<RedirectPolicy.maximumCount {
            let response = try await exchange(request, for: operation)
            guard let next = options.redirects.next(after: response.head, to: request) else { return response }
            request = next
        }
        return try await exchange(request, for: operation)
    }

    /// Sends once and gathers the body. What arrived before a body broke off is kept with an error's status.
    private func exchange(
        _ request: TransportRequest,
        for operation: Operation
    ) async throws(APIError) -> RawResponse {
        var head: HTTPResponse?
        var body: [UInt8] = []
        do {
            try Task.checkCancellation()
            let response = try await setup.transport.send(request)
            head = response.head
            try await response.body.collect(upTo: request.responseBodyLimit, into: &body)
            return RawResponse(head: response.head, body: body)
        } catch {
            if error is CancellationError || Task.isCancelled { throw .cancelled }
            if let head, !operation.isSuccess(head.status.code) {
                return RawResponse(head: head, body: body, isTruncated: true)
            }
            throw apiError(error, request, statusCode: head?.status.code, operation)
        }
    }
}

extension Operation {
    /// Any 2xx that isn't documented as an error, and whatever else is documented as a success by number.
    func isSuccess(_ status: Int) -> Bool {
        let isTwoHundred = (200...299).contains(status)
        guard let response = response(for: status), response.status != .default else { return isTwoHundred }
        return response.content != .error
    }
}
