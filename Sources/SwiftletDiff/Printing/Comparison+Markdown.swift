import SwiftletDiagnostics

extension Comparison {
    /// For a comment on a pull request: a line that says it all, then what breaks, then the rest. Long lists and
    /// declarations are folded. What would make the comment longer than GitHub takes is counted instead.
    package var markdown: String {
        guard !changes.isEmpty else { return "### \(Markdown.code(client)): nothing changed for its users\n" }
        let heading = "### \(Markdown.code(client)): \(counts), next version **\(step.rawValue)**\n"
        var room = Self.limit - heading.utf8.count
        return heading
            + section("Breaking", breaking, isFolded: breaking.count > Self.long, room: &room)
            + section("Compatible", compatible, isFolded: compatible.count > Self.short, room: &room)
    }

    /// GitHub's limit is 65,536 characters.
    private static let limit = 60_000
    private static let short = 10
    private static let long = 40

    private var counts: String {
        [(breaking.count, "breaking"), (compatible.count, "compatible")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }.joined(separator: " and ") + " change\(changes.count == 1 ? "" : "s")"
    }

    private func section(_ title: String, _ changes: [Change], isFolded: Bool, room: inout Int) -> String {
        guard !changes.isEmpty else { return "" }
        let table = Self.table(changes, room: &room)
        let details = Self.declarations(changes, room: &room)
        guard isFolded else { return "\n#### \(title)\n\n\(table)\(details)" }
        return
            "\n<details><summary><b>\(title)</b>: \(changes.count) changes</summary>\n\n\(table)\(details)\n</details>\n"
    }

    private static func table(_ changes: [Change], room: inout Int) -> String {
        var table = "| | change | source | requests | responses | where |\n|---|---|---|---|---|---|\n"
        room -= table.utf8.count
        for (index, change) in changes.enumerated() {
            let row = change.row
            // Half of what is left is for the declarations, and for the other section.
            guard room - row.utf8.count > limit / 3 || changes.count == index + 1 && room > row.utf8.count else {
                return table + "\n… and \(changes.count - index) more: `swiftlet diff` lists them all.\n"
            }
            table += row
            room -= row.utf8.count
        }
        return table
    }

    private static func declarations(_ changes: [Change], room: inout Int) -> String {
        var text = ""
        for change in changes {
            guard let difference = change.difference else { continue }
            guard room - difference.utf8.count > limit / 6 else {
                text += "\n… and more: `swiftlet diff` shows them all.\n"
                break
            }
            text += difference
            room -= difference.utf8.count
        }
        return text.isEmpty ? "" : "\n<details><summary>Swift declarations</summary>\n\n\(text)</details>\n"
    }
}

extension Change {
    fileprivate var row: String {
        let cells = [
            Markdown.code(subject), message.markdown, Self.mark(effects.source), Self.mark(effects.requests),
            Self.mark(effects.responses),
            (new ?? old).flatMap { $0.location.map { Markdown.code($0.description) } } ?? "",
        ]
        return "| " + cells.map(Markdown.cell).joined(separator: " | ") + " |\n"
    }

    private static func mark(_ verdict: Verdict?) -> String {
        switch verdict {
        case .breaking: "**breaking**"
        case .compatible: "compatible"
        case nil: ""
        }
    }

    /// Nil where there is nothing to see.
    fileprivate var difference: String? {
        let (before, after) = (old?.declaration, new?.declaration)
        guard before != nil || after != nil else { return nil }
        var lines: [String] = []
        if before == after, let before {
            lines.append("  " + before)
        } else {
            if let before { lines.append("- " + before) }
            if let after { lines.append("+ " + after) }
        }
        let places = [old, new].compactMap { $0?.location.map { Markdown.code($0.description) } }
        let title = "\(Markdown.code(subject)): \(message.markdown)"
        return "\(title) (\(places.joined(separator: " → ")))\n\n\(Markdown.block(lines, language: "diff"))\n"
    }
}

extension Wording {
    fileprivate var markdown: String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .code(let code): Markdown.code(code)
            }
        }.joined()
    }
}
