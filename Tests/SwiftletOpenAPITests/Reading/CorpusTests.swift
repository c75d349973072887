import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// Descriptions that people publish are read without an error, except those that lie there for theirs.
@Suite struct CorpusTests {
    @Test(.enabled(if: Shared.has("corpus"), "../shared/corpus is absent"))
    func publishedDescriptionsAreRead() throws {
        for folder in try Shared.files(in: "corpus") {
            for file in ["openapi.yaml", "openapi.json"].map({ folder + "/" + $0 }) where Shared.has(file) {
                var report = DiagnosticReport()
                let tree = SourceReader.read(try Shared.bytes(file), file: file, into: &report)
                #expect((tree == nil) == file.contains("/invalid-"), "\(file): \(report.diagnostics.prefix(3))")
                #expect(report.diagnostics.allSatisfy { $0.location != nil })
            }
        }
    }
}
