import Synchronization

/// What the server and the callers saw of each call.
final class Ledger: Sendable {
    struct Entry: Sendable {
        var arrivals: UInt8 = 0
        var outcomes: UInt8 = 0
        var last = Fault.none
        var isSuccess = false
    }

    private struct State: Sendable {
        var entries: [Entry]
        var repeats = 0
        /// Calls whose request came again although nothing had allowed it.
        var violations: [Int] = []
        /// Answers that belong to another call.
        var strangers: [Int] = []
    }

    private let state: Mutex<State>
    private let seed: UInt64
    private let spared: Set<Fault>

    /// - Parameter spared: What the transport can't take, and doesn't get.
    init(calls: Int, seed: UInt64, spared: Set<Fault>) {
        self.spared = spared
        state = Mutex(State(entries: Array(repeating: Entry(), count: calls)))
        self.seed = seed
    }

    /// Counts a request that has come, and says what happens to it.
    func arrive(_ call: Int, isUnsafe: Bool) -> Fault {
        state.withLock { state in
            let before = state.entries[call]
            if before.arrivals > 0 {
                state.repeats += 1
                if isUnsafe, !before.last.invitesRepeat { state.violations.append(call) }
            }
            let drawn = Fault.of(call: call, attempt: Int(before.arrivals), seed: seed)
            let fault = spared.contains(drawn) ? .cutBeforeHead : drawn
            state.entries[call].arrivals += 1
            state.entries[call].last = fault
            return fault
        }
    }

    /// Counts a call that has ended for its caller.
    func end(_ call: Int, isSuccess: Bool, isOwn: Bool = true) {
        state.withLock { state in
            state.entries[call].outcomes += 1
            state.entries[call].isSuccess = isSuccess
            if !isOwn { state.strangers.append(call) }
        }
    }

    /// What is wrong, a line each.
    func complaints(_ calls: Range<Int>) -> [String] {
        state.withLock { state in
            let entries = state.entries[calls]
            let lost = entries.count { $0.outcomes == 0 }
            let twice = entries.count { $0.outcomes > 1 }
            let invented = entries.count { $0.isSuccess && !$0.last.isAnswered }
            return [
                lost > 0 ? "\(lost) calls never ended" : nil,
                twice > 0 ? "\(twice) calls ended twice" : nil,
                invented > 0 ? "\(invented) calls succeeded though their last answer was none" : nil,
                state.strangers.isEmpty ? nil : "\(state.strangers.count) calls got another call's answer",
                state.violations.isEmpty
                    ? nil
                    : "\(state.violations.count) POSTs without a key came again, such as call \(state.violations[0])",
            ].compactMap(\.self)
        }
    }

    /// One line about what happened.
    func summary(_ calls: Range<Int>) -> String {
        state.withLock { state in
            let entries = state.entries[calls]
            let successes = entries.count { $0.isSuccess }
            let arrivals = entries.reduce(0) { $0 + Int($1.arrivals) }
            return "\(entries.count) calls: \(successes) succeeded, \(entries.count - successes) failed; "
                + "\(arrivals) requests arrived, \(state.repeats) of them again"
        }
    }

    /// How often each fault was the last thing that happened to a call.
    func faults(_ calls: Range<Int>) -> [(fault: Fault, calls: Int, successes: Int)] {
        state.withLock { state in
            Fault.allCases.map { fault in
                let entries = state.entries[calls].filter { $0.last == fault }
                return (fault, entries.count, entries.count { $0.isSuccess })
            }
        }
    }
}
