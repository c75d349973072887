import CLibYAMLLoop
import Foundation
import SwiftletDiagnostics
import SwiftletGenerator

extension Stage {
    static let generate = Stage(
        name: "generate",
        summary: "a description into files, stage by stage; the yardstick is libyaml's bare event loop over its bytes"
    ) { arguments in
        let file = arguments.description
        let name = file.deletingLastPathComponent().lastPathComponent + "/" + file.lastPathComponent
        guard let data = try? Data(contentsOf: file) else {
            return [Row(name: name, message: "skipped: there is no such file")]
        }
        let bytes = [UInt8](data)
        let run = try GeneratorRun(file, bytes)
        defer { run.removeOutput() }
        let stages: [(name: String, body: () -> Void)] = [
            ("libyaml", { _ = libyaml_event_count(bytes, bytes.count) }),
            ("read and decode", { run.read() }),
            ("plan", { run.plan() }),
            ("render", { run.render() }),
            ("write, all new", { run.write() }),
            ("all of it", { run.everything() }),
        ]
        let times = medians(runs: 9, of: stages.map(\.body))
        return zip(stages, times).map { stage, time in
            Row(name: "\(name), \(stage.name)", median: time, ratio: time / times[0])
        } + [Row(name: "\(name), peak memory", message: run.memoryNote)]
    }
}

/// The generator's stages, each on the result of the one before it.
private struct GeneratorRun {
    private let generator: Generator
    private let bytes: [UInt8]
    private let description: Description
    private let planned: Plan
    private let files: [GeneratedFile]
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-bench-\(getpid())")

    init(_ file: URL, _ bytes: [UInt8]) throws {
        var report = DiagnosticReport()
        generator = Generator(Configuration(description: file.path))
        self.bytes = bytes
        guard let description = generator.read(bytes, into: &report),
            let planned = generator.plan(description, into: &report),
            let files = try generator.render(planned, into: &report)
        else { throw Usage(problem: "\(file.path) can't be generated from: \(report.sorted.first?.message ?? "")") }
        self.description = description
        self.planned = planned
        self.files = files
    }

    func read() {
        var report = DiagnosticReport()
        _ = generator.read(bytes, into: &report)
    }

    func plan() {
        var report = DiagnosticReport()
        _ = generator.plan(description, into: &report)
    }

    func render() {
        var report = DiagnosticReport()
        _ = try? generator.render(planned, into: &report)
    }

    func write() {
        removeOutput()
        _ = try? OutputDirectory(folder.path).write(files)
    }

    func everything() {
        removeOutput()
        var report = DiagnosticReport()
        guard let description = generator.read(bytes, into: &report),
            let plan = generator.plan(description, into: &report),
            let files = try? generator.render(plan, into: &report)
        else { return }
        _ = try? OutputDirectory(folder.path).write(files)
    }

    func removeOutput() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Of this whole process, which holds the results of several stages at once: more than a single run needs.
    var memoryNote: String {
        var usage = rusage()
        #if canImport(Darwin)
        getrusage(RUSAGE_SELF, &usage)
        let peak = usage.ru_maxrss
        #else
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let peak = usage.ru_maxrss * 1024
        #endif
        return "\(peak >> 20) MiB, \(peak / bytes.count) times the description (at most 60 wanted)"
    }
}
