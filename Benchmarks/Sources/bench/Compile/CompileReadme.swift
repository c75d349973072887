import Foundation

/// The table of the README. `UPDATE_README=1` writes what was measured.
struct CompileReadme {
    private let lines: [String]

    init(_ costs: [CompileCost]) {
        lines = costs.flatMap { cost in
            cost.measures.map { measure in
                let name = cost.name.prefix(1).uppercased() + cost.name.dropFirst()
                let wanted = measure.wanted.map { " (at least \(fixed($0, digits: 1)) wanted)" } ?? ""
                return "| \(name), \(measure.name) | \(measure.theirs) | \(measure.ours) | "
                    + "\(fixed(measure.ratio, digits: 1)) times\(wanted) |"
            }
        }
    }

    private static let head = ["| | the conventional shape | Swiftlet | |", "|---|---|---|---|"]

    /// Replaces the table where that is asked for, and tells what it did.
    func check() throws -> String {
        let file = GeneratedModule.benchmarks.appendingPathComponent("../README.md").standardizedFileURL
        var text = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        guard let start = text.firstIndex(of: Self.head[0]) else {
            throw Usage(problem: "README.md has no table that starts with '\(Self.head[0])'")
        }
        guard ProcessInfo.processInfo.environment["UPDATE_README"] == "1" else {
            return "left as it is; UPDATE_README=1 writes it"
        }
        let end = text[start...].firstIndex { !$0.hasPrefix("|") } ?? text.endIndex
        text.replaceSubrange(start..<end, with: Self.head + lines)
        try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        return "written"
    }
}
