import SwiftletDiagnostics
import SwiftletOpenAPI

/// The files that a description may refer to, as they were at a revision: those in its own folder, and those in folders
/// of the same repository that the user allows besides.
final class GitFiles: SourceLoader {
    private let revision: GitRevision
    /// Of the description, as the repository calls it.
    private let folder: String
    private let allowed: [String]
    private let remote: DescriptionFiles
    private lazy var files = allFiles()
    private var contents: [String: [UInt8]] = [:]
    private var readCount = 0

    /// Beyond this many single files, all that are left are read at once.
    private static let singleCount = 4
    private static let maximumSize = 256 << 20

    init(_ revision: GitRevision, _ configuration: Configuration) {
        self.revision = revision
        folder = Path.parent(of: revision.path(of: Path.name(of: configuration.description)))
        let root = revision.root
        let folders = configuration.allowedFolders.compactMap(FileSystem.resolved)
        allowed =
            [folder]
            + folders.compactMap { folder in
                if folder == root { return "." }
                return folder.hasPrefix(root + "/") ? String(folder.dropFirst(root.count + 1)) : nil
            }
        remote = DescriptionFiles(configuration)
    }

    func locate(_ place: SourcePlace) -> Result<LocatedSource, SourceRefusal> {
        if place.isName || place.isRemote { return remote.locate(place) }
        let path = Path.cleaned(Path.join(folder, place.text))
        let shown = revision.shown(path)
        guard !place.text.hasPrefix("/"), allowed.contains(where: { $0 == "." || path.hasPrefix($0 + "/") }),
            path != "..", !path.hasPrefix("../")
        else {
            return .failure(SourceRefusal("file-outside", "'\(place.text)' is outside of the description's folder"))
        }
        guard let size = files[path] else {
            return .failure(SourceRefusal("missing-file", "there is no file '\(shown)'"))
        }
        guard size != nil else {
            return .failure(
                SourceRefusal("missing-file", "'\(shown)' is no plain file, which is all that is read from git")
            )
        }
        return .success(LocatedSource(identity: path, file: shown))
    }

    func read(_ source: LocatedSource) -> Result<[UInt8], SourceRefusal> {
        if SourcePlace(source.identity).isRemote { return remote.read(source) }
        if let known = contents.removeValue(forKey: source.identity) { return .success(known) }
        readCount += 1
        if readCount > Self.singleCount { readOthers(with: source.identity) }
        if let known = contents.removeValue(forKey: source.identity) { return .success(known) }
        guard let bytes = try? revision.read(source.identity) else {
            return .failure(SourceRefusal("missing-file", "'\(source.file)' can't be read"))
        }
        return .success(bytes)
    }

    /// What is named like a part of a description, in the folders that it may refer to.
    private func readOthers(with path: String) {
        guard readCount == Self.singleCount + 1 else { return }
        var batch: [(path: String, size: Int)] = []
        var size = 0
        for (path, count) in files.sorted(by: { $0.key < $1.key }) {
            guard let count, [".yaml", ".yml", ".json"].contains(where: path.hasSuffix) else { continue }
            size += count
            if size > Self.maximumSize { break }
            batch.append((path, count))
            if batch.count == Self.batchCount { flush(&batch) }
        }
        flush(&batch)
    }

    /// Arguments of a program have room for these.
    private static let batchCount = 500

    private func flush(_ batch: inout [(path: String, size: Int)]) {
        if !batch.isEmpty, let read = try? revision.read(batch) { contents.merge(read) { $1 } }
        batch = []
    }

    private func allFiles() -> [String: Int?] {
        var files: [String: Int?] = [:]
        for folder in allowed { files.merge((try? revision.files(below: folder)) ?? [:]) { $1 } }
        return files
    }
}
