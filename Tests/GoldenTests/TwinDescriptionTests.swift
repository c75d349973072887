import Foundation
import SwiftletDiagnostics
import SwiftletGenerator
import Testing

/// `spec/datagrid.yaml` is OpenAPI 3.1; `Twins/datagrid.yaml` says the same in 3.0.
@Suite struct TwinDescriptionTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let spec = tests.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
        "spec"
    )

    @Test func `The same API in OpenAPI 3.0 and in 3.1 makes the same bytes`() throws {
        let new = try files(Self.spec.appendingPathComponent("datagrid.yaml"))
        let old = try files(Self.tests.appendingPathComponent("Twins/datagrid.yaml"))
        #expect(new.count > 3)
        #expect(old.map(\.path) == new.map(\.path))
        for (old, new) in zip(old, new) where old != new {
            Issue.record("\(new.path):\n\(TextDifference(from: new.contents, to: old.contents, shown: 20))")
        }
    }

    private func files(_ description: URL) throws -> [GeneratedFile] {
        let settings = Self.spec.appendingPathComponent("datagrid.swiftlet.yaml")
        var report = DiagnosticReport()
        let file = ConfigurationFile(
            [UInt8](try Data(contentsOf: settings)),
            path: "datagrid.swiftlet.yaml",
            into: &report
        )
        let generator = Generator(try #require(file).configuration(description: "datagrid.yaml"))
        let read = generator.read([UInt8](try Data(contentsOf: description)), into: &report)
        let plan = read.flatMap { generator.plan($0, into: &report) }
        let files = try generator.render(try #require(plan), into: &report)
        #expect(report.diagnostics.isEmpty)
        return try #require(files)
    }
}
