/// What stands in the output folder at the places that matter: those we want to write, and those we wrote before.
struct OutputScan: Sendable {
    enum Entry: Hashable, Sendable {
        case nothing
        case file([UInt8])
        case symbolicLink
        /// Something that writing a file can't replace, and what: `a folder`.
        case obstacle(String)
    }

    enum Manifest: Hashable, Sendable {
        case none
        case known(OutputManifest, text: String)
        /// Edited, cut, half merged, or of a later version; with the files that it still names.
        case unreadable(OutputManifest)

        fileprivate var outputs: Set<OutputPath> {
            switch self {
            case .none: []
            case .known(let manifest, _), .unreadable(let manifest): Set(manifest.hashes.keys)
            }
        }
    }

    let manifest: Manifest
    let entries: [OutputPath: Entry]
    /// A run was killed here.
    let hasLeftovers: Bool

    init(of folder: String, wanted: [OutputPath]) throws(FileError) {
        manifest = try Self.manifest(in: folder)
        var entries: [OutputPath: Entry] = [:]
        for path in wanted { entries[path] = try Self.entry(at: path, in: folder) }
        for path in manifest.outputs where entries[path] == nil {
            entries[path] = try Self.entry(at: path, in: folder)
        }
        self.entries = entries
        hasLeftovers = try FileSystem.kind(of: Path.join(folder, OutputPath.stagingName)) != nil
    }

    static func manifest(in folder: String) throws(FileError) -> Manifest {
        let path = Path.join(folder, OutputManifest.name)
        switch try FileSystem.kind(of: path) {
        case nil: return .none
        case .file:
            let bytes = try FileSystem.read(path)
            guard let text = String(validating: bytes, as: UTF8.self), let manifest = OutputManifest(text: text)
            else { return .unreadable(OutputManifest(remainsOf: String(decoding: bytes, as: UTF8.self))) }
            return .known(manifest, text: text)
        default: return .unreadable(OutputManifest())
        }
    }

    private static func entry(at path: OutputPath, in folder: String) throws(FileError) -> Entry {
        for parent in path.parents {
            switch try FileSystem.kind(of: Path.join(folder, parent)) {
            case nil: return .nothing
            case .directory: continue
            case .symbolicLink: return .obstacle("'\(parent)' is a symbolic link, which isn't followed")
            case .file, .other: return .obstacle("'\(parent)' is not a folder")
            }
        }
        let place = Path.join(folder, path.text)
        switch try FileSystem.kind(of: place) {
        case nil: return .nothing
        case .file: return .file(try FileSystem.read(place))
        case .symbolicLink: return .symbolicLink
        case .directory: return .obstacle("it is a folder")
        case .other: return .obstacle("it is no plain file")
        }
    }
}
