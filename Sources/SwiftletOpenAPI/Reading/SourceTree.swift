/// What a file says, as a tree whose every node knows its place. Immutable.
package final class SourceTree: Sendable {
    /// The path as the user gave it.
    package let file: String
    /// What stands before JSON Pointers in addresses: nothing in the description itself, `pets/Pet.yaml#` in a file that
    /// it refers to.
    package let addressPrefix: String
    let arena: NodeArena

    init(file: String, addressPrefix: String = "", arena: NodeArena) {
        self.file = file
        self.addressPrefix = addressPrefix
        self.arena = arena
    }

    /// The same text as part of another's description.
    init(_ tree: SourceTree, addressPrefix: String) {
        file = tree.file
        self.addressPrefix = addressPrefix
        arena = tree.arena
    }

    package var root: Node { Node(tree: self, index: 0) }
}
