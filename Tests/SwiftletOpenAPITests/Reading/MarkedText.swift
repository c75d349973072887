import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// A text with `¦` before the character that a diagnostic must point at.
struct MarkedText {
    let bytes: [UInt8]
    let line: Int
    let column: Int

    init(_ text: String) {
        let parts = text.unicodeScalars.split(separator: "¦", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        bytes = parts.flatMap { Array(String($0).utf8) }
        line = lines.count
        column = (lines.last?.count ?? 0) + 1
    }
}

/// What must be said about a text.
struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let identifier: String
    let message: String

    init(_ text: String, _ identifier: String, _ message: String) {
        (self.text, self.identifier, self.message) = (text, identifier, message)
    }

    var testDescription: String { text.prefix(50).replacing("\n", with: "⏎") + " → \(identifier)" }

    /// The one diagnostic, at the marked place.
    func check(file: String, severity: Diagnostic.Severity, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let marked = MarkedText(text)
        var report = DiagnosticReport()
        let tree = SourceReader.read(marked.bytes, file: file, into: &report)
        #expect((tree == nil) == (severity == .error), sourceLocation: sourceLocation)
        #expect(report.diagnostics.count == 1, sourceLocation: sourceLocation)
        guard let diagnostic = report.diagnostics.first else { return }
        #expect(diagnostic.severity == severity, sourceLocation: sourceLocation)
        #expect(diagnostic.identifier == identifier, sourceLocation: sourceLocation)
        #expect(diagnostic.message == message, sourceLocation: sourceLocation)
        #expect(diagnostic.location?.line == marked.line, sourceLocation: sourceLocation)
        #expect(diagnostic.location?.column == marked.column, sourceLocation: sourceLocation)
    }
}
