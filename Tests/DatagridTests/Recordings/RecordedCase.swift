/// A row of the comparison: a recorded case, what it is in Swift, and the verdict, which a test holds against what
/// really happens.
struct RecordedCase: Sendable {
    enum Verdict: Sendable {
        case same(RecordedCall)
        /// With everything that differs, `theirs → ours`.
        case different(RecordedCall, DesignReason, [String])
        /// There is no such call, and why.
        case inapplicable(String)
    }

    let name: String
    let body: SuppliedBody
    let verdict: Verdict

    static func same(
        _ name: String,
        supplying body: SuppliedBody = .server,
        _ call: RecordedCall = .create
    ) -> RecordedCase {
        RecordedCase(name: name, body: body, verdict: .same(call))
    }

    static func different(
        _ name: String,
        supplying body: SuppliedBody = .server,
        _ call: RecordedCall = .create,
        because reason: DesignReason,
        _ differences: String...
    ) -> RecordedCase {
        RecordedCase(name: name, body: body, verdict: .different(call, reason, differences))
    }

    static func none(_ name: String, _ why: String) -> RecordedCase {
        RecordedCase(name: name, body: .server, verdict: .inapplicable(why))
    }

    var call: RecordedCall? {
        switch verdict {
        case .same(let call), .different(let call, _, _): call
        case .inapplicable: nil
        }
    }

    /// What is expected to differ.
    var differences: [String] {
        if case .different(_, _, let differences) = verdict { differences } else { [] }
    }
}
