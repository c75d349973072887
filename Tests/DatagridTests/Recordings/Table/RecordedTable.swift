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
}
