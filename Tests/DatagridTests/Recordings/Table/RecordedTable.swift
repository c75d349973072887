/// All recorded cases by topic.
enum RecordedTable {
    static let topics: [(title: String, cases: [RecordedCase])] = [
        ("Creating", RecordedCase.creates),
        ("Updating", RecordedCase.updates),
        ("Bodies", RecordedCase.bodies),
        ("Path parameters", RecordedCase.paths),
        ("What a call adds", RecordedCase.extras),
        ("Setting up a client", RecordedCase.clients),
        ("Whole responses and other endpoints", RecordedCase.wholeResponses),
        ("Statuses", RecordedCase.statuses),
        ("Bodies of errors", RecordedCase.errorBodies),
        ("Trying again", RecordedCase.retries),
        ("Connections", RecordedCase.connections),
        ("Redirects", RecordedCase.redirects),
        ("Bodies of successes", RecordedCase.responses),
        ("Members that are missing or null", RecordedCase.missingMembers),
        ("Strict reading", RecordedCase.strict),
        ("Dates", RecordedCase.dates),
        ("Logs", RecordedCase.logs),
    ]

    static var cases: [RecordedCase] { topics.flatMap(\.cases) }

    /// How many cases have each verdict.
    static var counts: (same: Int, different: Int, inapplicable: Int) {
        cases.reduce(into: (0, 0, 0)) { counts, row in
            switch row.verdict {
            case .same: counts.0 += 1
            case .different: counts.1 += 1
            case .inapplicable: counts.2 += 1
            }
        }
    }
}
