import HTTPTypes

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Whether a try that failed is followed by another one. Pure: time and chance come in as values.
struct RetryRule {
    enum Decision: Hashable {
        case giveUp
        case tryAgain(after: Duration)
    }

    let policy: RetryPolicy
    /// Whether a second request does no harm.
    let isRepeatable: Bool
    /// Tries before this one.
    let repeats: Int
    /// Since the call began.
    let elapsed: Duration
    /// Of the whole call; nil for no limit.
    let totalTimeout: Duration?

    func decision(after response: HTTPResponse, wait: Duration?) -> Decision {
        guard mayFollow(response) else { return .giveUp }
        if let wait, wait > policy.maximumRequestedWait { return .giveUp }
        return decision(wait: wait)
    }

    func decision(after error: TransportError) -> Decision {
        switch error.kind {
        case .bodyTooLarge, .invalidRequest: .giveUp
        case .connection, .timeout, .connectTimeout:
            isRepeatable || !error.mayHaveArrived ? decision(wait: nil) : .giveUp
        }
    }

    private func mayFollow(_ response: HTTPResponse) -> Bool {
        switch response.headerFields[.shouldRetry] {
        case "true": return true
        case "false": return false
        default: break
        }
        switch response.status.code {
        case 408, 425, 429: return true
        case 503: return isRepeatable || policy.repeatsUnsafeRequestsAfter503
        case 501, 505: return false
        case 500...599: return isRepeatable
        default: return false
        }
    }

    private func decision(wait: Duration?) -> Decision {
        guard repeats < policy.maximumCount else { return .giveUp }
        let wait = wait ?? policy.backoff(afterRepeats: repeats)
        if let limit = policy.maximumTime, elapsed + wait > limit { return .giveUp }
        if let totalTimeout, elapsed + wait >= totalTimeout { return .giveUp }
        return .tryAgain(after: wait)
    }
}
