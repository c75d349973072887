import HTTPTypes

/// One try: a request, the redirects that are followed, and the answer's body.
struct Exchange: Sendable {
    enum Outcome: Sendable {
        /// Whatever its status. An error's body may have broken off.
        case response(RawResponse)
        case failure(Failure)
        /// Nothing to try again, such as the end by cancellation.
        case ended(APIError)
    }

    struct Failure: Sendable {
        let error: TransportError
        /// Of a response whose body didn't arrive whole.
        var head: HTTPResponse?
        var body: [UInt8] = []
    }

    let call: Call
    let attempt: Int
    let log: CallLog

    func outcome(of first: TransportRequest) async -> Outcome {
        var request = first
        var redirects = 0
        while true {
            let outcome = await sent(request)
            guard redirects < RedirectPolicy.maximumCount, case .response(let response) = outcome,
                let next = call.client.options.redirects.next(after: response.head, to: request)
            else { return outcome }
            request = next
            redirects += 1
        }
    }

    private func sent(_ request: TransportRequest) async -> Outcome {
        var head: HTTPResponse?
        var body: [UInt8] = []
        let began = log.sending(request, attempt: attempt)
        do {
            try Task.checkCancellation()
            let response = try await transport(request)
            head = response.head
            log.answered(response.head, attempt: attempt, since: began)
            if call.isStreamed, call.operation.isSuccess(response.head.status.code) {
                return .response(RawResponse(head: response.head, body: [], stream: response.body, attempts: attempt))
            }
            try await response.body.collect(upTo: request.responseBodyLimit, into: &body)
            return .response(RawResponse(head: response.head, body: body, attempts: attempt))
        } catch {
            return outcome(of: error, head, body, since: began)
        }
    }

    private func transport(_ request: TransportRequest) async throws -> TransportResponse {
        let client = call.client
        let chain = MiddlewareChain(
            middleware: client.options.middleware,
            transport: client.setup.transport,
            download: call.isStreamed ? client.download : nil
        )
        return try await chain.send(request, log.context(attempt: attempt))
    }

    private func outcome(
        of error: any Error,
        _ head: HTTPResponse?,
        _ body: [UInt8],
        since began: Duration?
    ) -> Outcome {
        if error is CancellationError || Task.isCancelled { return .ended(.cancelled) }
        if let error = error as? APIError { return .ended(error) }
        if let head, !call.operation.isSuccess(head.status.code) {
            return .response(RawResponse(head: head, body: body, isTruncated: true, attempts: attempt))
        }
        let failure = TransportError(anything: error)
        log.failed(failure, attempt: attempt, since: began)
        return .failure(Failure(error: failure, head: head, body: body))
    }
}

extension TransportError {
    /// What a transport throws against its promise counts as a broken connection.
    init(anything error: any Error) {
        self =
            error as? TransportError
            ?? TransportError(.connection, reason: "the transport threw \(type(of: error))", mayHaveArrived: true)
    }
}
