/// Encoding Object.
extension OpenAPIDecoder {
    func encoding(_ node: Node) -> Encoding {
        let fields = object(node, .encoding)
        checkEncodings(fields)
        return Encoding(
            node: node,
            contentType: fields.string(.contentType),
            headers: fields.map(.headers) { referenced($0, header) },
            style: fields[.style].flatMap { choice($0, ParameterLocation.query.styles) },
            explode: fields.flag(.explode),
            allowsReserved: fields.flag(.allowReserved) ?? false,
            encoding: fields.map(.encoding, encoding),
            prefixEncoding: fields.list(.prefixEncoding, encoding),
            itemEncoding: fields.part(.itemEncoding, encoding),
            extensions: fields.extensions
        )
    }

    /// Parts go by name or by position.
    func checkEncodings(_ fields: ObjectDecoder) {
        guard fields.has(.encoding) else { return }
        for field in [Field.prefixEncoding, .itemEncoding] {
            guard let name = fields.nameNode(of: field) else { continue }
            error(.conflictingFields, "either 'encoding' or '\(field.name)' may stand here, not both", at: name)
        }
    }
}
