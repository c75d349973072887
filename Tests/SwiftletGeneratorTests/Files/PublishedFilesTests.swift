import Foundation
import SwiftletDiagnostics
import Testing

@testable import SwiftletGenerator

/// Descriptions in many files, as they are published.
@Suite struct PublishedFilesTests {
    private static let corpus: String = {
        var root = URL(fileURLWithPath: #filePath)
        while root.path != "/",
            !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path)
        {
            root.deleteLastPathComponent()
        }
        return root.deletingLastPathComponent().appendingPathComponent("shared/corpus").path
    }()

    @Test(
        .enabled(if: FileSystem.isDirectory(corpus), "../shared/corpus is absent"),
        arguments: [
            ("digitalocean", 1509), ("redocly-cafe-split", 40), ("tricky-speakeasy-query32", 2),
            ("tricky-heyapi-full31", 2),
        ]
    )
    func `Every file that is referred to is read, and no reference is left over`(name: String, count: Int) throws {
        var report = DiagnosticReport()
        let path = "\(Self.corpus)/\(name)/openapi.yaml"
        let description = try Generator(Configuration(description: path)).read(into: &report)
        #expect(description?.files.count == count)
        #expect(!report.diagnostics.contains { $0.severity == .error })
        #expect(report.diagnostics.allSatisfy { $0.location?.file.hasPrefix(Self.corpus) == true })
    }
}
