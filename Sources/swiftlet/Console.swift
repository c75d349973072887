import SwiftletDiagnostics
import SwiftletGenerator

/// Where a run's words go: what was done to standard output, diagnostics to standard error.
struct Console {
    let format: ReportingArguments.Format
    let isQuiet: Bool
    let showsProgress: Bool

    var withoutProgress: Console { Console(format: format, isQuiet: isQuiet, showsProgress: false) }

    func line(_ text: String) {
        if showsProgress { StandardStream.output.write(text + "\n") }
    }

    /// `Planned   Datagrid: 2 operations, 9 types (0.4 ms)`
    func stage(_ verb: String, _ detail: String, _ duration: Duration) {
        let padding = String(repeating: " ", count: max(1, 9 - verb.count))
        line("\(verb)\(padding)\(detail) (\(duration.short))")
    }

    func show(_ report: DiagnosticReport) {
        switch format {
        case .human:
            let printer = DiagnosticPrinter(
                usesColor: StandardStream.error.showsColor,
                source: SourceCache().lines(of:)
            )
            StandardStream.error.write(printer.text(of: report, hidesWarnings: isQuiet))
        case .json:
            let shown = report.sorted.filter { !isQuiet || $0.severity == .error }
            StandardStream.error.write(shown.map { $0.json + "\n" }.joined())
        }
    }

    func show(_ differences: [OutputDifference], in output: OutputDirectory) {
        switch format {
        case .human: StandardStream.error.write(DifferenceList(differences, in: output).text)
        case .json: StandardStream.error.write(differences.map { $0.diagnostic(in: output).json + "\n" }.joined())
        }
    }
}

extension Duration {
    /// `0.4 ms`, `1.32 s`
    var short: String {
        let microseconds = Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
        if microseconds < 1_000_000 { return "\(microseconds / 1000).\(microseconds / 100 % 10) ms" }
        let hundredths = microseconds / 10000 % 100
        return "\(microseconds / 1_000_000).\(hundredths < 10 ? "0" : "")\(hundredths) s"
    }
}
