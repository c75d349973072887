/// Request Body Object, Media Type Object, Encoding Object.
extension OpenAPIDecoder {
    func requestBody(_ node: Node) -> RequestBody {
        let fields = object(node, .requestBody)
        return RequestBody(
            node: node,
            description: fields.string(.description),
            content: fields.map(.content, mediaType),
            isRequired: fields.flag(.required) ?? false,
            extensions: fields.extensions
        )
    }

    func mediaType(_ node: Node) -> MediaType {
        let fields = isMissing(node) ? ObjectDecoder(absentIn: node, self) : object(node, .mediaType)
        checkExamples(fields)
        return MediaType(
            node: node,
            schema: fields[.schema].map(schema),
            itemSchema: fields[.itemSchema].map(schema),
            example: fields[.example],
            examples: fields.map(.examples) { referenced($0, example) },
            encoding: fields.map(.encoding, encoding),
            extensions: fields.extensions
        )
    }

    private func encoding(_ node: Node) -> Encoding {
        let fields = object(node, .encoding)
        return Encoding(
            node: node,
            contentType: fields.string(.contentType),
            headers: fields.map(.headers) { referenced($0, header) },
            style: fields[.style].flatMap { choice($0, ParameterLocation.query.styles) },
            explode: fields.flag(.explode),
            allowsReserved: fields.flag(.allowReserved) ?? false,
            extensions: fields.extensions
        )
    }
}
