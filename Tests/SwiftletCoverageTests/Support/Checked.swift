import SwiftletCoverage
import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI
import SwiftletPlanner
import Testing

/// A description, its plan, and what the check says of the two.
struct Checked {
    let root: Node
    let sdk: SDK
    let report: DiagnosticReport

    init(_ bytes: [UInt8], file: String = "a.yaml") throws {
        var report = DiagnosticReport()
        let tree = try #require(SourceReader.read(bytes, file: file, into: &report))
        let document = try #require(OpenAPIDecoder.decode(tree, into: &report))
        sdk = try #require(Planner.plan(document, into: &report))
        root = document.node
        self.report = report
    }

    init(_ yaml: String) throws {
        try self.init(Array(yaml.utf8))
    }

    /// After something happened to the plan.
    func coverage(
        options: CoverageOptions = CoverageOptions(),
        after change: (inout SDK) -> Void = { _ in }
    ) -> Coverage {
        var sdk = sdk
        change(&sdk)
        return Coverage.check(root, against: sdk, report: report, options: options)
    }
}

extension Coverage {
    func addresses(_ status: Construct.Status) -> [String] { outermost(status).map(\.address) }

    func status(at address: String) -> Construct.Status? {
        constructs.first { $0.address == address }?.status
    }
}

/// A schema as the only component, and a body that needs it.
func schemaDocument(_ schema: String, version: String = "3.1.0") -> String {
    let lines = schema.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }
    return """
        openapi: \(version)
        info: {title: Test, version: "1"}
        servers: [{url: "https://example.com"}]
        paths:
          /things:
            get:
              responses:
                "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
        components:
          schemas:
            Thing:

        """ + lines.joined(separator: "\n") + "\n"
}
