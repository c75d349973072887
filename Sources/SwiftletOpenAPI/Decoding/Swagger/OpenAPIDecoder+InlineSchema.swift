/// A schema that a parameter, a header or an Items Object is by itself: its node is theirs.
extension OpenAPIDecoder {
    func inlineSchema(_ fields: ObjectDecoder, description: String? = nil) -> Schema {
        if let known = swagger.schemas[fields.node] { return known }
        if !fields.has(.type) && fields.node.kind == .mapping {
            tolerated(.missingField, "the field 'type' is needed here, read as 'string'", at: fields.node)
        }
        let types = types(fields)
        var annotations = Schema.Annotations()
        annotations.description = description
        let schema = Schema(
            node: fields.node,
            types: fields.has(.type) ? types.named : [.string],
            allowsNull: types.allowsNull,
            isNullOnly: types.isNullOnly,
            format: fields.string(.format) ?? types.impliedFormat,
            annotations: annotations,
            values: values(fields, of: types.named),
            string: stringKeywords(fields),
            numeric: numericKeywords(fields),
            array: inlineArray(fields),
            extensions: fields.extensions
        )
        check(schema, fields)
        swagger.schemas[fields.node] = schema
        return schema
    }

    private func inlineArray(_ fields: ObjectDecoder) -> Schema.ArrayKeywords? {
        guard fields.present.intersects(.arrayKeywords) else { return nil }
        var keywords = Schema.ArrayKeywords()
        keywords.items = fields.part(.items) { inlineSchema(object($0, .inlineSchema)) }
        keywords.minItems = fields[.minItems].flatMap(lowerCount)
        keywords.maxItems = fields[.maxItems].flatMap(count)
        keywords.uniqueItems = fields.flag(.uniqueItems) ?? false
        return keywords
    }
}
