import Foundation
import SwiftletDiagnostics
import SwiftletGenerator
import Testing

/// Nothing in a description can become code, or a file elsewhere.
@Suite struct HostileDescriptionTests {
    private static let seeds = 0..<24

    @Test func `Payloads in every string of a description neither become code nor leave the folder`() async throws {
        let folder = try ScratchFolder()
        var sources: [String] = []
        for seed in Self.seeds {
            let files = try generate(seed, in: folder)
            #expect(!files.isEmpty, "seed \(seed)")
            sources += try flatten(files, seed: seed, in: folder)
        }
        #expect(try folder.entries() == ["out", "sources"])

        let compiler = try Compiler()
        let outcome = try await compiler.typecheck(
            sources.map { folder.url.appendingPathComponent("sources/\($0)").path }
        )
        #expect(outcome.status == 0)
        #expect(outcome.messages.isEmpty, "\(outcome.messages.prefix(4000))")
    }

    @Test(arguments: seeds)
    func `The same description makes the same bytes`(seed: Int) throws {
        #expect(try render(seed).files == render(seed).files)
    }

    @Test(arguments: seeds)
    func `No byte that could mislead a reader of the sources gets into them`(seed: Int) throws {
        for file in try render(seed).files {
            let text = String(decoding: file.contents, as: UTF8.self)
            let misleading = text.unicodeScalars.filter { scalar in
                switch scalar.value {
                case 0x0A: false
                case 0..<0x20, 0x7F, 0x85, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
                default: false
                }
            }
            #expect(misleading.isEmpty, "\(file.path): \(misleading.map(\.value))")
        }
    }

    /// What one description makes; what is wrong with it may be said, but must not be an error.
    private func render(_ seed: Int) throws -> (output: OutputDirectory, files: [GeneratedFile]) {
        var description = HostileDescription(seed: seed)
        let text = description.text()
        var configuration = Configuration(description: seed.isMultiple(of: 2) ? "hostile.json" : "hostile.yaml")
        // Each third client takes its name from the title.
        if seed % 3 != 0 { configuration.name = "Hostile\(seed)" }
        let generator = Generator(configuration)
        var report = DiagnosticReport()
        guard let read = generator.read(Array(text.utf8), into: &report),
            let plan = generator.plan(read, into: &report),
            let files = try generator.render(plan, into: &report)
        else {
            let printer = DiagnosticPrinter(usesColor: false) { _ in SourceLines(Array(text.utf8)) }
            Issue.record("seed \(seed):\n\(printer.text(of: report, errorLimit: 20, warningLimit: 0))")
            return (OutputDirectory("none"), [])
        }
        #expect(plan.operationCount == 2 && plan.typeCount >= 3, "seed \(seed)")
        return (OutputDirectory("Hostile\(seed)"), files)
    }

    private func generate(_ seed: Int, in folder: ScratchFolder) throws -> [GeneratedFile] {
        let (output, files) = try render(seed)
        let place = folder.url.appendingPathComponent("out/\(output.path)")
        _ = try OutputDirectory(place.path).write(files)
        let written = try folder.files(below: "out/\(output.path)")
        #expect(Set(written).subtracting([".swiftlet-manifest"]) == Set(files.map(\.path)))
        return files
    }

    /// One folder for all clients: file names must differ within a module.
    private func flatten(_ files: [GeneratedFile], seed: Int, in folder: ScratchFolder) throws -> [String] {
        try files.enumerated().map { index, file in
            let name = "Hostile\(seed)-\(index).swift"
            try folder.write(file.contents, to: "sources/\(name)")
            return name
        }
    }
}
