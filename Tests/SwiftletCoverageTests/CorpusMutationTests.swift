import Foundation
import SwiftletCoverage
import SwiftletModel
import Testing

/// The same on a real description: every member of every type, forgotten one by one, is missed.
@Suite struct CorpusMutationTests {
    private static let file: URL = {
        var root = URL(fileURLWithPath: #filePath)
        while root.path != "/",
            !FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path)
        {
            root.deleteLastPathComponent()
        }
        return root.deletingLastPathComponent().appendingPathComponent("shared/corpus/museum/openapi.yaml")
    }()

    @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "../shared/corpus isn't there"))
    func everyForgottenMemberIsMissed() throws {
        let checked = try Checked([UInt8](try Data(contentsOf: Self.file)), file: "openapi.yaml")
        #expect(checked.coverage().addresses(.unaccounted) == [])
        var count = 0
        for type in checked.sdk.types {
            guard case .structure(let structure) = type.kind else { continue }
            for property in structure.properties {
                let coverage = checked.coverage { sdk in
                    sdk.changeStructure(type.id.pointer) { $0.wireName == property.wireName ? nil : $0 }
                }
                let suffix = "/properties/\(property.wireName)"
                #expect(
                    coverage.addresses(.unaccounted).contains { $0.hasSuffix(suffix) },
                    "\(type.id.pointer)\(suffix)"
                )
                count += 1
            }
        }
        #expect(count > 10)
    }
}
