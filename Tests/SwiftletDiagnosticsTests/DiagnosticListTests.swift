import SwiftletDiagnostics
import Testing

@Suite struct DiagnosticListTests {
    private let printer = DiagnosticPrinter(usesColor: false) { _ in nil }

    private func report(errors: Int = 0, tolerated: Int = 0, _ unsupported: KeyValuePairs<String, Int> = [:])
        -> DiagnosticReport
    {
        var report = DiagnosticReport()
        var line = 0
        func append(_ severity: Diagnostic.Severity, _ category: Diagnostic.Category, _ identifier: String) {
            line += 1
            let place = SourceLocation(file: "a.yaml", line: line, column: 1)
            report.append(Diagnostic(severity, category, identifier, "text", at: place))
        }
        for _ in 0..<errors { append(.error, .invalid, "wrong") }
        for _ in 0..<tolerated { append(.warning, .tolerated, "duplicate-key") }
        for (identifier, count) in unsupported {
            for _ in 0..<count { append(.warning, .unsupported, identifier) }
        }
        return report
    }

    @Test func saysNothingAboutNothing() {
        #expect(printer.text(of: report()) == "")
    }

    @Test func endsInASummaryThatCountsWhatIsNotSupported() {
        let text = printer.text(of: report(errors: 2, tolerated: 5, ["one-of": 5, "callbacks": 4]))
        #expect(text.split(separator: "\n").last == "2 errors, 14 warnings (9 not supported: 5 one-of, 4 callbacks)")
        #expect(printer.text(of: report(errors: 1)).hasSuffix("\n1 error\n"))
    }

    @Test func countsWhatIsBeyondTheFirstTwentyWarnings() {
        let lines = printer.text(of: report(["one-of": 22, "callbacks": 3])).split(separator: "\n")
        #expect(lines.count == 22)
        #expect(lines[20] == "… and 5 more warnings: 3 callbacks, 2 one-of")
        #expect(lines[21] == "25 warnings (25 not supported: 22 one-of, 3 callbacks)")
    }

    @Test func warningsDoNotHideErrors() {
        let text = printer.text(of: report(errors: 3, tolerated: 30), errorLimit: 2)
        #expect(text.contains("… and 1 more error: 1 wrong\n… and 10 more warnings: 10 duplicate-key\n"))
    }

    @Test func quietShowsErrorsOnly() {
        let text = printer.text(of: report(errors: 1, tolerated: 2), hidesWarnings: true)
        #expect(text == "a.yaml:1:1: error: text [wrong]\n1 error\n")
        #expect(printer.text(of: report(tolerated: 2), hidesWarnings: true) == "")
    }
}
