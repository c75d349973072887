import Foundation

/// `swiftc`, with the modules that lie beside the test bundle.
struct Compiler {
    private let modules: String

    struct Outcome {
        let status: Int32
        let messages: String
    }

    struct Failure: Error {
        let reason: String
    }

    init() throws {
        // The bundle is among the arguments, `…/debug/SwiftletPackageTests.xctest` or deeper on a Mac.
        let folders = CommandLine.arguments.filter { $0.contains(".xctest") }.flatMap { argument in
            sequence(first: URL(fileURLWithPath: argument)) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
        }
        let candidates = folders.map { $0.appendingPathComponent("Modules") }
        let found = candidates.first { folder in
            FileManager.default.fileExists(atPath: folder.appendingPathComponent("SwiftletRuntime.swiftmodule").path)
        }
        guard let found else { throw Failure(reason: "no modules beside the test bundle") }
        modules = found.path
    }

    /// Type-checks the files as one module, as strictly as this package is compiled; every warning is an error.
    func typecheck(_ files: [String]) async throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Hostile"]
            + ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].flatMap {
                ["-enable-upcoming-feature", $0]
            }
            + ["-I", modules] + files
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-\(UUID().uuidString).txt")
        guard FileManager.default.createFile(atPath: output.path, contents: nil) else {
            throw Failure(reason: "no file for the compiler's messages")
        }
        defer { try? FileManager.default.removeItem(at: output) }
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        let status = try await Self.run(process)
        try handle.close()
        return Outcome(status: status, messages: try String(contentsOf: output, encoding: .utf8))
    }

    /// Waits without holding a thread, since other tests need them.
    private static func run(_ process: Process) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}
