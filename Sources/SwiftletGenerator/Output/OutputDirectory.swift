/// A folder of generated files that knows which of its files are its own.
///
/// Only files that changed are written, and only files that the manifest lists with the hash that they still have are
/// replaced or removed. Everything else there is somebody's work.
public struct OutputDirectory: Hashable, Sendable {
    /// As the user gave it; it need not exist yet.
    public let path: String

    /// Touches nothing.
    public init(_ path: String) {
        self.path = path
    }

    /// What became of the files, by their paths within the folder, each list in their order.
    public struct Summary: Hashable, Sendable {
        /// Were not there.
        public let created: [String]
        /// Had other contents.
        public let replaced: [String]
        /// Are no longer generated.
        public let removed: [String]
        /// How many had the same contents, and were not touched.
        public let unchanged: Int
    }

    /// All or nothing, as far as a file system can: see `OutputTransaction`.
    ///
    /// - Throws: ``OutputError``.
    public func write(_ files: [GeneratedFile], force: Bool = false) throws(OutputError) -> Summary {
        try write(files, record: nil, force: force)
    }

    /// With what they were made of, so that the next run can tell that there is nothing to do.
    package func write(_ generation: Generation, force: Bool) throws(OutputError) -> Summary {
        try write(generation.files, record: generation.record, force: force)
    }

    func write(_ files: [GeneratedFile], record: InputRecord?, force: Bool) throws(OutputError) -> Summary {
        let files = try Self.validated(files)
        let plan: OutputPlan
        do throws(FileError) {
            plan = try apply(files, record, force: force)
        } catch {
            throw .file(error)
        }
        guard plan.conflicts.isEmpty else { throw .conflicts(plan.conflicts, in: path) }
        return Summary(plan)
    }

    /// What the folder holds against what it should hold, in the order of the paths; empty where `write` would do
    /// nothing.
    package func differences(from files: [GeneratedFile]) throws(OutputError) -> [OutputDifference] {
        let files = try Self.validated(files)
        do {
            return OutputDifference.all(between: try OutputScan(of: path, wanted: files.map(\.path)), and: files)
        } catch {
            throw .file(error)
        }
    }

    /// Carries out the plan that it returns, unless that has conflicts.
    private func apply(_ files: [OutputFile], _ record: InputRecord?, force: Bool) throws(FileError) -> OutputPlan {
        // Looked at before the folder is created, so that a conflict leaves nothing behind.
        let firstLook = try plan(files, record, force: force)
        if firstLook.isEmpty { return confirmed(firstLook) }
        if !firstLook.conflicts.isEmpty { return firstLook }
        try FileSystem.createDirectories(path)
        let lock = try DirectoryLock(path)
        defer { lock.release() }
        // Another run may have written meanwhile.
        let plan = try plan(files, record, force: force)
        if plan.conflicts.isEmpty && !plan.isEmpty { try OutputTransaction(plan, in: path).run() }
        return plan
    }

    /// For build systems, to which it is older than its inputs until then.
    package func confirm() { FileSystem.touch(Path.join(path, OutputManifest.name)) }

    /// What a newer tool finds right needs no other look from it.
    private func confirmed(_ plan: OutputPlan) -> OutputPlan {
        if Tool.isNewer(than: Path.join(path, OutputManifest.name)) { confirm() }
        return plan
    }

    func plan(_ files: [OutputFile], _ record: InputRecord? = nil, force: Bool) throws(FileError) -> OutputPlan {
        let scan = try OutputScan(of: path, wanted: files.map(\.path))
        return OutputPlan(files: files, record: record, scan: scan, force: force)
    }

    static func validated(_ files: [GeneratedFile]) throws(OutputError) -> [OutputFile] {
        var seen: Set<String> = []
        var validated: [OutputFile] = []
        for file in files {
            guard let path = OutputPath(file.path), seen.insert(path.folded).inserted else {
                throw .unusablePath(file.path)
            }
            validated.append(OutputFile(path: path, contents: file.contents))
        }
        return validated
    }
}

extension OutputDirectory.Summary {
    fileprivate init(_ plan: OutputPlan) {
        self.init(
            created: plan.created.map(\.path.text).sorted(),
            replaced: plan.replaced.map(\.path.text).sorted(),
            removed: plan.removed.map(\.text).sorted(),
            unchanged: plan.unchanged.count
        )
    }
}
