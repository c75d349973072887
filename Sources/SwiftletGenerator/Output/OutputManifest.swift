/// The list of the files that were generated into a folder, kept in it as a dot-file, which SwiftPM and Xcode pass over;
/// and of what they were made from.
///
///     # The files that swiftlet generated here, …
///     swiftlet-manifest 2
///     client Datagrid
///     settings 0c3ad9c4ed9cc0a3c6a2e56a6ac4f5a1
///     warnings 0
///     input 8f6c9c1a2c58e3fd3ef5d6cbf2c97b63 datagrid.yaml
///     output d228cb696f1a8caf78912b704e4a8964 Datagrid.swift
///     whole 3b0f8a5de3e9d0c1f7e8a2b4c6d80917
///
/// The last line is a hash of all others: a text that no run wrote, as a merge makes it, tells what files are ours and
/// not what they were made from.
///
/// A file may have several hashes: while files are being replaced, the old and the new contents are both ours.
struct OutputManifest: Hashable, Sendable {
    private(set) var hashes: [OutputPath: Set<ContentHash>] = [:]
    /// Nil where it isn't known, or not to be relied on.
    private(set) var record: InputRecord?

    static let name = OutputPath.manifestName

    init() {}

    init(_ files: [OutputFile], _ record: InputRecord? = nil) {
        for file in files { hashes[file.path, default: []].insert(file.hash) }
        self.record = record
    }

    /// Nil for a text that is no manifest, or one of a version that we don't know.
    init?(text: String) {
        var lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }[...]
        switch lines.popFirst() {
        case Self.header: self.init(lines: lines)
        case Self.firstHeader: self.init(lines: lines.map { "output " + $0 }[...])
        default: return nil
        }
        if !Self.isWhole(text) { record = nil }
    }

    /// Of a text that is no manifest, such as one with a conflict of version control: the outputs of all its sides.
    init(remainsOf text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, parts[0] == "output", let hash = ContentHash(digits: parts[1]),
                let path = OutputPath(String(parts[2]))
            else { continue }
            hashes[path, default: []].insert(hash)
        }
    }

    private init?(lines: ArraySlice<Substring>) {
        var others: [(key: Substring, value: Substring)] = []
        for line in lines where !line.hasPrefix(Self.seal) {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            guard parts[0] == "output" else {
                others.append((parts[0], parts[1]))
                continue
            }
            let file = parts[1].split(separator: " ", maxSplits: 1)
            guard file.count == 2, let hash = ContentHash(digits: file[0]), let path = OutputPath(String(file[1]))
            else { return nil }
            hashes[path, default: []].insert(hash)
        }
        if others.isEmpty { return }
        guard let record = InputRecord(lines: others) else { return nil }
        self.record = record
    }

    var text: String {
        var text = Self.comment + Self.header + "\n" + (record?.text ?? "")
        for (path, hashes) in hashes.sorted(by: { $0.key < $1.key }) {
            for digits in hashes.map(\.digits).sorted() { text += "output \(digits) \(path.text)\n" }
        }
        return text + Self.seal + ContentHash(of: Array(text.utf8)).digits + "\n"
    }

    private static func isWhole(_ text: String) -> Bool {
        guard let start = text.utf8.dropLast().lastIndex(of: UInt8(ascii: "\n")).map(text.utf8.index(after:)) else {
            return false
        }
        return text[start...] == seal + ContentHash(of: Array(text[..<start].utf8)).digits + "\n"
    }

    /// While it is in force, nobody may rely on what the files were made from.
    func merging(_ other: OutputManifest) -> OutputManifest {
        var merged = self
        merged.record = nil
        merged.hashes.merge(other.hashes) { $0.union($1) }
        return merged
    }

    func owns(_ path: OutputPath, _ contents: [UInt8]) -> Bool {
        let listed = hashes[path] ?? otherCase(of: path).flatMap { hashes[$0] }
        guard let listed else { return false }
        return listed.contains(ContentHash(of: contents)) || listed.contains(ContentHash(bytewise: contents))
    }

    /// The path under which the file is listed, where only its case has changed since.
    func otherCase(of path: OutputPath) -> OutputPath? {
        guard hashes[path] == nil else { return nil }
        let folded = path.folded
        return hashes.keys.filter { $0.folded == folded }.min()
    }

    private static let header: Substring = "swiftlet-manifest 2"
    /// Had nothing but outputs, and no word before them.
    private static let firstHeader: Substring = "swiftlet-manifest 1"
    private static let seal = "whole "
    private static let comment = """
        # The files that swiftlet generated here, so that it replaces and removes nothing else; and what they were made
        # from, so that it sees when there is nothing to do. Commit it with them.

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
}
