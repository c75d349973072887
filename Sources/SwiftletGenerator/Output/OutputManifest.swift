/// The list of the files that were generated into a folder, kept in it as a dot-file, which SwiftPM and Xcode pass over.
///
///     # Written by swiftlet: …
///     swiftlet-manifest 1
///     d228cb696f1a8caf78912b704e4a8964 Datagrid.swift
///
/// A file may have several hashes: while files are being replaced, the old and the new contents are both ours.
struct OutputManifest: Hashable, Sendable {
    private(set) var hashes: [OutputPath: Set<ContentHash>] = [:]

    static let name = OutputPath.manifestName

    init() {}

    init(_ files: [OutputFile]) {
        for file in files { hashes[file.path, default: []].insert(file.hash) }
    }

    /// Nil for a text that is no manifest, or one of a version that we don't know.
    init?(text: String) {
        var isFirst = true
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if isFirst {
                guard line == Self.header else { return nil }
                isFirst = false
                continue
            }
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let hash = ContentHash(digits: parts[0]), let path = OutputPath(String(parts[1]))
            else { return nil }
            hashes[path, default: []].insert(hash)
        }
        if isFirst { return nil }
    }

    var text: String {
        var text = Self.comment + Self.header + "\n"
        for (path, hashes) in hashes.sorted(by: { $0.key < $1.key }) {
            for digits in hashes.map(\.digits).sorted() { text += "\(digits) \(path.text)\n" }
        }
        return text
    }

    func merging(_ other: OutputManifest) -> OutputManifest {
        var merged = self
        merged.hashes.merge(other.hashes) { $0.union($1) }
        return merged
    }

    func owns(_ path: OutputPath, _ contents: [UInt8]) -> Bool {
        let listed = hashes[path] ?? otherCase(of: path).flatMap { hashes[$0] }
        return listed?.contains(ContentHash(of: contents)) ?? false
    }

    /// The path under which the file is listed, where only its case has changed since.
    func otherCase(of path: OutputPath) -> OutputPath? {
        guard hashes[path] == nil else { return nil }
        let folded = path.folded
        return hashes.keys.filter { $0.folded == folded }.min()
    }

    private static let header = "swiftlet-manifest 1"
    private static let comment = """
        # The files that swiftlet generated here, each with its hash (FNV-1a, 128 bits), so that it replaces and removes
        # nothing else. Commit it with them.

        """
}

/// A generated file whose path was found harmless.
struct OutputFile: Hashable, Sendable {
    let path: OutputPath
    let contents: [UInt8]
    let hash: ContentHash

    init(path: OutputPath, contents: [UInt8]) {
        self.path = path
        self.contents = contents
        self.hash = ContentHash(of: contents)
    }

    /// Eight bytes at a time.
    func has(_ other: [UInt8]) -> Bool {
        guard contents.count == other.count else { return false }
        return contents.withUnsafeBytes { contents in
            other.withUnsafeBytes { other in
                var offset = 0
                while offset + 8 <= contents.count {
                    let word = contents.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    guard word == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self) else { return false }
                    offset += 8
                }
                return contents[offset...].elementsEqual(other[offset...])
            }
        }
    }
}
