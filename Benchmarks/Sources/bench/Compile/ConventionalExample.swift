import Foundation

/// A program that uses the conventional SDK, where there is one for it: what is compared must work, too.
struct ConventionalExample {
    private let module: GeneratedModule
    private let source: URL

    init?(_ module: GeneratedModule) {
        source = GeneratedModule.benchmarks.appendingPathComponent("Examples/\(module.name).swift")
        guard FileManager.default.fileExists(atPath: source.path) else { return nil }
        self.module = module
    }

    /// Compiles, links and runs it.
    func run() throws {
        let products = module.products(.debug)
        let program = products.appendingPathComponent("example").path
        let support = try [
            "ConventionalSupport", "SwiftletRuntime", "SwiftletPatterns", "SwiftletURLSession", "HTTPTypes", "Logging",
        ]
        .flatMap { try Self.objects(of: $0) }
        _ = try ChildProcess.run(
            ["swiftc", "-parse-as-library", "-swift-version", "6", "-I", SwiftCompiler.modules.path]
                + ["-I", products.path, source.path, "-o", program]
                + (module.objects(.debug) + support).map(\.path),
            log: products.appendingPathComponent("example-log")
        )
        _ = try ChildProcess.run([program], log: products.appendingPathComponent("example-output"))
        progress("\(module.name): the example of the conventional SDK runs")
    }

    private static func objects(of target: String) throws -> [URL] {
        let folder = SwiftCompiler.binaries.appendingPathComponent(target + ".build")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "o" }
    }
}
