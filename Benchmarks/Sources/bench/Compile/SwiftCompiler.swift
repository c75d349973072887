import Foundation

enum SwiftBuild: CaseIterable { case release, debug }

/// Compiles a module with the arguments that SwiftPM gives the compiler for a target that isn't a root's plugin or test:
/// whole-module with `-O`, or in batches with `-Onone`, both with debug information.
struct SwiftCompiler {
    let module: GeneratedModule
    let build: SwiftBuild

    func run() throws -> ChildProcess.Result {
        let products = module.products(build)
        let map = products.appendingPathComponent("output-file-map.json")
        try outputFileMap(in: products).write(to: map)
        let list = products.appendingPathComponent("sources")
        try Data(module.sources.map { $0.path + "\n" }.joined().utf8).write(to: list)
        let moduleFile = products.appendingPathComponent(module.name + ".swiftmodule")
        let cache = module.folder.appendingPathComponent("../../ModuleCache").standardized
        var arguments = ["swiftc", "-module-name", module.name, "-parse-as-library", "-c", "@" + list.path]
        arguments += ["-emit-module", "-emit-module-path", moduleFile.path, "-output-file-map", map.path]
        arguments += ["-I", Self.modules.path, "-module-cache-path", cache.path, "-swift-version", "6"]
        arguments += ["-serialize-diagnostics", "-g", "-j\(Self.processors)", "-DSWIFT_PACKAGE"]
        for feature in ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"] {
            arguments += ["-enable-upcoming-feature", feature]
        }
        return try ChildProcess.run(
            arguments + optimization(products),
            log: products.appendingPathComponent("log")
        )
    }

    private func optimization(_ products: URL) -> [String] {
        switch build {
        case .release: ["-O", "-whole-module-optimization", "-num-threads", "\(Self.processors)"]
        case .debug:
            ["-Onone", "-incremental", "-enable-batch-mode", "-enable-testing", "-DDEBUG"]
                + ["-index-store-path", products.appendingPathComponent("index").path]
        }
    }

    private func outputFileMap(in products: URL) throws -> Data {
        var map = ["": ["swift-dependencies": products.appendingPathComponent("module.swiftdeps").path]]
        for source in module.sources {
            let base = products.appendingPathComponent(source.lastPathComponent).path
            map[source.path] = [
                "object": base + ".o", "dependencies": base + ".d", "swift-dependencies": base + ".swiftdeps",
                "diagnostics": base + ".dia",
            ]
        }
        return try JSONSerialization.data(withJSONObject: map)
    }

    private static let processors = ProcessInfo.processInfo.activeProcessorCount

    /// Where this program was linked: the runtime's modules and objects lie beside it.
    static let binaries = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

    static var modules: URL { binaries.appendingPathComponent("Modules") }
}
