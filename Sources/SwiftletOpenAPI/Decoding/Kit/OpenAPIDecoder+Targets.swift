/// What a reference leads to, where decoding has to know at once.
extension OpenAPIDecoder {
    /// The node itself where it is no reference; nil where the references lead nowhere.
    func target(of node: Node) -> Node? {
        var node = node
        // A circle comes by here again, once the distance is at least its length.
        var mark = node
        var (steps, distance) = (0, 1)
        while let target = node.referenceTarget {
            guard let next = try? resolver.node(at: target.text, from: node).get() else { return nil }
            node = next
            if node == mark { return nil }
            steps += 1
            if steps == distance { (mark, steps, distance) = (node, 0, distance * 2) }
        }
        return node
    }
}
