import ArgumentParser
import SwiftletDiagnostics
import SwiftletDiff
import SwiftletGenerator

/// One run of a command over all that its request means. A failure of one job doesn't keep the others from running.
///
/// Returns the gravest status of its jobs.
struct Session {
    private let request: Request
    private let console: Console
    private let coverage: CoverageReport?
    /// Whether the process ends with the session.
    private let leavesLast: Bool
    /// Of all places that were read, or looked at in vain.
    private(set) var stamps: [String: FileStamp] = [:]

    init(_ request: Request, _ console: Console, _ coverage: CoverageReport? = nil, leavesLast: Bool = true) {
        self.leavesLast = leavesLast
        self.request = request
        self.console = console
        self.coverage = coverage
    }

    init(_ arguments: GenerationArguments) {
        self.init(arguments.request, arguments.reporting.console, CoverageReport(arguments.coverage))
    }

    /// Where no work is needed.
    struct Done {
        let output: OutputDirectory
        /// Called unless another job has the same output.
        let finish: () -> Void
    }

    /// `isDone` is asked before there is any work.
    mutating func run(
        unless isDone: (Generator, InputLog) -> Done? = { _, _ in nil },
        _ finish: (Generation, InputLog) throws -> ExitStatus
    ) throws -> ExitStatus {
        var outputs: Set<String> = []
        let (coverage, console) = (coverage, console)
        let leavesLast = leavesLast
        return try forEachJob { generator, turn, report in
            let log = turn.log
            if coverage == nil, let done = isDone(generator, log), outputs.insert(done.output.displayPath).inserted {
                done.finish()
                return .success
            }
            log.startOver()
            let generation = try generator.generate(into: &report, checksCoverage: coverage != nil, log: log)
            guard let generation else { return .failure }
            if leavesLast, turn.isLast { Leftover.leave(generation) }
            for stage in generation.stages { console.stage(stage.verb, stage.detail, stage.duration) }
            console.show(report)
            report = DiagnosticReport()
            guard outputs.insert(generation.output.displayPath).inserted else {
                report.append(Self.sharedOutput(generation.output))
                return .failure
            }
            let status = try finish(generation, log)
            guard let coverage, let result = generation.coverage else { return status }
            return status.and(try coverage.show(result, of: generator.configuration.description, into: &report))
        }
    }

    mutating func inspect(_ stage: Inspection.Stage) throws -> ExitStatus {
        try forEachJob { generator, _, report in
            guard let json = try Inspection.json(of: stage, generator, into: &report) else { return .failure }
            return Self.print(json + "\n", &report)
        }
    }

    mutating func diff(
        from baseline: Baseline,
        _ finish: (Comparison) -> (text: String, status: ExitStatus)
    ) throws -> ExitStatus {
        try forEachJob { generator, _, report in
            guard let comparison = try generator.differences(from: baseline, into: &report) else { return .failure }
            let (text, status) = finish(comparison)
            return status.and(Self.print(text, &report))
        }
    }

    private static func print(_ text: String, _ report: inout DiagnosticReport) -> ExitStatus {
        if StandardStream.output.write(text) { return .success }
        report.append(Diagnostic(.error, .invalid, "input-output", "the output can't be written", help: noRoom))
        return .inputOutput
    }

    private static let noRoom = "make room where it goes, or send it elsewhere"

    private mutating func forEachJob(
        _ body: (Generator, Turn, inout DiagnosticReport) throws -> ExitStatus
    ) throws -> ExitStatus {
        var status = ExitStatus.success
        let jobs = try jobs(&status)
        for (position, job) in jobs.enumerated() {
            var report = DiagnosticReport()
            let log = InputLog(job.configurationPath)
            do {
                let turn = Turn(log: log, isLast: position == jobs.count - 1)
                status = status.and(try body(Generator(job.configuration), turn, &report))
            } catch {
                status = status.and(try fail(error, &report))
            }
            console.show(report)
            stamps.merge(log.stamps) { first, _ in first }
        }
        return status
    }

    /// One of the jobs, at work.
    private struct Turn {
        let log: InputLog
        let isLast: Bool
    }

    private func jobs(_ status: inout ExitStatus) throws -> [Job] {
        var report = DiagnosticReport()
        var jobs: [Job] = []
        do {
            jobs = try Discovery.jobs(request, into: &report)
        } catch let error as UsageError {
            throw ValidationError(error.message)
        } catch {
            status = try fail(error, &report)
        }
        if report.hasErrors { status = status.and(.failure) }
        console.show(report)
        return jobs
    }

    /// Each would remove the other's files as stale.
    private static func sharedOutput(_ output: OutputDirectory) -> Diagnostic {
        Diagnostic(
            .error,
            .invalid,
            "shared-output",
            "two configurations generate into '\(output.displayPath)'",
            help: "give each an 'output' of its own"
        )
    }

    private func fail(_ error: any Error, _ report: inout DiagnosticReport) throws -> ExitStatus {
        switch error {
        case let error as FileError:
            report.append(error.diagnostic)
            return .inputOutput
        case let error as OutputError:
            for diagnostic in error.diagnostics { report.append(diagnostic) }
            return error.fileError == nil ? .failure : .inputOutput
        default: throw error
        }
    }
}
