import Foundation

/// The tool while it runs.
struct RunningTool {
    let process: Process
    let output: URL
    let errors: URL

    func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }

    /// Waits for its end.
    func result() throws -> CommandLineTool.Result {
        process.waitUntilExit()
        return CommandLineTool.Result(
            status: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }

    /// Waits until the lines of its output are as many, or it has ended.
    func lines(_ count: Int) throws -> [String] {
        while true {
            let isRunning = process.isRunning
            let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map(String.init)
            if lines.count >= count || !isRunning { return lines }
            usleep(20_000)
        }
    }
}

/// The tool as a process of its own, in a folder of its own.
struct CommandLineTool {
    let folder: URL

    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Nil where the tool doesn't lie beside the tests.
    static let path: String? = {
        let bundles =
            CommandLine.arguments.filter { $0.contains(".xctest") } + Bundle.allBundles.map(\.bundlePath)
            + [Bundle.main.bundlePath]
        for bundle in bundles {
            var url = URL(fileURLWithPath: bundle)
            while url.path.contains(".xctest") { url.deleteLastPathComponent() }
            let tool = url.appendingPathComponent("swiftlet").path
            if FileManager.default.isExecutableFile(atPath: tool) { return tool }
        }
        return nil
    }()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("swiftlet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    func run(_ arguments: String...) throws -> Result { try run(arguments) }

    /// `wrapper` is a program that runs the tool, with its arguments.
    func run(_ arguments: [String], environment: [String: String] = [:], wrapper: [String] = []) throws -> Result {
        try start(arguments, environment: environment, wrapper: wrapper).result()
    }

    func start(
        _ arguments: [String],
        environment: [String: String] = [:],
        wrapper: [String] = []
    ) throws -> RunningTool {
        let process = Process()
        let command = wrapper + [Self.path ?? ""]
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = command.dropFirst() + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let streams = try (file("stdout"), file("stderr"))
        process.standardOutput = streams.0.handle
        process.standardError = streams.1.handle
        try process.run()
        return RunningTool(process: process, output: streams.0.url, errors: streams.1.url)
    }

    func write(_ text: String, to name: String) throws {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Every file below `name` with its bytes.
    func snapshot(_ name: String) throws -> [String: Data] {
        let root = folder.appendingPathComponent(name).path
        var files: [String: Data] = [:]
        for case let item as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            files[item] = FileManager.default.contents(atPath: "\(root)/\(item)")
        }
        return files
    }

    private func file(_ name: String) throws -> (url: URL, handle: FileHandle) {
        let url = folder.appendingPathComponent(".\(name)-\(UUID().uuidString)")
        try Data().write(to: url)
        return (url, try FileHandle(forWritingTo: url))
    }
}
