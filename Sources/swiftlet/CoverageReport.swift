import SwiftletCoverage
import SwiftletDiagnostics
import SwiftletGenerator

/// Where the report on the description's constructs goes.
struct CoverageReport {
    private let arguments: CoverageArguments

    /// Nil where nobody wants one.
    init?(_ arguments: CoverageArguments) {
        guard arguments.isWanted else { return nil }
        self.arguments = arguments
    }

    func show(
        _ coverage: Coverage,
        of description: String,
        into report: inout DiagnosticReport
    ) throws -> ExitStatus {
        if let file = arguments.reportFile {
            try ReportFile(file).write(text(of: coverage, description))
        } else if arguments.report {
            StandardStream.output.write(text(of: coverage, description))
        }
        let forgotten = coverage.outermost(.unaccounted)
        guard arguments.failOnUnaccounted, let first = forgotten.first else { return .success }
        report.append(
            Diagnostic(
                .error,
                .invalid,
                "unaccounted",
                "\(Count(forgotten.count, "construct").text) neither in the SDK nor in a diagnostic, this one first",
                at: first.location,
                pointer: first.address,
                help: "this is a defect of swiftlet: please report it; --report lists them all"
            )
        )
        return .failure
    }

    private func text(of coverage: Coverage, _ description: String) -> String {
        switch arguments.reportFormat {
        case .human: coverage.text(of: description)
        case .json: coverage.json(of: description)
        }
    }
}
