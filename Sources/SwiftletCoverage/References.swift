package import SwiftletOpenAPI

/// Where a `$ref` leads, found without the decoder's index.
package struct References {
    /// Trees of other files by the path that stands before `#` in addresses of their nodes.
    private let files: [String: SourceTree]
    private var known: [Key: Node?] = [:]

    private struct Key: Hashable {
        let tree: ObjectIdentifier
        let text: String
    }

    package init(entry: SourceTree, others: [SourceTree] = []) {
        let name = entry.file.split(separator: "/").last.map(String.init) ?? ""
        files = Dictionary(
            [(name + "#", entry)] + others.map { ($0.addressPrefix, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func target(of reference: Node) -> Node? {
        let key = Key(tree: ObjectIdentifier(reference.tree), text: reference.text)
        if let target = known[key] { return target }
        let target = find(key.text, from: reference.tree)
        known[key] = target
        return target
    }

    private func find(_ text: String, from tree: SourceTree) -> Node? {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts.first.map(String.init) ?? ""
        guard let tree = path.isEmpty ? tree : files[Self.joined(tree.addressPrefix, path)] else { return nil }
        let fragment = parts.count > 1 ? parts[1] : ""
        return JSONPointer(fragment: fragment)?.node(in: tree.root)
    }

    /// `pets/Pet.yaml#` and `../common.yaml` → `common.yaml#`; the description itself stands in no folder.
    private static func joined(_ prefix: String, _ path: String) -> String {
        var folders = prefix.dropLast().split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": break
            case ".." where folders.last.map { $0 != ".." } ?? false: folders.removeLast()
            default: folders.append(String(part))
            }
        }
        return folders.joined(separator: "/") + "#"
    }
}
