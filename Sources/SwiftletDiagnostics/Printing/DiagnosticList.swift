extension DiagnosticPrinter {
    /// A whole report in the order of its text: each diagnostic in full up to a limit, the rest counted, and a summary
    /// as the last line. Empty for an empty report.
    package func text(
        of report: DiagnosticReport,
        errorLimit: Int = 50,
        warningLimit: Int = 20,
        hidesWarnings: Bool = false
    ) -> String {
        let diagnostics = report.sorted.filter { !hidesWarnings || $0.severity == .error }
        guard !diagnostics.isEmpty else { return "" }
        var text = ""
        var rest: [Diagnostic.Severity: [Diagnostic]] = [:]
        var remaining: [Diagnostic.Severity: Int] = [.error: errorLimit, .warning: warningLimit, .note: warningLimit]
        for diagnostic in diagnostics {
            if remaining[diagnostic.severity, default: 0] > 0 {
                remaining[diagnostic.severity, default: 0] -= 1
                text += self.text(of: diagnostic)
            } else {
                rest[diagnostic.severity, default: []].append(diagnostic)
            }
        }
        for severity in Diagnostic.Severity.allCases {
            guard let hidden = rest[severity] else { continue }
            let noun = hidden.count == 1 ? severity.rawValue : severity.rawValue + "s"
            text += "… and \(hidden.count) more \(noun): \(DiagnosticSummary.counts(of: hidden))\n"
        }
        return text + "\(DiagnosticSummary(diagnostics))\n"
    }
}
