import HTTPTypes
import Testing

@testable import SwiftletRuntime

@Suite struct RetryRuleTests {
    private func policy(_ count: Int = 2) -> RetryPolicy {
        var policy = RetryPolicy(maximumCount: count)
        policy.jitter = { 0 }
        return policy
    }

    private func rule(
        _ policy: RetryPolicy? = nil,
        isRepeatable: Bool = false,
        repeats: Int = 0,
        elapsed: Duration = .zero,
        totalTimeout: Duration? = nil
    ) -> RetryRule {
        RetryRule(
            policy: policy ?? self.policy(),
            isRepeatable: isRepeatable,
            repeats: repeats,
            elapsed: elapsed,
            totalTimeout: totalTimeout
        )
    }

    private func response(_ status: Int, _ headers: HTTPFields = [:]) -> HTTPResponse {
        HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: headers)
    }

    @Test("What says 'not now' is tried again whatever the method", arguments: [408, 425, 429, 503], [true, false])
    func notNow(status: Int, isRepeatable: Bool) {
        let decision = rule(isRepeatable: isRepeatable).decision(after: response(status), wait: nil)
        #expect(decision == .tryAgain(after: .milliseconds(500)))
    }

    @Test("What may have happened is tried again only where that does no harm", arguments: [500, 502, 504, 529, 599])
    func mayHaveHappened(status: Int) {
        #expect(rule(isRepeatable: true).decision(after: response(status), wait: nil) != .giveUp)
        #expect(rule(isRepeatable: false).decision(after: response(status), wait: nil) == .giveUp)
    }

    @Test("Other statuses are answers", arguments: [300, 304, 400, 401, 403, 404, 409, 410, 413, 422, 451, 501, 505])
    func answers(status: Int) {
        #expect(rule(isRepeatable: true).decision(after: response(status), wait: nil) == .giveUp)
    }

    @Test func `A server that decides for itself is obeyed`() throws {
        let yes: HTTPFields = [.shouldRetry: "true"]
        let no: HTTPFields = [.shouldRetry: "false"]
        #expect(rule().decision(after: response(500, yes), wait: nil) != .giveUp)
        #expect(rule().decision(after: response(409, yes), wait: nil) != .giveUp)
        #expect(rule(isRepeatable: true).decision(after: response(503, no), wait: nil) == .giveUp)
        #expect(rule().decision(after: response(500, [.shouldRetry: "perhaps"]), wait: nil) == .giveUp)
    }

    @Test func `A 503 can count as something that may have happened`() {
        var policy = policy()
        policy.repeatsUnsafeRequestsAfter503 = false
        #expect(rule(policy).decision(after: response(503), wait: nil) == .giveUp)
        #expect(rule(policy, isRepeatable: true).decision(after: response(503), wait: nil) != .giveUp)
        #expect(rule(policy).decision(after: response(429), wait: nil) != .giveUp)
    }

    @Test func `A failed connection is tried again where the request surely didn't arrive`() {
        for kind in [TransportError.Kind.connection, .timeout, .connectTimeout] {
            let lost = TransportError(kind, reason: "it broke", mayHaveArrived: true)
            let refused = TransportError(kind, reason: "refused", mayHaveArrived: false)
            #expect(rule(isRepeatable: false).decision(after: lost) == .giveUp)
            #expect(rule(isRepeatable: true).decision(after: lost) != .giveUp)
            #expect(rule(isRepeatable: false).decision(after: refused) != .giveUp)
        }
    }

    @Test func `A body that is too long and a request that can't be sent are not tried again`() {
        for kind in [TransportError.Kind.bodyTooLarge, .invalidRequest] {
            let error = TransportError(kind, reason: "no", mayHaveArrived: false)
            #expect(rule(isRepeatable: true).decision(after: error) == .giveUp)
        }
    }

    @Test func `Waits double up to a limit, less up to a quarter by chance`() {
        let waits = (0..<7).map { policy().backoff(afterRepeats: $0) }
        #expect(
            waits == [.milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(8), .seconds(8)]
        )
        #expect(policy().backoff(afterRepeats: .max) == .seconds(8))
        var shaken = policy()
        shaken.jitter = { 1 }
        #expect(shaken.backoff(afterRepeats: 0) == .milliseconds(375))
        shaken.jitter = { 7 }
        #expect(shaken.backoff(afterRepeats: 0) == .milliseconds(375))
    }

    @Test func `A wait that the server asks for is kept, or ends the call where it is too long`() {
        #expect(rule().decision(after: response(429), wait: .seconds(60)) == .tryAgain(after: .seconds(60)))
        #expect(rule().decision(after: response(429), wait: .zero) == .tryAgain(after: .zero))
        #expect(rule().decision(after: response(429), wait: .seconds(61)) == .giveUp)
        let late = rule(elapsed: .seconds(8), totalTimeout: .seconds(10))
        #expect(late.decision(after: response(429), wait: .seconds(3)) == .giveUp)
        #expect(late.decision(after: response(429), wait: .seconds(1)) == .tryAgain(after: .seconds(1)))
    }

    @Test func `Count and time limit the tries`() {
        #expect(rule(repeats: 1).decision(after: response(429), wait: nil) == .tryAgain(after: .seconds(1)))
        #expect(rule(repeats: 2).decision(after: response(429), wait: nil) == .giveUp)
        #expect(rule(.never).decision(after: response(429), wait: nil) == .giveUp)
        var policy = policy(100)
        policy.maximumTime = .seconds(10)
        #expect(rule(policy, repeats: 4, elapsed: .seconds(3)).decision(after: response(429), wait: nil) == .giveUp)
        #expect(rule(policy, repeats: 4, elapsed: .seconds(2)).decision(after: response(429), wait: nil) != .giveUp)
    }
}
