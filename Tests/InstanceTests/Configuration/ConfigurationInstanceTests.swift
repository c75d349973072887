import Foundation
import SwiftletDiagnostics
import SwiftletDynamic
import SwiftletGenerator
import SwiftletOpenAPI
import SwiftletPlanner
import SwiftletRuntime
import Testing

/// The JSON Schema of the configuration, by our own validator, and the tool say the same about configurations.
@Suite struct ConfigurationInstanceTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let schema: Result<DynamicType?, any Error> = Result {
        let bytes = try Data(contentsOf: root.appendingPathComponent("Schemas/swiftlet.schema.json"))
        var schema: JSONValue = try JSONCodec.decode(from: Array(bytes))
        // Else references would start at its address on the web.
        if case .object(var members) = schema {
            members["$id"] = nil
            members["$schema"] = nil
            schema = .object(members)
        }
        return try SuiteJudgement.type(of: schema, typeless: .strict)
    }

    /// The configurations of this repository, and the blocks of YAML in the pages about them.
    static let texts: [String] = {
        let folders = ["spec", "Tests/GoldenTests/Cases", "Tests/Plugin"].map(root.appendingPathComponent)
        let files = folders.flatMap { folder in
            (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
                .filter { $0.hasSuffix("swiftlet.yaml") && !$0.contains(".build/") }.sorted()
                .compactMap { try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
        }
        let pages = ["docs/configuration.md", "docs/client/paging.md"].compactMap { name in
            try? String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
        }
        let blocks = pages.flatMap { $0.components(separatedBy: "```yaml\n").dropFirst() }
        return files + blocks.compactMap { $0.components(separatedBy: "```").first }
    }()

    static let wrong = [
        "naem: A", "access: pubilc", "name: pets", "output: 3", "output: ''", "package: 'yes'", "strict: no",
        "environment: {baseUrl: A}", "environment: {baseURL: A-B}", "credentials: [a]", "credentials: {a: b}",
        "credentials: {a: {arg: x}}", "credentials: {a: {argument: a-b}}", "operations: {a: {resource: b}}",
        "operations: {a: {idempotent: 1}}", "operations: {a: {idempotant: true}}", "names: {a: B}",
        "formats: {a: datetime}",
        "runtime: {path: a, from: 0.1.0}", "runtime: {url: 'https://x.example/y'}", "paging: all",
        "paging: {a: {parameter: b}}", "paging: {a: {style: cursor, parameter: b}}", "paging: {a: {style: offset}}",
        "paging: {a: {style: url}}", "paging: {a: {style: cursor, parameter: b, next: c}}", "include: {paths: [pets]}",
        "include: {path: [/pets]}", "shards: 0", "shards: 257", "- a", "text",
    ]

    private func verdicts(_ text: String) throws -> (schema: Bool, tool: Bool) {
        var report = DiagnosticReport()
        let file = ConfigurationFile(Array(text.utf8), path: "swiftlet.yaml", into: &report)
        var reading = DiagnosticReport()
        let tree = try #require(
            SourceReader.read(Array(text.utf8), file: "swiftlet.yaml", format: .yaml, into: &reading)
        )
        let type = try #require(try Self.schema.get())
        return (try type.accepts(tree.root.json), file != nil)
    }

    @Test func thereAreSome() {
        #expect(Self.texts.count > 6)
    }

    @Test(arguments: texts)
    func bothAcceptTheConfigurationsHere(_ text: String) throws {
        let verdicts = try verdicts(text)
        #expect(verdicts.schema && verdicts.tool)
    }

    @Test(arguments: wrong)
    func bothRejectWhatIsWrong(_ text: String) throws {
        let verdicts = try verdicts(text)
        #expect(!verdicts.schema && !verdicts.tool, "\(verdicts)")
    }
}
