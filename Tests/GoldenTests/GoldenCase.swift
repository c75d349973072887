import Foundation
import SwiftletDiagnostics
import SwiftletGenerator
import Testing

/// A folder: `openapi.yaml`, the files that it refers to, and perhaps `swiftlet.yaml` go in, `Expected/` and
/// `diagnostics.txt` come out.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let name: String

    static let all: [GoldenCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map(GoldenCase.init)
    }()

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

    var testDescription: String { name }

    /// The files of the case by path: those below `Expected/`, and `diagnostics.txt`.
    typealias Outcome = [String: String]

    /// What comes out now. An error in the description leaves no files.
    func generate() throws -> Outcome {
        var report = DiagnosticReport()
        var outcome: Outcome = [:]
        if let configuration = try configuration(into: &report) {
            for file in try files(configuration, into: &report) {
                outcome["Expected/\(file.path)"] = String(decoding: file.contents, as: UTF8.self)
            }
        }
        let printer = DiagnosticPrinter(usesColor: false) { name in try? SourceLines(bytes(name)) }
        outcome["diagnostics.txt"] = printer.text(of: report, errorLimit: .max, warningLimit: .max)
        return outcome
    }

    /// What was recorded.
    func recorded() throws -> Outcome {
        var outcome: Outcome = [:]
        for case let path as String in FileManager.default.enumerator(atPath: place.path) ?? .init()
        where path.hasPrefix("Expected/") || path == "diagnostics.txt" {
            var isFolder: ObjCBool = false
            let file = place.appendingPathComponent(path)
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if !isFolder.boolValue { outcome[path] = try String(contentsOf: file, encoding: .utf8) }
        }
        return outcome
    }

    func record(_ outcome: Outcome) throws {
        try? FileManager.default.removeItem(at: place.appendingPathComponent("Expected"))
        for (path, text) in outcome {
            let file = place.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
    }

    private var place: URL { Self.folder.appendingPathComponent(name) }

    private func bytes(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: place.appendingPathComponent(file)))
    }

    private func configuration(into report: inout DiagnosticReport) throws -> Configuration? {
        guard let bytes = try? bytes("swiftlet.yaml") else { return Configuration(description: "openapi.yaml") }
        return ConfigurationFile(bytes, path: "swiftlet.yaml", into: &report)?.configuration(
            description: "openapi.yaml"
        )
    }

    private func files(_ configuration: Configuration, into report: inout DiagnosticReport) throws -> [GeneratedFile] {
        let generator = Generator(configuration)
        guard let description = generator.read(try bytes("openapi.yaml"), in: place.path, into: &report),
            let plan = generator.plan(description, into: &report)
        else { return [] }
        return try generator.render(plan, into: &report) ?? []
    }
}
