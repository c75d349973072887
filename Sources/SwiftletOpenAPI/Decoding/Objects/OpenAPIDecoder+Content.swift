/// Request Body Object, Media Type Object.
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

    /// A reference is followed at once, so that content is content to all who read it.
    func mediaType(_ node: Node) -> MediaType {
        guard node.kind == .mapping, let target = node["$ref"] else {
            let mediaType = mediaType(node, through: nil)
            references.add(Referenced.value(mediaType), at: node)
            return mediaType
        }
        if !isVersion32 { newer(target, .v3_2, name: "a Media Type Object's '$ref'") }
        guard let reference = reference(node, target, to: .mediaType) else { return mediaType(node, through: nil) }
        references.add(Referenced<MediaType>.reference(reference), at: node)
        return mediaType(self.target(of: node) ?? node, through: reference)
    }

    private func mediaType(_ node: Node, through reference: Reference?) -> MediaType {
        let isAbsent = isMissing(node) || reference?.node == node
        let fields = isAbsent ? ObjectDecoder(absentIn: node, self) : object(node, .mediaType)
        checkExamples(fields)
        checkEncodings(fields)
        return MediaType(
            node: node,
            reference: reference,
            schema: fields[.schema].map(schema),
            itemSchema: fields[.itemSchema].map(schema),
            example: fields[.example],
            examples: fields.map(.examples) { referenced($0, example) },
            encoding: fields.map(.encoding, encoding),
            prefixEncoding: fields.list(.prefixEncoding, encoding),
            itemEncoding: fields.part(.itemEncoding, encoding),
            extensions: fields.extensions
        )
    }
}
