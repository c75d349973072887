import Foundation

/// Compiles generated sources straight against the runtime's modules: a package for each would mostly measure SwiftPM.
struct Compiler: Sendable {
    struct Result: Sendable {
        let isRight: Bool
        let wall: Double
        let cpu: Double
        /// Of the object files.
        let size: Int
        var firstComplaint: String
        /// What the compiled types said of the recorded values.
        var instances: CompiledInstances?
    }

    private let arguments: Arguments
    private let work: URL

    init(_ arguments: Arguments, _ work: URL) {
        self.arguments = arguments
        self.work = work
    }

    /// `jobs` at a time, each on one core.
    func compileAll(_ sources: [(slug: String, folder: URL)], _ finished: @Sendable (String, Result) -> Void)
        -> [Result]
    {
        let shared = Shared(sources.count)
        DispatchQueue.concurrentPerform(iterations: min(arguments.jobs, sources.count)) { _ in
            while let next = shared.next() {
                let (slug, folder) = sources[next]
                let result = compile(slug, folder)
                shared.finish(next, result) { finished(slug, result) }
            }
        }
        return shared.results
    }

    private func compile(_ slug: String, _ sources: URL) -> Result {
        let folder = work.appendingPathComponent(slug)
        var command = [
            "swiftc", "-swift-version", "6", "-warnings-as-errors", "-module-name", "SDK", "-I", arguments.modules,
        ]
        switch arguments.compilation {
        case .debug: command += ["-Onone", "-g", "-parse-as-library", "-emit-module", "-j1", "-c"]
        case .typecheck, .none: command += ["-typecheck"]
        }
        command += Self.sources(in: sources).map(\.path)
        let instances = arguments.compilation == .debug ? CompiledInstances(of: slug, arguments) : nil
        command += instances?.sources.map(\.path) ?? []
        guard let run = try? Subprocess(command, in: folder, name: "compile") else {
            return Result(isRight: false, wall: 0, cpu: 0, size: 0, firstComplaint: "swiftc can't be started")
        }
        let complaint = (run.errors + run.output).split(separator: "\n").first { $0.contains("error:") } ?? ""
        let judged = run.status == 0 ? instances?.run(in: folder, modules: arguments.modules) : nil
        return Result(
            isRight: run.status == 0,
            wall: run.wall,
            cpu: run.cpu,
            size: Self.removeObjects(in: folder),
            firstComplaint: run.status == 0 ? "" : complaint.isEmpty ? "exit code \(run.status)" : String(complaint),
            instances: judged
        )
    }

    static func sources(in folder: URL) -> [URL] {
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        return files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }

    private static func removeObjects(in folder: URL) -> Int {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "o" }.reduce(0) { size, file in
            let own = (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
            try? FileManager.default.removeItem(at: file)
            return size + own
        }
    }
}

/// What the workers share.
private final class Shared: @unchecked Sendable {
    private let lock = NSLock()
    private var position = 0
    private var found: [Compiler.Result?]

    init(_ count: Int) {
        found = Array(repeating: nil, count: count)
    }

    var results: [Compiler.Result] { lock.withLock { found.compactMap(\.self) } }

    func next() -> Int? {
        lock.withLock {
            guard position < found.count else { return nil }
            position += 1
            return position - 1
        }
    }

    func finish(_ index: Int, _ result: Compiler.Result, _ body: () -> Void) {
        lock.withLock {
            found[index] = result
            body()
        }
    }
}
