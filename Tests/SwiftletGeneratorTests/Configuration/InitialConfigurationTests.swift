import Foundation
import SwiftletDiagnostics
import Testing

@testable import SwiftletGenerator

/// What `swiftlet init` writes says what would be taken anyway.
@Suite struct InitialConfigurationTests {
    private static let cases = ConfigurationSchemaTests.root.appendingPathComponent("Tests/GoldenTests/Cases")

    /// Descriptions of golden cases, and the one that this repository generates from.
    static let descriptions: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
        return names.sorted().filter { $0 != "wrong-description" }.flatMap { name in
            ["yaml", "json"].map { cases.appendingPathComponent("\(name)/openapi.\($0)").path }
        }
        .filter(FileManager.default.fileExists)
            + [ConfigurationSchemaTests.root.appendingPathComponent("spec/datagrid.yaml").path]
    }()

    private func files(_ configuration: Configuration) throws -> [GeneratedFile] {
        var report = DiagnosticReport()
        let generation = try Generator(configuration).generate(into: &report)
        return try #require(generation).files
    }

    /// Nil for a description that can't be planned.
    private func text(_ description: String) throws -> String? {
        var report = DiagnosticReport()
        return try Initialization(description: description).text(into: &report)
    }

    private func configuration(_ text: String, of description: String) throws -> Configuration {
        var report = DiagnosticReport()
        let path = Path.sibling("swiftlet.yaml", of: description)
        let file = ConfigurationFile(Array(text.utf8), path: path, into: &report)
        #expect(report.diagnostics == [], "\(text)")
        #expect(file?.description == Path.name(of: description))
        return try #require(file).configuration(description: description)
    }

    @Test(arguments: descriptions)
    func generatesTheSameSDK(_ description: String) throws {
        let written = try text(description)
        let text = try #require(written)
        #expect(text.hasPrefix("# yaml-language-server: $schema=https://"))
        let configured = try files(configuration(text, of: description))
        #expect(configured == (try files(Configuration(description: description))))
    }

    @Test(arguments: descriptions)
    func everyExampleReadsBackWhenItsMarkIsTakenAway(_ description: String) throws {
        let written = try text(description)
        let text = try #require(written)
        let examples = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("#") && !line.hasPrefix("# ") ? line.dropFirst() : line
        }
        let configured = try configuration(examples.joined(separator: "\n"), of: description)
        #expect(configured.isPackage && configured.isStrict && configured.allowsRemote)
    }

    @Test func everyKeyIsThere() throws {
        let description = try #require(Self.descriptions.last)
        let written = try text(description)
        let text = try #require(written)
        for key in ConfigurationFile.Key.allCases {
            #expect(text.contains("\n\(key.rawValue):") || text.contains("\n#\(key.rawValue):"), "\(key)")
        }
    }

    @Test(arguments: [
        ("pets", "pets"), ("/a/b-c.yaml", "/a/b-c.yaml"), ("../a", "../a"), ("", "\"\""), ("true", "\"true\""),
        ("{id}", "\"{id}\""), ("a b", "\"a b\""), ("1", "\"1\""), ("a\nb: c", "\"a\\U0000000ab: c\""),
        ("a\"\\", "\"a\\\"\\\\\""), ("é", "\"\\U000000e9\""), ("a#b", "\"a#b\""),
    ])
    func textsAreQuotedWhereYAMLWouldReadSomethingElse(_ text: String, _ written: String) {
        #expect(YAMLText(text).description == written)
    }
}
