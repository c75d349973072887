/// Example Object, Link Object.
extension OpenAPIDecoder {
    func example(_ node: Node) -> Example {
        let fields = object(node, .example)
        for (one, other) in Self.exclusiveExampleFields where fields.has(one) {
            guard let name = fields.nameNode(of: other) else { continue }
            let message = "an Example Object has either '\(one.name)' or '\(other.name)', not both"
            error(.conflictingFields, message, at: name)
        }
        return Example(
            node: node,
            summary: fields.string(.summary),
            description: fields.string(.description),
            value: fields[.value],
            dataValue: fields[.dataValue],
            serializedValue: fields.string(.serializedValue),
            externalValue: fields.string(.externalValue),
            extensions: fields.extensions
        )
    }

    private static let exclusiveExampleFields: [(Field, Field)] = [
        (.value, .externalValue), (.value, .dataValue), (.value, .serializedValue), (.serializedValue, .externalValue),
    ]

    func link(_ node: Node) -> Link {
        let fields = object(node, .link)
        switch (fields.nameNode(of: .operationRef), fields.nameNode(of: .operationId)) {
        case (_?, let name?):
            error(.conflictingFields, "a Link Object has either 'operationRef' or 'operationId', not both", at: name)
        case (nil, nil) where node.kind == .mapping:
            error(.missingField, "a Link Object needs one of the fields 'operationRef' and 'operationId'", at: node)
        default: break
        }
        return Link(
            node: node,
            operationReference: fields.string(.operationRef),
            operationID: fields.string(.operationId),
            parameters: fields[.parameters].map { members($0, \.value) } ?? [],
            requestBody: fields[.requestBody],
            description: fields.string(.description),
            server: fields.part(.server, server),
            extensions: fields.extensions
        )
    }
}
