/// What a file says, as a tree whose every node knows its place. Immutable.
package final class SourceTree: Sendable {
    /// The path as the user gave it.
    package let file: String
    let arena: NodeArena

    init(file: String, arena: NodeArena) {
        self.file = file
        self.arena = arena
    }

    package var root: Node { Node(tree: self, index: 0) }
}
