/// A report in one line: `2 errors, 14 warnings (9 not supported: 5 one-of, 4 callbacks)`.
package struct DiagnosticSummary: CustomStringConvertible {
    private let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// Empty where there is nothing to say.
    package var description: String {
        let parts = [part(.error, "error"), part(.warning, "warning")].compactMap(\.self)
        return parts.joined(separator: ", ")
    }

    /// `5 one-of, 4 callbacks`: the most frequent first.
    package static func counts(of diagnostics: some Sequence<Diagnostic>) -> String {
        Dictionary(grouping: diagnostics, by: \.identifier)
            .map { (identifier: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.identifier) < ($0.count, $1.identifier) }
            .map { "\($0.count) \($0.identifier)" }
            .joined(separator: ", ")
    }

    private func part(_ severity: Diagnostic.Severity, _ noun: String) -> String? {
        let ofSeverity = diagnostics.filter { $0.severity == severity }
        guard !ofSeverity.isEmpty else { return nil }
        let unsupported = ofSeverity.filter { $0.category == .unsupported }
        let detail =
            unsupported.isEmpty ? "" : " (\(unsupported.count) not supported: \(Self.counts(of: unsupported)))"
        return "\(ofSeverity.count) \(noun)\(ofSeverity.count == 1 ? "" : "s")\(detail)"
    }
}
