import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// The collection of JSON texts that lies beside the repository: `y_` must be accepted, `n_` rejected, `i_` either.
@Suite struct JSONSuiteTests {
    static let folder = "suites/json-parsing/test_parsing"

    @Test(.enabled(if: Shared.has(folder), "../shared/suites/json-parsing is absent"))
    func strictnessIsThatOfRFC8259() throws {
        let files = try Shared.files(in: Self.folder)
        #expect(files.count > 300)
        for file in files {
            var report = DiagnosticReport()
            let tree = SourceReader.read(try Shared.bytes(file), file: file, format: .json, into: &report)
            #expect((tree == nil) == report.hasErrors, "\(file)")
            switch file.dropFirst(Self.folder.count + 1).prefix(2) {
            case "y_": #expect(tree != nil, "\(file) must be accepted: \(report.diagnostics)")
            case "n_": #expect(tree == nil, "\(file) must be rejected")
            default: break
            }
        }
    }
}
