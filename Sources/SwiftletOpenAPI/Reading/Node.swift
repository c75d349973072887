package import SwiftletDiagnostics

/// A value in a file: a scalar, a sequence or a mapping. Its identity is its place, not its content.
///
/// An alias (`*a`) is never seen as such: it is the node that its anchor names.
package struct Node: Sendable {
    package let tree: SourceTree
    let index: UInt32

    /// Plain scalars are typed by YAML 1.2's core schema, quoted ones are strings; JSON likewise.
    package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case null, boolean, integer, number, string, sequence, mapping

        package var isScalar: Bool { self != .sequence && self != .mapping }
    }

    init(tree: SourceTree, index: UInt32) {
        self.tree = tree
        self.index = index
    }

    private var record: NodeArena.Record { tree.arena.records[Int(index)] }

    package var kind: Kind { record.kind }

    package var location: SourceLocation {
        let record = record
        return SourceLocation(file: tree.file, line: Int(record.line), column: Int(record.column))
    }

    /// JSON Pointer (RFC 6901); `""` for the root. A member's name has its member's pointer.
    package var pointer: String { tree.arena.pointer(of: index) }

    /// `a/b` as a token of a JSON Pointer: `a~1b`
    package static func escaped(_ name: String) -> String { NodeArena.escaped(name) }

    /// Unique among all files of the description: `/components/schemas/Pet`, `pets/Pet.yaml#/properties/name`.
    package var address: String { tree.addressPrefix.isEmpty ? pointer : tree.addressPrefix + pointer }

    /// Elements of a sequence or members of a mapping.
    package var count: Int { kind.isScalar ? 0 : Int(record.count) }
}

extension Node: Hashable {
    package static func == (left: Node, right: Node) -> Bool {
        left.index == right.index && left.tree === right.tree
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(tree))
        hasher.combine(index)
    }
}
