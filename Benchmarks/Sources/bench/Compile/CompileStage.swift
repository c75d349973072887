import Foundation

extension Stage {
    static let compile = Stage(
        name: "compile",
        summary: "what is generated, compiled; the yardstick is the conventional shape of Templates/Conventional"
    ) { arguments in
        let files = arguments.compiled
        let folder =
            arguments.output
            ?? FileManager.default.temporaryDirectory
            .appendingPathComponent("swiftlet-bench-compile-\(getpid())")
        defer { if arguments.output == nil { try? FileManager.default.removeItem(at: folder) } }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try SupportIndex.make(in: folder)
        var costs: [CompileCost] = []
        var rows: [Row] = []
        for file in files {
            guard FileManager.default.fileExists(atPath: file.path) else {
                rows.append(Row(name: file.path, message: "skipped: there is no such file"))
                continue
            }
            let cost = try CompileCost(of: file, in: folder, runs: arguments.runs)
            rows += cost.rows
            costs.append(cost)
        }
        if arguments.descriptions.isEmpty, costs.count == files.count {
            rows.append(Row(name: "README", message: try CompileReadme(costs).check()))
        }
        return rows
    }
}

/// Both shapes of one description, compiled in turns.
struct CompileCost {
    let name: String
    let lines: (theirs: Int, ours: Int)
    let release: (theirs: Duration, ours: Duration)
    let debug: (theirs: Duration, ours: Duration)
    let code: (theirs: Int, ours: Int)

    init(of file: URL, in folder: URL, runs: Int) throws {
        let name = file.deletingLastPathComponent().lastPathComponent
        let theirs = try GeneratedModule(file, .conventional, in: folder.appendingPathComponent("\(name)/conventional"))
        let ours = try GeneratedModule(file, .own, in: folder.appendingPathComponent("\(name)/swiftlet"))
        var best: [String: Duration] = [:]
        for run in 1...max(1, runs) {
            for build in SwiftBuild.allCases {
                for module in [theirs, ours] {
                    let result = try module.compile(build)
                    let key = "\(module.shape) \(build)"
                    best[key] = min(best[key] ?? result.processorTime, result.processorTime)
                    progress("\(name), \(key), run \(run): \(result)")
                }
            }
        }
        try ConventionalExample(theirs)?.run()
        func time(_ shape: GeneratedModule.Shape, _ build: SwiftBuild) -> Duration {
            best["\(shape) \(build)"] ?? .zero
        }
        self.name = name
        lines = (theirs.lineCount, ours.lineCount)
        release = (time(.conventional, .release), time(.own, .release))
        debug = (time(.conventional, .debug), time(.own, .debug))
        code = (try theirs.codeSize(), try ours.codeSize())
    }

    /// What must hold, with what was measured.
    var measures: [(name: String, theirs: String, ours: String, ratio: Double, wanted: Double?)] {
        func seconds(_ duration: Duration) -> String { fixed(duration / .seconds(1), digits: 1) + " s" }
        func kilobytes(_ bytes: Int) -> String { "\(bytes / 1000) KB" }
        return [
            ("release build", seconds(release.theirs), seconds(release.ours), release.theirs / release.ours, 3),
            ("debug build", seconds(debug.theirs), seconds(debug.ours), debug.theirs / debug.ours, 1.8),
            ("machine code", kilobytes(code.theirs), kilobytes(code.ours), Double(code.theirs) / Double(code.ours), 3),
            ("lines", "\(lines.theirs)", "\(lines.ours)", Double(lines.theirs) / Double(lines.ours), nil),
        ]
    }

    var rows: [Row] {
        measures.map { measure in
            let values =
                leading(measure.theirs, to: 10) + leading(measure.ours, to: 10)
                + leading(fixed(measure.ratio, digits: 2), to: 8)
            let wanted = measure.wanted.map { "  (at least \(fixed($0, digits: 1)) wanted)" } ?? ""
            return Row(
                name: "\(name), \(measure.name)",
                message: values + wanted,
                isFailure: measure.wanted.map { measure.ratio < $0 } ?? false
            )
        }
    }
}

/// Compiling takes minutes: what has happened so far is told beside the table.
func progress(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
}
