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

    private var log: CallLog? { call.log }

    func outcome(of first: TransportRequest) async -> Outcome {
        var request = first
        var redirects = 0
        while true {
            // A redirect has made a GET of a request that does harm if repeated, so that one has arrived.
            let isBehindUnsafe = request.isRepeatable && !first.isRepeatable
            var head: HTTPResponse?
            var body: [UInt8] = []
            let began = log?.sending(request, attempt: attempt)
            do {
                try Task.checkCancellation()
                let response = try await send(request)
                head = response.head
                log?.answered(response.head, attempt: attempt, since: began)
                var answer = RawResponse(head: response.head, body: [], attempts: attempt)
                answer.isBehindUnsafe = isBehindUnsafe
                if call.isStreamed, call.operation.isSuccess(response.head.status.code) {
                    answer.stream = response.body
                    return .response(answer)
                }
                // A stream has no limit, but an error in its place has.
                let limit = min(request.responseBodyLimit, call.client.options.responseBodyLimit)
                if let bytes = response.body.bytes, bytes.count <= limit {
                    answer.body = bytes
                } else {
                    try await response.body.collect(upTo: limit, into: &body)
                    answer.body = body
                }
                // A redirect that the description names is what the caller asked for.
                guard redirects < RedirectPolicy.maximumCount,
                    !call.operation.isSuccess(response.head.status.code),
                    let next = call.client.options.redirects.next(after: response.head, to: request)
                else { return .response(answer) }
                request = next
                redirects += 1
            } catch {
                return outcome(of: error, head, body, isBehindUnsafe: isBehindUnsafe, since: began)
            }
        }
    }

    @inline(__always)
    private func send(_ request: TransportRequest) async throws -> TransportResponse {
        let client = call.client
        let download = call.isStreamed ? client.download : nil
        if log == nil, download == nil { return try await client.setup.transport.send(request) }
        let chain = MiddlewareChain(
            middleware: client.options.middleware,
            transport: client.setup.transport,
            download: download
        )
        return try await chain.send(request, log?.context(attempt: attempt))
    }

    private func outcome(
        of error: any Error,
        _ head: HTTPResponse?,
        _ body: [UInt8],
        isBehindUnsafe: Bool,
        since began: Duration?
    ) -> Outcome {
        if error is CancellationError || Task.isCancelled { return .ended(.cancelled) }
        if let error = error as? APIError { return .ended(error) }
        if let head, !call.operation.isSuccess(head.status.code) {
            var answer = RawResponse(head: head, body: body, isTruncated: true, attempts: attempt)
            answer.isBehindUnsafe = isBehindUnsafe
            return .response(answer)
        }
        var failure = TransportError(anything: error)
        if head != nil || isBehindUnsafe { failure = failure.afterArrival }
        log?.failed(failure, attempt: attempt, since: began)
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
