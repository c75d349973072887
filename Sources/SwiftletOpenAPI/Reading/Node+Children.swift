extension Node {
    /// Of a sequence, else none.
    package var elements: Elements { Elements(container: self) }

    /// Of a mapping, else none, in document order.
    package var members: Members { Members(container: self) }

    /// The value of a mapping's `$ref`.
    var referenceTarget: Node? {
        kind == .mapping ? tree.arena.value(named: "$ref", in: index).map { Node(tree: tree, index: $0) } : nil
    }

    /// Names and values of a mapping's members, by their numbers; of anything else, none.
    var memberIndices: MemberIndices { MemberIndices(container: self) }

    /// The value of a mapping's member.
    package subscript(name: String) -> Node? {
        guard kind == .mapping else { return nil }
        var name = name
        let value = name.withUTF8 { tree.arena.value(named: UnsafeRawBufferPointer($0), in: index) }
        return value.map { Node(tree: tree, index: $0) }
    }

    /// By position, in time linear in it.
    package func element(at position: Int) -> Node? {
        guard kind == .sequence, position >= 0, position < count else { return nil }
        return elements.dropFirst(position).first
    }

    package struct Elements: Collection, Sendable {
        package let startIndex: ChildIndex
        package let endIndex: ChildIndex
        package let count: Int
        private let tree: SourceTree

        init(container: Node) {
            let isSequence = container.kind == .sequence
            tree = container.tree
            count = isSequence ? container.count : 0
            startIndex = ChildIndex(value: container.index + 1)
            endIndex = isSequence ? ChildIndex(value: tree.arena.records[Int(container.index)].end) : startIndex
        }

        package func index(after index: ChildIndex) -> ChildIndex {
            ChildIndex(value: tree.arena.records[Int(index.value)].end)
        }

        package subscript(index: ChildIndex) -> Node {
            Node(tree: tree, index: tree.arena.resolved(index.value))
        }
    }

    package struct Members: Collection, Sendable {
        package let startIndex: ChildIndex
        package let endIndex: ChildIndex
        package let count: Int
        private let tree: SourceTree

        init(container: Node) {
            tree = container.tree
            let first = container.index + 1
            guard container.kind == .mapping else {
                (count, startIndex, endIndex) = (0, ChildIndex(value: first), ChildIndex(value: first))
                return
            }
            let end = tree.arena.records[Int(container.index)].end
            count = container.count
            startIndex = ChildIndex(value: Self.visible(from: first, to: end, in: tree.arena))
            endIndex = ChildIndex(value: end)
        }

        package func index(after index: ChildIndex) -> ChildIndex {
            let next = tree.arena.records[Int(index.value) + 1].end
            return ChildIndex(value: Self.visible(from: next, to: endIndex.value, in: tree.arena))
        }

        package subscript(index: ChildIndex) -> (name: Node, value: Node) {
            (
                Node(tree: tree, index: tree.arena.resolved(index.value)),
                Node(tree: tree, index: tree.arena.resolved(index.value + 1))
            )
        }

        private static func visible(from index: UInt32, to end: UInt32, in arena: NodeArena) -> UInt32 {
            var index = index
            while index < end, arena.records[Int(index)].traits.contains(.hidden) {
                index = arena.records[Int(index) + 1].end
            }
            return index
        }
    }

    struct MemberIndices: Sequence, IteratorProtocol {
        private let tree: SourceTree
        private var position: UInt32
        private let end: UInt32

        init(container: Node) {
            tree = container.tree
            position = container.index + 1
            end = container.kind == .mapping ? tree.arena.records[Int(container.index)].end : position
        }

        mutating func next() -> (name: UInt32, value: UInt32)? {
            while position < end {
                let name = position
                position = tree.arena.records[Int(name) + 1].end
                if !tree.arena.records[Int(name)].traits.contains(.hidden) {
                    return (tree.arena.resolved(name), tree.arena.resolved(name + 1))
                }
            }
            return nil
        }
    }

    package struct ChildIndex: Comparable, Sendable {
        let value: UInt32

        package static func < (left: ChildIndex, right: ChildIndex) -> Bool { left.value < right.value }
    }
}
