import Foundation
import SwiftletDiagnostics
import SwiftletOpenAPI

/// The files of a description and its references, followed by code of the tests' own.
final class DescriptionFiles {
    let root: Node
    let dialect: Dialect
    private let folder: URL
    private var trees: [String: SourceTree] = [:]

    /// Nil where the description can't be read.
    init?(_ entry: URL) {
        folder = entry.deletingLastPathComponent()
        guard let tree = Self.read(entry, as: entry.lastPathComponent) else { return nil }
        root = tree.root
        dialect = Dialect(tree.root)
        trees[entry.lastPathComponent] = tree
    }

    /// `#/components/schemas/Pet`, `../pets.yaml#/Pet`
    func target(of reference: String, from node: Node) -> Node? {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let pointer = parts.count > 1 ? String(parts[1]) : ""
        guard let file = parts.first, !file.isEmpty else { return Self.node(pointer, in: node.tree.root) }
        let base = node.tree.file.split(separator: "/").dropLast().map(String.init)
        return tree(Self.normalized(base + file.split(separator: "/").map(String.init)))
            .flatMap { Self.node(pointer, in: $0.root) }
    }

    /// `/components/schemas/Pet`, `pets/Pet.yaml#/properties/name`
    func node(at address: String) -> Node? {
        guard !address.hasPrefix("/"), let hash = address.firstIndex(of: "#") else {
            return Self.node(address, in: root)
        }
        return tree(String(address[..<hash]))
            .flatMap { Self.node(String(address[address.index(after: hash)...]), in: $0.root) }
    }

    private func tree(_ path: String) -> SourceTree? {
        if let known = trees[path] { return known }
        let tree = Self.read(folder.appendingPathComponent(path), as: path)
        trees[path] = tree
        return tree
    }

    private static func read(_ file: URL, as name: String) -> SourceTree? {
        guard let data = try? Data(contentsOf: file) else { return nil }
        var report = DiagnosticReport()
        return SourceReader.read([UInt8](data), file: name, into: &report)
    }

    private static func normalized(_ steps: [String]) -> String {
        var path: [String] = []
        for step in steps where step != "." {
            if step == "..", !path.isEmpty { path.removeLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }

    private static func node(_ pointer: String, in root: Node) -> Node? {
        guard !pointer.isEmpty else { return root }
        guard pointer.hasPrefix("/") else { return nil }
        var node = root
        for step in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let next = child(of: node, String(step)) else { return nil }
            node = next
        }
        return node
    }

    private static func child(of node: Node, _ step: String) -> Node? {
        let token = step.replacingOccurrences(of: "~1", with: "/").replacingOccurrences(of: "~0", with: "~")
        if node.kind == .sequence { return Int(token).flatMap { node.element(at: $0) } }
        return node[token] ?? token.removingPercentEncoding.flatMap { node[$0] }
    }
}

/// Which rules a description's schemas follow.
enum Dialect: Sendable {
    /// Swagger 2.0 and OpenAPI 3.0: siblings of `$ref` mean nothing, exclusive bounds are flags, `nullable`.
    case old
    /// OpenAPI 3.1 and later: JSON Schema 2020-12.
    case jsonSchema

    init(_ root: Node) {
        let version = root["openapi"]?.text ?? "2"
        self = version.hasPrefix("3.0") || version.hasPrefix("2") ? .old : .jsonSchema
    }
}
