import Foundation

/// A description's results.
struct CorpusRow {
    let run: GenerationRun
    var compilation: Compiler.Result?

    init(_ run: GenerationRun) {
        self.run = run
    }
}

struct CorpusTable {
    private static let columns: [(title: String, width: Int, value: @Sendable (CorpusRow) -> String)] = [
        ("description", -26, { $0.run.description.slug }),
        ("operations", 10, { "\($0.run.operations)" }),
        ("types", 6, { "\($0.run.types)" }),
        ("lines", 7, { "\($0.run.lines)" }),
        ("tolerated", 9, { count($0.run.diagnostics["tolerated"]) }),
        ("unsupported", 11, { count($0.run.diagnostics["unsupported"]) }),
        ("advice", 6, { count($0.run.diagnostics["advice"]) }),
        (
            "constructs", 10,
            { row in "\(row.run.constructs.filter { $0.key != "untyped" }.reduce(0) { $0 + $1.value })" }
        ),
        ("unaccounted", 11, { count($0.run.constructs["unaccounted"]) }),
        ("untyped", 7, { count($0.run.constructs["untyped"]) }),
        ("ms", 7, { fixed($0.run.seconds * 1000, 1) }),
        ("/libyaml", 8, { $0.run.ratio($0.run.yardstick?.libyaml, limit: $0.run.description.isJSON ? nil : 10) }),
        ("/reader", 7, { $0.run.ratio($0.run.yardstick?.reader, limit: $0.run.description.isJSON ? 30 : nil) }),
        ("MB", 5, { "\($0.run.peakMemory >> 20)" }),
        ("/size", 6, { $0.run.memoryRatio }),
    ]

    func printHead() {
        Swift.print(Self.columns.map { Self.padded($0.title, $0.width) }.joined(separator: "  "))
    }

    func print(_ row: CorpusRow) {
        Swift.print(Self.columns.map { Self.padded($0.value(row), $0.width) }.joined(separator: "  "))
        if !row.run.isGenerated { for error in row.run.errors.prefix(3) { Swift.print("    \(error)") } }
        fflush(nil)
    }

    /// The same and what compiling cost, for programs.
    func tsv(_ rows: [CorpusRow]) -> String {
        let head = Self.columns.map(\.title) + ["compiles", "compile s", "compile CPU s", "object bytes"]
        let lines = rows.map { row in
            let compiled = row.compilation.map {
                ["\($0.isRight)", Self.fixed($0.wall, 2), Self.fixed($0.cpu, 2), "\($0.size)"]
            }
            return Self.columns.map { $0.value(row) } + (compiled ?? ["", "", "", ""])
        }
        return ([head] + lines).map { $0.joined(separator: "\t") + "\n" }.joined()
    }

    private static func count(_ count: Int?) -> String { count.map { $0 == 0 ? "-" : "\($0)" } ?? "-" }

    static func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

    static func padded(_ text: String, _ width: Int) -> String {
        let space = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? text + space : space + text
    }
}

extension GenerationRun {
    /// What small files cost is starting a process.
    private var isLarge: Bool { size > 500_000 }

    /// With an exclamation mark beyond the limit.
    fileprivate func ratio(_ yardstick: Double?, limit: Double?) -> String {
        guard let yardstick, yardstick > 0 else { return "-" }
        return CorpusTable.fixed(seconds / yardstick, 1)
            + (isLarge && seconds / yardstick > limit ?? .infinity ? "!" : "")
    }

    fileprivate var memoryRatio: String {
        let ratio = Double(peakMemory) / Double(max(1, size))
        return CorpusTable.fixed(ratio, 1) + (isLarge && ratio > 60 ? "!" : "")
    }
}

extension Compiler.Result {
    func line(_ slug: String) -> String {
        let numbers = [
            CorpusTable.padded(CorpusTable.fixed(wall, 1) + " s", 9),
            CorpusTable.padded(CorpusTable.fixed(cpu, 1) + " s CPU", 12),
            CorpusTable.padded("\(size >> 10) KiB", 12),
        ]
        return ([CorpusTable.padded(slug, -26)] + numbers + [isRight ? instances?.summary ?? "ok" : firstComplaint])
            .joined(separator: "  ")
    }
}
