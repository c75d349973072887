/// The comparison for people, as Markdown.
enum ComparisonDocument {
    static var text: String {
        let counts = RecordedTable.counts
        return """
            # Compared with the vendor's Python SDK

            The vendor's Python SDK for the Datagrid API (`datagrid_ai` 0.16.0) was recorded in \(RecordedTable.cases.count) cases:
            what was called, what the server did, what went over the wire, and how the call ended. A test makes the same
            calls with the Swift SDK against the same answers, in memory and with `URLSession` over a socket, compares by
            code, and writes this page.

            | verdict | cases |
            |---|---|
            | same | \(counts.same) |
            | different on purpose | \(counts.different) |
            | doesn't apply to Swift | \(counts.inapplicable) |

            What counts as the same: as many requests with the same request lines, headers and bodies (members in any order,
            compared by length and SHA-256), the same waits between tries (chance seeded alike), and the same end: the
            same members with the same values, or the same kind of error with the same status and body.

            In every case, and so not repeated below, the Swift SDK sends

            - no `X-Stainless-…` headers, which tell the server about machine and language,
            - its own `User-Agent`,
            - `Accept-Encoding`, `Accept-Language` and `Connection` as the transport sets them,
            - no `Content-Type` with a request that has no body, such as a GET after a redirect.

            ## In short

            What is different on purpose, and in how many cases:

            \(reasons)

            ## Case by case

            The names of the cases are the recordings' own; `→` stands between what Python does and what Swift does.

            \(RecordedTable.topics.map(section).joined(separator: "\n"))
            """
    }

    /// Each reason once, in the order of the table.
    private static var reasons: String {
        var counts: [(words: String, count: Int)] = []
        for case .different(_, let reason, _) in RecordedTable.cases.map(\.verdict) {
            if let index = counts.firstIndex(where: { $0.words == reason.words }) {
                counts[index].count += 1
            } else {
                counts.append((reason.words, 1))
            }
        }
        return counts.map { "- \($0.words): \($0.count)" }.joined(separator: "\n")
    }

    private static func section(_ topic: (title: String, cases: [RecordedCase])) -> String {
        var same: [String] = []
        var rows: [String] = []
        for row in topic.cases {
            switch row.verdict {
            case .same: same.append(code(row.name))
            case .different(_, let reason, let differences):
                let list = differences.map(escaped).joined(separator: "<br>")
                rows.append("| \(code(row.name)) | \(list) | \(reason.words) |")
            case .inapplicable(let why): rows.append("| \(code(row.name)) | doesn't apply | \(why) |")
            }
        }
        var text = "### \(topic.title)\n\n"
        if !same.isEmpty { text += "Same: \(same.joined(separator: ", ")).\n" }
        if !same.isEmpty, !rows.isEmpty { text += "\n" }
        if !rows.isEmpty {
            text += "| case | Python → Swift | why |\n|---|---|---|\n" + rows.map { $0 + "\n" }.joined()
        }
        return text
    }

    private static func code(_ name: String) -> String {
        let text = name.replacing("|", with: "\\|")
        return name.contains("`") ? "`` \(text) ``" : "`\(text)`"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("*", with: "\\*")
    }
}
