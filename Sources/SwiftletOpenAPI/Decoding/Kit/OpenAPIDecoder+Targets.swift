/// What a reference leads to, where decoding has to know at once.
extension OpenAPIDecoder {
    /// The node itself where it is no reference; nil where the references lead nowhere.
    func target(of node: Node) -> Node? {
        var seen: Set<Node> = []
        var node = node
        while node.kind == .mapping, let target = node["$ref"] {
            guard seen.insert(node).inserted else { return nil }
            guard let next = try? resolver.node(at: target.text, from: node).get() else { return nil }
            node = next
        }
        return node
    }
}
