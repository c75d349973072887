import Foundation

/// The compiled types of a description, held against the values that Tests/InstanceTests recorded for them.
struct CompiledInstances: Sendable {
    /// What is compiled into the SDK's module.
    let sources: [URL]
    private(set) var isRight = false
    /// Counts, or what went wrong.
    private(set) var summary = "no values were recorded for the compiled types"
    private let values: URL

    /// What a program of the SDK's module links.
    private static let libraries = [
        "SwiftletRuntime", "SwiftletPatterns", "SwiftletURLSession", "HTTPTypes", "Logging",
    ]

    /// What judges values, as the tests do.
    private static let judging = [
        "CompiledInstances/CompiledInstances.swift", "InstanceTests/Holding/HeldValue.swift",
        "InstanceTests/Holding/ModelValue+Holding.swift", "InstanceTests/Judging/Blame.swift",
    ]

    /// Nil where none are asked for.
    init?(of slug: String, _ arguments: Arguments) {
        guard let folder = arguments.instances?.appendingPathComponent(slug) else { return nil }
        values = folder.appendingPathComponent("instances.jsonl")
        guard FileManager.default.fileExists(atPath: values.path) else {
            sources = []
            return
        }
        sources =
            Self.judging.map { URL(fileURLWithPath: "Tests/" + $0) }
            + [folder.appendingPathComponent("InstanceTypes.swift")]
    }

    /// Links the objects of a folder, and runs the program.
    func run(in folder: URL, modules: String) -> CompiledInstances {
        var result = self
        guard !sources.isEmpty else { return result }
        let build = URL(fileURLWithPath: modules).deletingLastPathComponent()
        let folders = [folder] + Self.libraries.map { build.appendingPathComponent($0 + ".build") }
        let command = ["swiftc", "-o", "instances"] + folders.flatMap(Self.objects)
        guard let link = try? Subprocess(command, in: folder, name: "link"), link.status == 0,
            let run = try? Subprocess(["./instances", values.path], in: folder, name: "instances")
        else {
            result.summary = "the program of the compiled types can't be linked"
            return result
        }
        let lines = run.output.split(separator: "\n")
        result.isRight = run.status == 0
        result.summary = lines.last.map(String.init) ?? "exit code \(run.status)"
        for line in lines.dropLast() { print("    \(line)") }
        return result
    }

    private static func objects(in folder: URL) -> [String] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        return (files ?? []).filter { $0.pathExtension == "o" }.map(\.path).sorted()
    }
}
