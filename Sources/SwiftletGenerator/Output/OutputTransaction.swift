/// The steps that bring an output folder from one state to the next.
///
/// Wherever the process is killed, every file is whole, old or new: contents are staged in a folder inside the output
/// (so on the same file system) and then renamed. Before the first rename the manifest lists the old and the new hash of
/// every file, so that the next run knows both as its own. No step waits for the disk: a power cut is not a kill.
struct OutputTransaction: Sendable {
    enum Step: Hashable, Sendable {
        case createDirectory(String)
        case stage([UInt8], as: String)
        case install(staged: String, at: String)
        case remove(String)
        case removeIfEmpty(String)
        case removeStaging(String)
    }

    let steps: [Step]
    /// How many of the steps change nothing but the staging folder.
    let preparationCount: Int
}

extension OutputTransaction {
    init(_ plan: OutputPlan, in folder: String) {
        let staging = Path.join(folder, OutputPath.stagingName)
        let manifest = Path.join(folder, OutputManifest.name)
        let files = plan.created + plan.replaced
        func staged(_ index: Int) -> String { Path.join(staging, String(index)) }
        func place(_ path: OutputPath) -> String { Path.join(folder, path.text) }

        let contents =
            files.map(\.contents) + [
                Array(plan.manifestBefore.merging(plan.manifestAfter).text.utf8), Array(plan.manifestAfter.text.utf8),
            ]
        let preparation: [Step] =
            [.removeStaging(staging), .createDirectory(staging)]
            + contents.indices.map { .stage(contents[$0], as: staged($0)) }

        var steps = preparation
        steps.append(.install(staged: staged(files.count), at: manifest))
        steps += Set(files.flatMap(\.path.parents)).sorted().map { .createDirectory(Path.join(folder, $0)) }
        // Where the file system ignores case, `pets.swift` and `Pets.swift` are one file: the old goes first.
        let folded = Set(files.map(\.path.folded))
        let early = plan.removed.filter { folded.contains($0.folded) }
        let late = plan.removed.filter { !folded.contains($0.folded) }
        steps += early.map { .remove(place($0)) }
        steps += files.indices.map { .install(staged: staged($0), at: place(files[$0].path)) }
        steps += late.map { .remove(place($0)) }
        steps += Set(plan.removed.flatMap(\.parents)).sorted(by: >).map { .removeIfEmpty(Path.join(folder, $0)) }
        steps.append(.install(staged: staged(files.count + 1), at: manifest))
        steps.append(.removeStaging(staging))
        self.init(steps: steps, preparationCount: preparation.count)
    }

    /// Stops after `count` steps, as a kill would.
    func run(upTo count: Int = .max) throws(FileError) {
        for (index, step) in steps.prefix(count).enumerated() {
            do {
                try step.run()
            } catch {
                // Nothing visible has changed yet, so leave no trace.
                if index < preparationCount, case .removeStaging = steps[0] { try? steps[0].run() }
                throw error
            }
        }
    }
}

extension OutputTransaction.Step {
    fileprivate func run() throws(FileError) {
        switch self {
        case .createDirectory(let path): try FileSystem.createDirectory(path)
        case .stage(let contents, let path): try FileSystem.create(path, contents: contents)
        case .install(let staged, let path): try FileSystem.rename(staged, to: path)
        case .remove(let path): try FileSystem.remove(path)
        case .removeIfEmpty(let path): FileSystem.removeEmptyDirectory(path)
        case .removeStaging(let path):
            if try FileSystem.kind(of: path) != nil { try FileSystem.removeFlatDirectory(path) }
        }
    }
}
