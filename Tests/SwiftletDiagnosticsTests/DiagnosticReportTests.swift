import SwiftletDiagnostics
import Testing

@Suite struct DiagnosticReportTests {
    private func warning(_ message: String, line: Int?, _ category: Diagnostic.Category = .tolerated) -> Diagnostic {
        Diagnostic(
            .warning,
            category,
            "rule",
            message,
            at: line.map { SourceLocation(file: "a.yaml", line: $0, column: 1) }
        )
    }

    @Test func sortsByPlaceAndKeepsTheOrderOfEqualPlaces() {
        var report = DiagnosticReport()
        for (message, line) in [("c", 9), ("a", 2), ("b", 2), ("first", nil)] as [(String, Int?)] {
            report.append(warning(message, line: line))
        }
        #expect(report.sorted.map(\.message) == ["first", "a", "b", "c"])
    }

    @Test func strictTurnsEveryWarningButAdviceIntoAnError() {
        var report = DiagnosticReport()
        report.append(warning("tolerated", line: 1))
        report.append(warning("unsupported", line: 2, .unsupported))
        report.append(warning("advice", line: 3, .advice))
        #expect(!report.hasErrors)
        #expect(report.strict().errorCount == 2)
        #expect(report.strict().warningCount == 1)
    }
}
