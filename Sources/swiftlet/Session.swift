import ArgumentParser
import SwiftletDiagnostics
import SwiftletDiff
import SwiftletGenerator

/// One run of a command over all that its request means. A failure of one job doesn't keep the others from running.
struct Session {
    private let request: Request
    private let console: Console
    private let coverage: CoverageReport?

    init(_ request: Request, _ console: Console, _ coverage: CoverageReport? = nil) {
        self.request = request
        self.console = console
        self.coverage = coverage
    }

    init(_ arguments: GenerationArguments) {
        self.init(arguments.request, arguments.reporting.console, CoverageReport(arguments.coverage))
    }

    func run(_ finish: (Generation, Console) throws -> ExitStatus) throws {
        var outputs: Set<String> = []
        try forEachJob { generator, isLast, report in
            guard let generation = try generator.generate(into: &report, checksCoverage: coverage != nil) else {
                return .failure
            }
            if isLast { Leftover.leave(generation) }
            for stage in generation.stages { console.stage(stage.verb, stage.detail, stage.duration) }
            console.show(report)
            report = DiagnosticReport()
            guard outputs.insert(generation.output.displayPath).inserted else {
                report.append(sharedOutput(generation.output))
                return .failure
            }
            let status = try finish(generation, console)
            guard let coverage, let result = generation.coverage else { return status }
            return status.and(try coverage.show(result, of: generator.configuration.description, into: &report))
        }
    }

    func inspect(_ stage: Inspection.Stage) throws {
        try forEachJob { generator, _, report in
            guard let json = try Inspection.json(of: stage, generator, into: &report) else { return .failure }
            return print(json + "\n", &report)
        }
    }

    func diff(from baseline: Baseline, _ finish: (Comparison) -> (text: String, status: ExitStatus)) throws {
        try forEachJob { generator, _, report in
            guard let comparison = try generator.differences(from: baseline, into: &report) else { return .failure }
            let (text, status) = finish(comparison)
            return status.and(print(text, &report))
        }
    }

    private func print(_ text: String, _ report: inout DiagnosticReport) -> ExitStatus {
        if StandardStream.output.write(text) { return .success }
        report.append(Diagnostic(.error, .invalid, "input-output", "the output can't be written", help: noRoom))
        return .inputOutput
    }

    private var noRoom: String { "make room where it goes, or send it elsewhere" }

    private func forEachJob(_ body: (Generator, Bool, inout DiagnosticReport) throws -> ExitStatus) throws {
        var status = ExitStatus.success
        let jobs = try jobs(&status)
        for (position, job) in jobs.enumerated() {
            let isLast = position == jobs.count - 1
            var report = DiagnosticReport()
            do {
                status = status.and(try body(Generator(job.configuration), isLast, &report))
            } catch {
                status = status.and(try fail(error, &report))
            }
            console.show(report)
        }
        try status.exit()
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
    private func sharedOutput(_ output: OutputDirectory) -> Diagnostic {
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
