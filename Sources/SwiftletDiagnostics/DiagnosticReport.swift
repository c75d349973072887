/// What the stages found, in the order in which they found it.
public struct DiagnosticReport: Hashable, Sendable {
    /// All of them.
    public private(set) var diagnostics: [Diagnostic] = []
    /// How many are errors.
    public private(set) var errorCount = 0
    /// How many are warnings.
    public private(set) var warningCount = 0

    /// Makes an empty report.
    public init() {}

    /// Whether nothing can be generated.
    public var hasErrors: Bool { errorCount > 0 }

    /// Adds one.
    public mutating func append(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        switch diagnostic.severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        case .note: break
        }
    }

    /// Adds all of another report.
    public mutating func append(contentsOf other: DiagnosticReport) {
        for diagnostic in other.diagnostics { append(diagnostic) }
    }

    /// In the order of the files' text; the stable order for people and tests. Diagnostics without a place come first.
    public var sorted: [Diagnostic] {
        diagnostics.enumerated().sorted { left, right in
            switch (left.element.location, right.element.location) {
            case (let a?, let b?) where a != b: return a < b
            case (nil, _?): return true
            case (_?, nil): return false
            default: return left.offset < right.offset
            }
        }.map(\.element)
    }

    /// `--strict`: what was tolerated or isn't supported is an error.
    public func strict() -> DiagnosticReport {
        var report = DiagnosticReport()
        for var diagnostic in diagnostics {
            if diagnostic.severity == .warning && diagnostic.category != .advice { diagnostic.severity = .error }
            report.append(diagnostic)
        }
        return report
    }
}
