import Foundation
import Testing

@testable import SwiftletRuntime

/// The public suite of JSON Schema 2020-12, straight through the evaluator of rules.
@Suite struct RuleSuiteTests {
    private static let files = SharedFiles.files(in: "suites/json-schema/draft2020-12")
        .filter { $0.pathExtension == "json" }

    @Test(.enabled(if: !files.isEmpty, "../shared/suites/json-schema isn't there"))
    func eachKeywordIsJudgedAsTheSuiteDoes() throws {
        var table = "file                      passed  failed  skipped\n"
        var failures: [String] = []
        for file in Self.files {
            let groups = try JSONCodec.decode(JSONValue.self, from: Data(contentsOf: file)).arrayValue ?? []
            var counts = Counts()
            for group in groups { failures += try judge(group, &counts).map { "\(file.lastPathComponent): \($0)" } }
            let name = file.lastPathComponent.padding(toLength: 26, withPad: " ", startingAt: 0)
            table += name + counts.description + "\n"
        }
        print(table)
        #expect(failures == [])
    }

    private struct Counts: CustomStringConvertible {
        var passed = 0
        var failed = 0
        var skipped: [String: Int] = [:]

        var description: String {
            let reasons = skipped.sorted { $0.key < $1.key }.map { "\($0.value) (\($0.key))" }
            return "\(column(passed))\(column(failed))  \(reasons.isEmpty ? "0" : reasons.joined(separator: ", "))"
        }

        private func column(_ number: Int) -> String {
            String(repeating: " ", count: max(0, 6 - String(number).count)) + "\(number)  "
        }
    }

    private func judge(_ group: JSONValue, _ counts: inout Counts) throws -> [String] {
        let tests = group["tests"]?.arrayValue ?? []
        let rules = try #require(group["schema"])
        if let reason = reasonToSkip(rules) {
            counts.skipped[reason, default: 0] += tests.count
            return []
        }
        let schema = try ValueSchema.rules(rules.description)
        var failures: [String] = []
        for test in tests {
            let isValid = schema.violations(in: try #require(test["data"])).isEmpty
            if isValid == test["valid"]?.boolValue {
                counts.passed += 1
            } else {
                counts.failed += 1
                failures.append("\(group["description"] ?? ""): \(test["description"] ?? "")")
            }
        }
        return failures
    }

    /// What only a whole document can resolve, and is resolved before rules are written.
    private func reasonToSkip(_ schema: JSONValue) -> String? {
        switch schema {
        case .array(let elements): return elements.lazy.compactMap(reasonToSkip).first
        case .object(let members):
            for (name, value) in members {
                switch (name, value) {
                case ("enum", _), ("const", _): continue
                case ("$id", .string), ("$anchor", .string), ("$dynamicAnchor", .string), ("$dynamicRef", .string):
                    return name
                case ("$ref", .string(let target)) where target != "#" && !target.hasPrefix("#/"):
                    return "remote $ref"
                default: if let reason = reasonToSkip(value) { return reason }
                }
            }
            return nil
        default: return nil
        }
    }
}
