import Foundation

/// What the tool made of a description: some runs for the time, one for the report.
struct GenerationRun {
    let description: CorpusDescription
    let output: URL
    let isGenerated: Bool
    let isCrash: Bool
    let operations: Int
    let types: Int
    let lines: Int
    /// Diagnostics by category.
    let diagnostics: [String: Int]
    let errors: [String]
    /// Constructs by status.
    let constructs: [String: Int]
    /// Of all files that were read, in bytes.
    let size: Int
    /// That a user waits, from start to end of the process.
    let seconds: Double
    let peakMemory: Int
    let yardstick: Yardstick?

    var unaccounted: Int { constructs["unaccounted"] ?? 0 }

    init(_ description: CorpusDescription, _ arguments: Arguments, in work: URL) throws {
        self.description = description
        let folder = work.appendingPathComponent(description.slug)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        output = folder.appendingPathComponent("Sources")
        let command = [arguments.tool, "generate", description.file.path, "--output", output.path, "--fresh"]

        let runs = try (0..<Self.repetitions).map { _ in
            try ChildCost(of: command + ["--diagnostics", "json"], in: folder)
        }
        let timed = runs[0]
        let report = folder.appendingPathComponent("report.json")
        let again = try Subprocess(
            command + ["--report-file", report.path, "--report-format", "json", "--quiet"],
            in: folder,
            name: "report"
        )
        isGenerated = timed.status == 0 && again.status == 0
        isCrash = timed.status > 2 || again.status > 2
        seconds = runs.map(\.wall).min() ?? 0
        peakMemory = runs.map(\.peakMemory).max() ?? 0
        let planned = timed.output.split(separator: "\n").first { $0.hasPrefix("Planned") } ?? ""
        operations = Self.number(before: "operation", in: planned)
        types = Self.number(before: "type", in: planned)
        lines = isGenerated ? Self.lineCount(in: output) : 0
        let said = timed.errors.split(separator: "\n").map(Message.init)
        diagnostics = Dictionary(grouping: said, by: \.category).mapValues(\.count)
        errors = said.filter { $0.severity == "error" }.map(\.place)
        let account = (try? String(contentsOf: report, encoding: .utf8)) ?? ""
        constructs = Self.counts(in: account)
        let files = Self.files(in: account) ?? [description.file.path]
        size = files.reduce(0) { $0 + ((try? FileManager.default.attributesOfItem(atPath: $1)[.size] as? Int) ?? 0) }
        let own = CommandLine.arguments[0]
        yardstick = Yardstick(try Subprocess([own, "--yardstick"] + files, in: folder, name: "yard").output)
    }

    /// The best of these counts: other programs run beside this one.
    private static let repetitions = 5

    /// `Planned  Museum: 8 operations, 22 types (1.2 ms)`
    private static func number(before noun: String, in line: Substring) -> Int {
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(where: { $0.hasPrefix(noun) }), position > 0 else { return 0 }
        return Int(words[position - 1]) ?? 0
    }

    private static func lineCount(in folder: URL) -> Int {
        Compiler.sources(in: folder).reduce(0) { count, file in
            count + ((try? Data(contentsOf: file))?.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } ?? 0)
        }
    }

    /// The second line of a report holds its totals.
    private static func counts(in report: String) -> [String: Int] {
        let line = report.split(separator: "\n", maxSplits: 2).dropFirst().first ?? ""
        let object = Data("{\(line.dropLast())}".utf8)
        return (try? JSONDecoder().decode([String: [String: Int]].self, from: object))?["counts"] ?? [:]
    }

    /// Those that constructs were found in.
    private static func files(in report: String) -> [String]? {
        struct Report: Decodable {
            struct Construct: Decodable { let file: String }
            let constructs: [Construct]
        }
        let constructs = try? JSONDecoder().decode(Report.self, from: Data(report.utf8)).constructs
        let files = constructs.map { Set($0.map(\.file)).sorted() }
        return files.flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// A line of `--diagnostics json`.
private struct Message: Decodable {
    let severity: String
    let category: String
    let place: String

    private struct Line: Decodable {
        let severity: String
        let category: String
        let message: String
        let line: Int?
    }

    init(_ text: Substring) {
        let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8))
        severity = line?.severity ?? "error"
        category = line?.category ?? "invalid"
        place = line.map { "\($0.line.map { "line \($0): " } ?? "")\($0.message)" } ?? String(text.prefix(200))
    }
}
