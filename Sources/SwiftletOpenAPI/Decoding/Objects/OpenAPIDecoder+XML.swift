/// XML Object.
extension OpenAPIDecoder {
    func xml(_ node: Node) -> XML {
        let fields = object(node, .xml)
        let nodeType = fields[.nodeType].flatMap { choice($0, XML.NodeType.allCases) }
        let isAttribute = fields.flag(.attribute) ?? false
        let isWrapped = fields.flag(.wrapped) ?? false
        for field in [Field.attribute, .wrapped] where nodeType != nil {
            guard let name = fields.nameNode(of: field) else { continue }
            let message = "an XML Object has either 'nodeType' or '\(field.name)', not both"
            error(.conflictingFields, message, at: name)
        }
        return XML(
            node: node,
            name: fields.string(.name),
            namespace: fields.string(.namespace),
            prefix: fields.string(.prefix),
            nodeType: nodeType ?? (isAttribute ? .attribute : isWrapped ? .element : nil),
            extensions: fields.extensions
        )
    }
}
