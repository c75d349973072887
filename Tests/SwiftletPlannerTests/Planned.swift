import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner
import Testing

/// A document as text, planned.
struct Planned {
    let sdk: SDK
    let diagnostics: [Diagnostic]

    init(_ yaml: String, options: PlanningOptions = PlanningOptions(), at location: SourceLocation_ = #_sourceLocation) throws {
        var report = DiagnosticReport()
        let tree = try #require(
            SourceReader.read(Array(yaml.utf8), file: "a.yaml", into: &report),
            "\(report.diagnostics)", sourceLocation: location
        )
        let document = try #require(
            OpenAPIDecoder.decode(tree, into: &report), "\(report.diagnostics)", sourceLocation: location
        )
        report = DiagnosticReport()
        let sdk = Planner.plan(document, options: options, into: &report)
        self.sdk = try #require(sdk, "\(report.diagnostics)", sourceLocation: location)
        diagnostics = report.sorted
    }
}

typealias SourceLocation_ = Testing.SourceLocation
