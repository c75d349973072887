import Foundation

/// The index of the modules that both shapes link. A debug build adds it to its own the first time that it meets them,
/// in a package once for all targets, so it's part of what was compiled before.
enum SupportIndex {
    /// Makes it, in a folder that debug builds start from.
    static func make(in folder: URL) throws {
        let index = place(in: folder)
        try? FileManager.default.removeItem(at: index)
        try FileManager.default.createDirectory(at: index, withIntermediateDirectories: true)
        let source = folder.appendingPathComponent("Support.swift")
        let imports = ["ConventionalSupport", "SwiftletRuntime", "SwiftletURLSession"].map { "import \($0)\n" }.joined()
        try Data(imports.utf8).write(to: source)
        _ = try ChildProcess.run(
            ["swiftc", "-parse-as-library", "-swift-version", "6", "-c", source.path]
                + ["-o", folder.appendingPathComponent("Support.o").path, "-I", SwiftCompiler.modules.path]
                + ["-module-cache-path", folder.appendingPathComponent("ModuleCache").path]
                + ["-index-store-path", index.path],
            log: folder.appendingPathComponent("support-log")
        )
    }

    /// Where debug builds of the modules in a folder find it.
    static func place(in folder: URL) -> URL { folder.appendingPathComponent("SupportIndex") }
}
