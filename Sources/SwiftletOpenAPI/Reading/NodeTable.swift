/// What belongs to nodes, found by their numbers: nothing is hashed in the file that most of them are in.
struct NodeTable<Value: Sendable>: Sendable {
    private var values: [Value] = []
    private var firstTree: SourceTree?
    private var firstPlaces: [UInt32] = []
    private var others: [ObjectIdentifier: Column] = [:]

    /// One file's nodes.
    private struct Column: Sendable {
        let tree: SourceTree
        /// 1 + the position of the node's value; 0 where it has none.
        var places: [UInt32]

        init(_ tree: SourceTree) {
            self.tree = tree
            places = Array(repeating: 0, count: tree.arena.records.count)
        }
    }

    var count: Int { values.count }

    // Always inline: a table is a part of something larger, which a call would copy.

    @inline(__always)
    subscript(node: Node) -> Value? {
        let place = place(of: node)
        return place == 0 ? nil : values[place - 1]
    }

    @inline(__always)
    func contains(_ node: Node) -> Bool { place(of: node) != 0 }

    /// In place of what the node has.
    mutating func set(_ value: Value, at node: Node) {
        let place = place(of: node)
        if place != 0 {
            values[place - 1] = value
            return
        }
        values.append(value)
        if firstTree == nil {
            firstTree = node.tree
            firstPlaces = Column(node.tree).places
        }
        let new = UInt32(values.count)
        if firstTree === node.tree {
            firstPlaces[Int(node.index)] = new
        } else {
            others[ObjectIdentifier(node.tree), default: Column(node.tree)].places[Int(node.index)] = new
        }
    }

    @inline(__always)
    private func place(of node: Node) -> Int {
        firstTree === node.tree ? Int(firstPlaces[Int(node.index)]) : Self.place(of: node, in: others)
    }

    @inline(never)
    private static func place(of node: Node, in others: [ObjectIdentifier: Column]) -> Int {
        others[ObjectIdentifier(node.tree)].map { Int($0.places[Int(node.index)]) } ?? 0
    }
}
