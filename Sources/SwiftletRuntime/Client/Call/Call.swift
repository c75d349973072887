import HTTPTypes

/// One call: a request as it was built, sent again until an answer counts. A reference, since every step needs all of it.
final class Call: Sendable {
    let client: Client
    let operation: Operation
    let options: RequestOptions
    /// Whether a success's body is handed on while it arrives.
    let isStreamed: Bool
    /// Nil where nobody listens.
    let log: CallLog?
    private let totalTimeout: Duration?
    /// Where a limit of time asks for it.
    private let start: Duration?

    init(client: Client, operation: Operation, options: RequestOptions, isStreamed: Bool) {
        self.client = client
        self.operation = operation
        self.options = options
        self.isStreamed = isStreamed
        totalTimeout = options.totalTimeout ?? client.options.totalTimeout
        log = CallLog(client: client, operation: operation)
        let isTimed = totalTimeout != nil || (options.retries ?? client.options.retries).maximumTime != nil
        start = isTimed ? client.options.clock.now() : nil
    }

    private var policy: RetryPolicy { options.retries ?? client.options.retries }

    /// The response, if its status is a success.
    func response(to request: TransportRequest) async throws(APIError) -> RawResponse {
        guard let log else {
            return totalTimeout == nil ? try await repeated(request) : try await limited(request)
        }
        let began = log.started()
        do throws(APIError) {
            let response = try await limited(request)
            log.finished(response, since: began)
            return response
        } catch {
            log.failed(error, since: began)
            throw error
        }
    }

    private func limited(_ request: TransportRequest) async throws(APIError) -> RawResponse {
        guard let totalTimeout else { return try await repeated(request) }
        let attempts = Lock(0)
        do {
            return try await client.options.clock.limit(to: totalTimeout) { [self] in
                try await repeated(request, counting: attempts)
            }
        } catch let error as APIError {
            throw error
        } catch is TotalTimeoutReached {
            let attempts = attempts.withLock { $0 }
            throw timeout(.total, of: totalTimeout, attempts: attempts, arrival: attempts > 0)
        } catch {
            throw .cancelled
        }
    }

    private func repeated(
        _ original: TransportRequest,
        counting attempts: Lock<Int>? = nil
    ) async throws(APIError) -> RawResponse {
        var authorizer = Authorizer(client: client, operation: operation, options: options)
        var request = original
        var attempt = 1
        while true {
            try await authorizer?.authorize(&request)
            let exchange = Exchange(call: self, attempt: attempt)
            attempts?.withLock { [attempt] in $0 = attempt }
            let error: APIError
            let decision: RetryRule.Decision
            switch await exchange.outcome(of: request) {
            case .response(let response) where operation.isSuccess(response.head.status.code):
                return response
            case .response(let response):
                // The token is given up first, so that the next call has another even where this one can't be repeated.
                let isRenewed = response.head.status == .unauthorized && authorizer?.renew() == true
                if isRenewed, original.canBeSentAgain, !response.isBehindUnsafe {
                    log?.willRenewToken(attempt: attempt)
                    attempt += 1
                    continue
                }
                let wait = RequestedWait.duration(in: response.head.headerFields, now: client.options.clock.date())
                let rule = rule(original, attempt, authorizer)
                decision = response.isBehindUnsafe ? .giveUp : rule.decision(after: response.head, wait: wait)
                error = statusError(response, attempts: attempt, wait: wait)
            case .failure(let failure):
                decision = rule(original, attempt, authorizer).decision(after: failure.error)
                error = apiError(failure, request, attempts: attempt)
            case .ended(let other):
                throw other
            }
            guard case .tryAgain(let wait) = decision, original.canBeSentAgain else { throw error }
            log?.willRetry(after: wait, attempt: attempt, error)
            guard (try? await client.options.clock.sleep(wait)) != nil else { throw .cancelled }
            attempt += 1
        }
    }

    /// Another try with a new token doesn't count.
    private func rule(_ request: TransportRequest, _ attempt: Int, _ authorizer: Authorizer?) -> RetryRule {
        RetryRule(
            policy: policy,
            isRepeatable: request.isRepeatable,
            repeats: attempt - 1 - (authorizer?.renewals ?? 0),
            elapsed: start.map { client.options.clock.now() - $0 } ?? .zero,
            totalTimeout: totalTimeout
        )
    }
}

extension TransportRequest {
    /// A body that can be read once can't.
    var canBeSentAgain: Bool { body?.isRepeatable ?? true }
}
