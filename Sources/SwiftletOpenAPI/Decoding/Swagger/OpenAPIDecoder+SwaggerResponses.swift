/// Response Object, Header Object.
extension OpenAPIDecoder {
    /// A shared response has the media types of the operation that has it; where those are everybody's, it stays a
    /// reference.
    func swaggerResponse(_ node: Node, _ produces: [Node]?) -> Referenced<Response> {
        guard let produces, produces.map(\.text) != swagger.produces.map(\.text) else {
            return referenced(node, response)
        }
        guard let target = target(of: node) else { return referenced(node, response) }
        let key = SwaggerDefaults.ResponseKey(node: target, produces: produces.map(\.text))
        let value = swagger.responses[key] ?? swaggerResponse(target, produces: produces)
        swagger.responses[key] = value
        if target == node { references.add(Referenced.value(value), at: node) }
        return .value(value)
    }

    func swaggerResponse(_ node: Node, produces: [Node]) -> Response {
        let fields = object(node, .swaggerResponse)
        if !fields.has(.description) && node.kind == .mapping {
            tolerated(.missingField, "a Response Object needs the field 'description'", at: node)
        }
        return Response(
            node: node,
            summary: nil,
            description: fields.text(.description),
            headers: fields.map(.headers) { referenced($0, header) },
            content: swaggerContent(fields, produces),
            links: [],
            extensions: fields.extensions
        )
    }

    private func swaggerContent(_ fields: ObjectDecoder, _ produces: [Node]) -> [Named<MediaType>] {
        let examples = fields.map(.examples) { $0 }
        var content: [Named<MediaType>] = []
        if let name = fields.nameNode(of: .schema), let node = fields[.schema] {
            let isFile = node.kind == .mapping && node["type"]?.isEqual("file") == true
            let schema = schema(node)
            let fallback = isFile ? "application/octet-stream" : "application/json"
            content = self.content(produces, else: fallback, at: name) { type in
                swaggerMedia(fields.node, schema, example: examples.first { $0.name == type }?.value)
            }
        }
        for example in examples where !content.contains(where: { $0.name == example.name }) {
            tolerated(
                .wrongValue,
                "the response has no content of type '\(example.name)', so the example is ignored",
                at: example.nameNode
            )
        }
        return content
    }

    func swaggerHeader(_ node: Node) -> Header {
        let fields = object(node, .swaggerHeader)
        _ = collectionFormat(fields, in: .header)
        return Header(
            node: node,
            description: fields.string(.description),
            isRequired: false,
            isDeprecated: false,
            explode: false,
            schema: inlineSchema(fields),
            content: [],
            example: fields[.example],
            examples: [],
            extensions: fields.extensions
        )
    }
}
