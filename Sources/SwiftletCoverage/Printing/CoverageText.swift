import SwiftletDiagnostics

extension Coverage {
    /// For people: the table by kind, then what needs a look.
    package func text(of description: String) -> String {
        let table = CoverageTable(self)
        let names = ["construct"] + Construct.Status.allCases.map(\.title)
        let lines =
            table.rows.map { [$0.kind] + $0.counts.map(Self.number) }
            + [["all"] + table.totals.map(Self.number)]
        let widths = names.indices.map { column in ([names] + lines).map { $0[column].count }.max() ?? 0 }
        let text = ([names] + lines).map { "  " + Self.row($0, widths) + "\n" }.joined()
        return "Coverage of \(description): \(constructs.count) constructs, \(annotationCount) annotations, "
            + "\(untyped.count) untyped\n\n\(text)"
            + list("Unused", outermost(.unused).map(\.line))
            + list("Unaccounted: neither in the SDK nor in a diagnostic", outermost(.unaccounted).map(\.line))
            + list("Untyped: any JSON value although the description says more", untyped.map(\.line))
    }

    private static let shown = 20

    private func list(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        let rest = lines.count - Self.shown
        return "\n\(title) (\(lines.count))\n"
            + lines.prefix(Self.shown).map { "  \($0)\n" }.joined()
            + (rest > 0 ? "  … and \(rest) more\n" : "")
    }

    private static func number(_ count: Int) -> String { count == 0 ? "-" : String(count) }

    /// Names to the left, numbers to the right.
    private static func row(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, widths).enumerated().map { column, cell in
            let space = String(repeating: " ", count: cell.1 - cell.0.count)
            return column == 0 ? cell.0 + space : space + cell.0
        }.joined(separator: "  ")
    }
}

extension Construct {
    fileprivate var line: String {
        "\(location): \(kind) \(address)" + (reason.map { ": " + $0 } ?? "")
    }
}

extension Coverage.Untyped {
    fileprivate var line: String { "\(location): \(address): \(reason)" }
}

extension Construct.Status {
    fileprivate var title: String {
        self == .unsupported ? "not supported" : rawValue
    }
}
