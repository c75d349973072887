/// Body and form parameters.
extension OpenAPIDecoder {
    /// Of a parameter in `body`: the same schema in every media type.
    func swaggerBody(_ node: Node, _ consumes: [Node]) -> RequestBody {
        let fields = object(node, .swaggerParameter)
        if !fields.has(.schema) && node.kind == .mapping {
            tolerated(.missingField, "a parameter in 'body' needs the field 'schema', read as any value", at: node)
        }
        let schema = fields[.schema].map(schema)
        return RequestBody(
            node: node,
            description: fields.string(.description),
            content: content(consumes, else: "application/json", at: node) { _ in swaggerMedia(node, schema) },
            isRequired: fields.flag(.required) ?? false,
            extensions: fields.extensions
        )
    }

    /// Of parameters in `formData`: an object that has them as properties. Its node is their list.
    func swaggerForm(_ parameters: [Node], in list: Node, _ consumes: [Node]) -> RequestBody {
        let fields = parameters.map { object($0, .swaggerParameter) }
        let hasFile = fields.contains { $0[.type]?.isEqual("file") == true }
        let encodings = fields.compactMap(formEncoding)
        let schema = formSchema(fields, list)
        let forms = consumes.filter { Self.isForm($0.text, withFiles: hasFile) }
        if let other = consumes.first, forms.isEmpty {
            tolerated(
                .wrongValue,
                "expected a form's media type, since parameters are in 'formData', found '\(other.text)'",
                at: other
            )
        }
        let fallback = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
        return RequestBody(
            node: list,
            description: nil,
            content: content(forms, else: fallback, at: list) { _ in swaggerMedia(list, schema, encodings) },
            isRequired: fields.contains { $0[.required]?.boolean == true },
            extensions: []
        )
    }

    /// By each name, or by the one that is meant where none is written.
    func content(
        _ names: [Node],
        else fallback: String,
        at node: Node,
        _ mediaType: (String) -> MediaType
    ) -> [Named<MediaType>] {
        guard !names.isEmpty else { return [Named(name: fallback, nameNode: node, value: mediaType(fallback))] }
        return names.map { Named(name: $0.text, nameNode: $0, value: mediaType($0.text)) }
    }

    func swaggerMedia(
        _ node: Node,
        _ schema: Schema?,
        _ encoding: [Named<Encoding>] = [],
        example: Node? = nil
    ) -> MediaType {
        MediaType(
            node: node,
            reference: nil,
            schema: schema,
            itemSchema: nil,
            example: example,
            examples: [],
            encoding: encoding,
            prefixEncoding: [],
            itemEncoding: nil,
            extensions: []
        )
    }

    private static func isForm(_ name: String, withFiles: Bool) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix("multipart/") || !withFiles && name.hasPrefix("application/x-www-form-urlencoded")
    }

    private func formSchema(_ parameters: [ObjectDecoder], _ list: Node) -> Schema {
        if let known = swagger.schemas[list] { return known }
        var object = Schema.ObjectKeywords()
        for fields in parameters {
            guard let name = fields[.name], let text = string(name) else { continue }
            let value = inlineSchema(fields, description: fields.string(.description))
            object.properties.append(Named(name: text, nameNode: name, value: value))
            if fields.flag(.required) == true { object.required.append(name) }
        }
        let schema = Schema(node: list, types: [.object], object: object)
        swagger.schemas[list] = schema
        return schema
    }

    /// How a list goes into a form.
    private func formEncoding(_ fields: ObjectDecoder) -> Named<Encoding>? {
        guard let name = fields[.name], let format = collectionFormat(fields, in: .query) else { return nil }
        let encoding = Encoding(node: fields.node, style: format.style, explode: format.explode)
        return Named(name: name.text, nameNode: name, value: encoding)
    }
}
