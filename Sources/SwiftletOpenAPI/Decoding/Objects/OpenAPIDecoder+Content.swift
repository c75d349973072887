/// Request Body Object, Media Type Object.
extension OpenAPIDecoder {
    func requestBody(_ node: Node) -> RequestBody {
        let fields = object(node, .requestBody)
        if let content = fields[.content], content.kind == .mapping, content.count == 0 {
            tolerated(.emptyList, "expected at least one media type, found none, so nothing is sent", at: content)
        }
        return RequestBody(
            node: node,
            description: fields.string(.description),
            content: content(fields),
            isRequired: fields.flag(.required) ?? false,
            extensions: fields.extensions
        )
    }

    /// By media type, or range of them.
    func content(_ fields: ObjectDecoder) -> [Named<MediaType>] {
        let content = fields.map(.content, mediaType)
        for entry in content where !entry.name.utf8.dropFirst().contains(UInt8(ascii: "/")) {
            tolerated(
                .mediaType,
                "expected a media type, found '\(entry.name)'",
                at: entry.nameNode,
                help: "as in 'application/json'"
            )
        }
        return content
    }

    /// A reference is followed at once, so that content is content to all who read it.
    func mediaType(_ node: Node) -> MediaType {
        guard let target = node.referenceTarget else {
            let mediaType = mediaType(node, through: nil)
            references.add(Referenced.value(mediaType), at: node)
            return mediaType
        }
        if !isVersion32 { newer(target, .v3_2, name: "a Media Type Object's '$ref'") }
        guard let reference = reference(node, target, to: .mediaType) else { return mediaType(node, through: nil) }
        references.add(Referenced<MediaType>.reference(reference), at: node)
        guard let target = self.target(of: node), target != node else { return mediaType(node, through: reference) }
        return entering(target, by: reference.targetNode) { mediaType($0, through: reference) }
            ?? mediaType(node, through: reference)
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
