import Foundation
import SwiftletRuntime

/// A schema of the JSON Schema Test Suite and instances with their verdicts.
struct SuiteGroup: Sendable {
    let description: String
    let schema: JSONValue
    let tests: [Test]

    struct Test: Sendable {
        let description: String
        let instance: JSONValue
        let isValid: Bool
    }

    static let folder = "suites/json-schema/draft2020-12"

    /// `SWIFTLET_SUITE=verbose` prints the schema text of each test that fails.
    static let isVerbose = ProcessInfo.processInfo.environment["SWIFTLET_SUITE"] == "verbose"

    /// A file's name without its extension.
    static var keywords: [String] {
        SharedFolder.names(in: folder).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    }

    static func groups(of keyword: String) throws -> [SuiteGroup] {
        let file: JSONValue = try JSONCodec.decode(from: try SharedFolder.bytes("\(folder)/\(keyword).json"))
        return (file.arrayValue ?? []).map(SuiteGroup.init)
    }

    private init(_ group: JSONValue) {
        description = group["description"]?.stringValue ?? ""
        schema = group["schema"] ?? .null
        tests = (group["tests"]?.arrayValue ?? []).map { test in
            Test(
                description: test["description"]?.stringValue ?? "",
                instance: test["data"] ?? .null,
                isValid: test["valid"]?.boolValue ?? false
            )
        }
    }
}
