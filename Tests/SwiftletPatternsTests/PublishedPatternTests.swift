import Foundation
import SwiftletDiagnostics
import SwiftletOpenAPI
import SwiftletPatterns
import Testing

/// Every pattern that the descriptions beside the repository write, and the JSON Schema Test Suite's verdicts.
struct PublishedPatternTests {
    @Test(.enabled(if: shared("corpus") != nil, "../shared/corpus isn't there"))
    func `every published pattern can be matched`() throws {
        var patterns: Set<String> = []
        var files = 0
        for file in try Self.descriptions() {
            guard let tree = try Self.tree(file) else { continue }
            files += 1
            Self.collect(tree.root, inProperties: false, into: &patterns)
        }
        let failures = patterns.sorted().compactMap { pattern -> String? in
            do {
                _ = try RegularExpression(pattern)
                return nil
            } catch {
                return "\(pattern): \(error)"
            }
        }
        print("\(patterns.count - failures.count) of \(patterns.count) patterns in \(files) files can be read")
        #expect(patterns.count > 200)
        #expect(failures == [])
    }

    @Test(
        .enabled(if: shared("suites/json-schema/draft2020-12") != nil, "../shared/suites isn't there"),
        arguments: ["pattern", "patternProperties"]
    )
    func `the JSON Schema suite's patterns are judged right`(keyword: String) throws {
        let folder = try #require(Self.shared("suites/json-schema/draft2020-12"))
        let tree = try #require(try Self.tree(folder.appendingPathComponent("\(keyword).json")))
        for group in tree.root.elements {
            guard let schema = group["schema"] else { continue }
            for test in group["tests"].map({ Array($0.elements) }) ?? [] {
                guard let data = test["data"], let valid = test["valid"]?.boolean else { continue }
                #expect(try Self.judge(data, schema) == valid, "\(test["description"]?.text ?? "")")
            }
        }
    }

    /// `pattern` for texts; for objects only patterns whose schema is false or `type: integer` and the like.
    private static func judge(_ data: Node, _ schema: Node) throws -> Bool {
        if let pattern = schema["pattern"]?.text, data.kind == .string {
            return try RegularExpression(pattern).match(data.text) == .matched
        }
        guard let parts = schema["patternProperties"] else { return true }
        for (name, part) in parts.members {
            let expression = try RegularExpression(name.text)
            for (member, value) in data.members where expression.match(member.text) == .matched {
                if part.boolean == false || !fits(value, part) { return false }
            }
        }
        return true
    }

    private static func fits(_ value: Node, _ schema: Node) -> Bool {
        let names = ["integer": Node.Kind.integer, "boolean": .boolean, "null": .null, "string": .string]
        if let type = schema["type"]?.text, let kind = names[type] { return value.kind == kind }
        if let maximum = schema["maximum"]?.number { return (value.number ?? 0) <= maximum }
        return true
    }

    private static func collect(_ node: Node, inProperties: Bool, into patterns: inout Set<String>) {
        for (name, value) in node.members {
            if !inProperties, name.isEqual("pattern"), let pattern = value.string { patterns.insert(pattern) }
            if !inProperties, name.isEqual("patternProperties") {
                patterns.formUnion(value.members.map(\.name.text))
            }
            collect(value, inProperties: name.isEqual("properties") && !inProperties, into: &patterns)
        }
        for element in node.elements {
            collect(element, inProperties: false, into: &patterns)
        }
    }

    private static func descriptions() throws -> [URL] {
        let folder = try #require(shared("corpus"))
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let all = files?.compactMap { $0 as? URL } ?? []
        return all.filter { ["yaml", "yml", "json"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
    }

    private static func tree(_ file: URL) throws -> SourceTree? {
        let bytes = [UInt8](try Data(contentsOf: file))
        guard String(decoding: bytes, as: UTF8.self).contains("attern") else { return nil }
        var report = DiagnosticReport()
        return SourceReader.read(bytes, file: file.lastPathComponent, into: &report)
    }

    /// Beside the folder that holds Package.swift.
    private static func shared(_ path: String) -> URL? {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) else {
                continue
            }
            let file = folder.deletingLastPathComponent().appendingPathComponent("shared/\(path)")
            return FileManager.default.fileExists(atPath: file.path) ? file : nil
        }
        return nil
    }
}
