import Foundation
import Testing

@testable import SwiftletRuntime

/// The texts that the renderer writes are those that the runtime reads.
@Suite struct GeneratedTextTests {
    private static let cases = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("GoldenTests/Cases")

    @Test func `Every operation of the golden cases can be read`() throws {
        var count = 0
        for case let path as String in FileManager.default.enumerator(atPath: Self.cases.path) ?? .init()
        where path.hasSuffix("Resource.swift") {
            let source = try String(contentsOf: Self.cases.appendingPathComponent(path), encoding: .utf8)
            for text in Self.operations(in: source) {
                #expect(throws: Never.self, "\(path)") { try Operation(parsing: text) }
                count += 1
            }
        }
        #expect(count > 5)
    }

    /// What stands between the quotation marks, without its indentation. Texts with a backslash are raw literals.
    private static func operations(in source: String) -> [String] {
        source.components(separatedBy: "OperationDescription(\n").dropFirst().map { rest in
            let lines = rest.components(separatedBy: "\n")
            let end = lines.dropFirst().firstIndex { $0.drop { $0 == " " }.hasPrefix("\"\"\"") } ?? lines.count
            let indentation = lines[0].prefix { $0 == " " }.count
            return lines[1..<end].map { String($0.dropFirst(indentation)) }.joined(separator: "\n")
        }
    }
}
