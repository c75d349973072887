/// What writing comes to: which files are created, replaced, removed or kept, and what stands in the way.
struct OutputPlan: Sendable {
    private(set) var created: [OutputFile] = []
    private(set) var replaced: [OutputFile] = []
    private(set) var unchanged: [OutputFile] = []
    private(set) var removed: [OutputPath] = []
    private(set) var conflicts: [OutputConflict] = []
    /// What the manifest says now; empty where there is none.
    let manifestBefore: OutputManifest
    let manifestAfter: OutputManifest
    let isManifestCurrent: Bool
    let hasLeftovers: Bool

    init(files: [OutputFile], record: InputRecord?, scan: OutputScan, force: Bool) {
        manifestAfter = OutputManifest(files, record)
        hasLeftovers = scan.hasLeftovers
        switch scan.manifest {
        case .none:
            manifestBefore = OutputManifest()
            isManifestCurrent = false
        case .known(let manifest, let text):
            manifestBefore = manifest
            isManifestCurrent = text == manifestAfter.text
        case .unreadable(let remains):
            manifestBefore = force ? remains : OutputManifest()
            isManifestCurrent = false
            if !force { conflicts.append(.unreadableManifest) }
        }
        for file in files { place(file, on: scan.entries[file.path] ?? .nothing, force: force) }
        let wanted = Set(files.map(\.path))
        for path in manifestBefore.hashes.keys.sorted() where !wanted.contains(path) {
            retire(path, scan.entries[path] ?? .nothing, force: force)
        }
    }

    /// Nothing is to be done.
    var isEmpty: Bool { created.isEmpty && replaced.isEmpty && removed.isEmpty && isManifestCurrent && !hasLeftovers }

    private mutating func place(_ file: OutputFile, on entry: OutputScan.Entry, force: Bool) {
        switch entry {
        case .nothing: created.append(file)
        // A file system that ignores case shows the old file under the new name, and is about to lose it.
        case .file(let contents)
        where contents.isSame(as: file.contents) && manifestBefore.otherCase(of: file.path) == nil:
            unchanged.append(file)
        case .file(let contents) where force || manifestBefore.owns(file.path, contents): replaced.append(file)
        case .file where manifestBefore.hashes[file.path] != nil: conflicts.append(.edited(file.path))
        case .file: conflicts.append(.foreign(file.path))
        case .symbolicLink where force: replaced.append(file)
        case .symbolicLink: conflicts.append(.foreign(file.path))
        case .obstacle(let reason): conflicts.append(.blocked(file.path, reason))
        }
    }

    private mutating func retire(_ path: OutputPath, _ entry: OutputScan.Entry, force: Bool) {
        switch entry {
        case .nothing: break
        case .file(let contents) where force || manifestBefore.owns(path, contents): removed.append(path)
        case .symbolicLink where force: removed.append(path)
        case .file, .symbolicLink: conflicts.append(.editedStale(path))
        case .obstacle(let reason): conflicts.append(.blocked(path, reason))
        }
    }
}
