import Foundation
import SwiftletDiagnostics
import SwiftletGenerator

/// The SDK of a description in one shape, in a folder of its own.
struct GeneratedModule {
    enum Shape { case conventional, own }

    let shape: Shape
    let name: String
    let folder: URL
    let sources: [URL]
    let lineCount: Int

    init(_ file: URL, _ shape: Shape, in folder: URL) throws {
        var configuration = Configuration(description: file.path)
        configuration.name = Self.name(of: file)
        if shape == .conventional { configuration.templates = Self.templates.path }
        var report = DiagnosticReport()
        let generator = Generator(configuration)
        guard let description = try generator.read(into: &report),
            let plan = generator.plan(description, into: &report),
            let files = try generator.render(plan, into: &report)
        else { throw Usage(problem: "\(file.path) can't be generated from: \(report.sorted.first?.message ?? "")") }
        let output = folder.appendingPathComponent("Sources")
        _ = try OutputDirectory(output.path).write(files)
        self.shape = shape
        self.folder = folder
        name = plan.clientName
        sources = files.filter { $0.path.hasSuffix(".swift") }.map { output.appendingPathComponent($0.path) }
        lineCount = files.reduce(0) { $0 + $1.contents.count { $0 == UInt8(ascii: "\n") } }
    }

    /// `spotify/openapi.yaml` → `Spotify`.
    private static func name(of file: URL) -> String {
        let word = file.deletingLastPathComponent().lastPathComponent.filter { $0.isLetter || $0.isNumber }
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private static var templates: URL { benchmarks.appendingPathComponent("Templates/Conventional") }

    /// The package that this file is part of.
    static var benchmarks: URL {
        URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL
    }

    func products(_ build: SwiftBuild) -> URL { folder.appendingPathComponent("\(build)") }

    func objects(_ build: SwiftBuild) -> [URL] {
        sources.map { products(build).appendingPathComponent($0.lastPathComponent + ".o") }
    }

    /// From nothing, as SwiftPM would.
    func compile(_ build: SwiftBuild) throws -> ChildProcess.Result {
        let products = products(build)
        try? FileManager.default.removeItem(at: products)
        try FileManager.default.createDirectory(at: products, withIntermediateDirectories: true)
        if build == .debug {
            let support = SupportIndex.place(in: folder.appendingPathComponent("../..").standardized)
            try FileManager.default.copyItem(at: support, to: products.appendingPathComponent("index"))
        }
        return try SwiftCompiler(module: self, build: build).run()
    }

    /// Bytes of instructions in the objects of the release build.
    func codeSize() throws -> Int { try CodeSize.ofInstructions(in: objects(.release)) }
}
