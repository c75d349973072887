/// `$dynamicRef` and `$recursiveRef`, as far as a static type can follow them: to where they lead at first.
extension OpenAPIDecoder {
    /// Nil where a `$ref` stands there as well, which counts.
    func dynamicReference(_ fields: ObjectDecoder) -> Reference? {
        if let target = fields[.dynamicRef] {
            guard let reference = reference(fields.node, target, to: .schema) else { return nil }
            dynamicReferences.append(reference)
            return reference
        }
        guard let target = fields[.recursiveRef], let reference = reference(fields.node, target, to: .schema) else {
            return nil
        }
        if reference.target == "#" { recursiveReferences.insert(target) }
        return reference
    }

    /// The schema with the nearest `$id`, else the outermost around the node: the root of a description is no schema.
    func recursionRoot(of node: Node) -> Node? {
        let index = library.index(of: node.tree)
        let resource = index.resource(of: node)
        if index.resources.places[resource] != nil { return Node(tree: node.tree, index: resource) }
        var outermost: Node?
        var current = node
        while true {
            if references.schema(at: current) != nil { outermost = current }
            guard current.index != 0 else { return outermost }
            current = Node(tree: node.tree, index: node.tree.arena.records[Int(current.index)].parent)
        }
    }

    func reportOverridableReferences() {
        for reference in dynamicReferences {
            guard case .success(let target) = references.destination(of: reference),
                resolver.isOverridable(reference.target, to: target)
            else { continue }
            unsupported(
                .dynamicReference,
                "'\(reference.target)' is always the schema that it is here, though others have that anchor",
                at: reference.targetNode
            )
        }
    }
}
