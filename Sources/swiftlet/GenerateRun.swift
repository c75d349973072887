import SwiftletDiagnostics
import SwiftletGenerator

/// `generate` from beginning to end, once.
struct GenerateRun {
    let arguments: GenerationArguments
    let options: WritingArguments
    let console: Console

    struct Outcome {
        var status = ExitStatus.success
        /// What became of each output: `Generated/Pets: 2 replaced, 7 unchanged`.
        var outputs: [String] = []
        /// Of all places that were read, or looked at in vain.
        var stamps: [String: FileStamp] = [:]
    }

    func run() throws -> Outcome {
        var outcome = Outcome()
        var dependencies = options.depfile.map { DependencyFile($0) }
        let report = CoverageReport(arguments.coverage)
        var session = Session(arguments.request, console, report, leavesLast: !options.watch)
        outcome.status = try session.run { generator, log in
            let clock = ContinuousClock()
            let start = clock.now
            guard !options.fresh, let current = current(generator, log) else { return nil }
            return Session.Done(output: current.output) {
                dependencies?.add(current.files, in: current.output, inputs: log.files)
                if dependencies != nil { current.output.confirm() }
                outcome.outputs.append("\(current.output.displayPath) is current")
                console.stage("Wrote", "nothing: \(current.text)", clock.now - start)
            }
        } _: { generation, log in
            let clock = ContinuousClock()
            let start = clock.now
            let summary = try generation.output.write(generation, force: options.force)
            dependencies?.add(generation.files.map(\.path), in: generation.output, inputs: log.files)
            if dependencies != nil { generation.output.confirm() }
            let (name, changes) = (generation.output.displayPath, summary.counts)
            outcome.outputs.append(changes.map { "\(name): \($0)" } ?? "\(name) is current")
            let nothing = "nothing: \(name) is current, \(Count(summary.unchanged, "file").text)"
            console.stage("Wrote", changes.map { "\(name): \($0)" } ?? nothing, clock.now - start)
            if options.list { for line in summary.lines { console.line(line) } }
            return .success
        }
        outcome.stamps = session.stamps
        if let dependencies, outcome.status == .success { outcome.status = write(dependencies) }
        return outcome
    }

    private func current(_ generator: Generator, _ log: InputLog) -> CurrentOutput? {
        guard let current = generator.current(log) else { return nil }
        // Whoever reads diagnostics by program wants all of them each time.
        return console.format == .json && current.warningCount > 0 ? nil : current
    }

    private func write(_ dependencies: DependencyFile) -> ExitStatus {
        if let problem = dependencies.problem {
            var report = DiagnosticReport()
            report.append(problem)
            console.show(report)
            return .failure
        }
        do throws(FileError) {
            try dependencies.write()
            return .success
        } catch {
            var report = DiagnosticReport()
            report.append(error.diagnostic)
            console.show(report)
            return .inputOutput
        }
    }
}

extension CurrentOutput {
    fileprivate var text: String {
        let warnings = warningCount == 0 ? "" : " (\(Count(warningCount, "warning").text), shown with --fresh)"
        return "\(output.displayPath) is current, inputs unchanged\(warnings)"
    }
}

extension OutputDirectory.Summary {
    /// `2 replaced, 7 unchanged`; nil where nothing was written.
    fileprivate var counts: String? {
        let changes = self.changes.filter { !$0.paths.isEmpty }.map { ($0.paths.count, $0.verb) }
        if changes.isEmpty { return nil }
        let kept = unchanged > 0 ? [(unchanged, "unchanged")] : []
        return (changes + kept).map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// `  created Types/Pet.swift`
    fileprivate var lines: [String] {
        changes.flatMap { change in change.paths.map { "  \(change.verb) \($0)" } }
    }

    private var changes: [(paths: [String], verb: String)] {
        [(created, "created"), (replaced, "replaced"), (removed, "removed")]
    }
}
