/// One file that isn't as it would be generated.
package struct OutputDifference: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Would be generated, and isn't there.
        case missing
        case changed(TextDifference)
        /// Was generated once, and no longer would be.
        case stale
        /// Something else is there: what.
        case obstacle(String)
        /// The list of generated files is missing or old.
        case manifest
    }

    package let path: String
    package let kind: Kind
}

extension OutputDifference {
    static func all(between scan: OutputScan, and files: [OutputFile]) -> [OutputDifference] {
        var differences = files.compactMap { file in
            difference(scan.entries[file.path] ?? .nothing, file).map {
                OutputDifference(path: file.path.text, kind: $0)
            }
        }
        let wanted = Set(files.map(\.path))
        for (path, entry) in scan.entries where !wanted.contains(path) && entry != .nothing {
            differences.append(OutputDifference(path: path.text, kind: .stale))
        }
        differences.sort { $0.path < $1.path }
        if differences.isEmpty, !isCurrent(scan.manifest, files) {
            differences.append(OutputDifference(path: OutputManifest.name, kind: .manifest))
        }
        return differences
    }

    private static func difference(_ entry: OutputScan.Entry, _ file: OutputFile) -> Kind? {
        switch entry {
        case .nothing: .missing
        case .file(let contents) where contents.isSame(as: file.contents): nil
        case .file(let contents): .changed(TextDifference(from: contents, to: file.contents))
        case .symbolicLink: .obstacle("it is a symbolic link")
        case .obstacle(let reason): .obstacle(reason)
        }
    }

    private static func isCurrent(_ manifest: OutputScan.Manifest, _ files: [OutputFile]) -> Bool {
        // Other inputs may give the same files.
        guard case .known(let manifest, _) = manifest, manifest.hashes.count == files.count else { return false }
        return files.allSatisfy { manifest.hashes[$0.path]?.count == 1 && manifest.owns($0.path, $0.contents) }
    }
}
