/// Schema Object.
extension OpenAPIDecoder {
    /// A schema that aliases share is decoded once.
    func schema(_ node: Node) -> Schema {
        if let known = references.schema(at: node) { return known }
        let schema = newSchema(node)
        references.add(schema)
        return schema
    }

    private func newSchema(_ node: Node) -> Schema {
        if let boolean = node.boolean { return Schema(node: node, boolean: boolean) }
        guard node.kind == .mapping else {
            error(.wrongType, "expected a Schema Object (a mapping or a boolean), found \(node.found)", at: node)
            return Schema(node: node)
        }
        let fields = object(node, .schema)
        let types = types(fields)
        let reference = schemaReference(fields)
        let schema = Schema(
            node: node,
            reference: reference,
            types: types.named,
            allowsNull: types.allowsNull,
            isNullOnly: types.isNullOnly,
            format: fields.string(.format) ?? types.impliedFormat,
            annotations: annotations(fields),
            values: values(fields, of: types.named),
            string: stringKeywords(fields),
            numeric: numericKeywords(fields),
            array: arrayKeywords(fields),
            object: objectKeywords(fields),
            composition: composition(fields),
            definitions: definitions(fields),
            otherKeywords: otherKeywords(fields, reference),
            xml: fields.part(.xml, xml),
            extensions: fields.extensions
        )
        check(schema, fields)
        return schema
    }

    private func definitions(_ fields: ObjectDecoder) -> [Named<Schema>] {
        let definitions = fields.map(.definitions, schema)
        guard let name = fields.nameNode(of: .olderDefinitions) else { return definitions }
        if version.family != .v2_0 {
            tolerated(.olderField, "'definitions' became '$defs' in JSON Schema 2019-09, read so", at: name)
        }
        return definitions + fields.map(.olderDefinitions, schema)
    }

    private func schemaReference(_ fields: ObjectDecoder) -> Reference? {
        guard let target = fields[.ref] else { return dynamicReference(fields) }
        if isBefore31 && fields.node.count > 1 {
            warnOfSiblings(fields.node, target)
        }
        return reference(fields.node, target, to: .schema)
    }

    private func warnOfSiblings(_ node: Node, _ target: Node) {
        let siblings = node.members.map(\.name).filter { !$0.isEqual("$ref") && !$0.hasExtensionPrefix }.map(\.text)
        guard !siblings.isEmpty else { return }
        let verb = siblings.count > 1 ? "have" : "has"
        tolerated(
            .referenceSiblings,
            "\(Self.quoted(siblings)) beside '$ref' \(verb) no effect in \(version.title)",
            at: target,
            help: "wrap the reference: 'allOf: [{$ref: …}]'"
        )
    }

    private func annotations(_ fields: ObjectDecoder) -> Schema.Annotations {
        var annotations = Schema.Annotations()
        guard fields.present.intersects(.annotationKeywords) else { return annotations }
        annotations.title = fields.string(.title)
        annotations.description = fields.string(.description)
        annotations.isDeprecated = fields.flag(.deprecated) ?? false
        annotations.isReadOnly = fields.flag(.readOnly) ?? false
        annotations.isWriteOnly = fields.flag(.writeOnly) ?? false
        annotations.example = fields[.example]
        annotations.examples = examples(fields)
        annotations.externalDocumentation = fields.part(.externalDocs, externalDocumentation)
        return annotations
    }

    /// A list of values; the map that other objects have is taken for its members.
    private func examples(_ fields: ObjectDecoder) -> [Node] {
        guard let node = fields[.examples] else { return [] }
        guard node.kind != .sequence else { return Array(node.elements) }
        guard !isMissing(node) else { return [] }
        tolerated(.wrongType, "expected a list of examples, found \(node.found), read as one", at: node)
        return [node]
    }

    func values(_ fields: ObjectDecoder, of types: [SchemaType]) -> Schema.Values {
        var values = Schema.Values()
        guard fields.present.intersects(.valueKeywords) else { return values }
        values.enumeration = fields.part(.enumeration) { enumeration($0, of: types) } ?? nil
        values.const = fields[.const]
        values.defaultValue = fields[.defaultValue]
        return values
    }

    /// Nil where it can't be meant: a list's `enum` is often its items'.
    private func enumeration(_ node: Node, of types: [SchemaType]) -> [Node]? {
        guard node.kind.isScalar else {
            let values = list(node) { $0 }
            guard types == [.array] || types == [.object], !values.isEmpty, values.allSatisfy(\.kind.isScalar) else {
                return node.kind == .sequence ? values : nil
            }
            let message = "none of these values is of type '\(types[0].rawValue)', so they are ignored"
            tolerated(.enumerationType, message, at: node, help: "put 'enum' into the schema of the items")
            return nil
        }
        tolerated(.wrongType, "expected a list, found \(node.found), read as a list of one", at: node)
        return [node]
    }

    func stringKeywords(_ fields: ObjectDecoder) -> Schema.StringKeywords {
        var keywords = Schema.StringKeywords()
        guard fields.present.intersects(.stringKeywords) else { return keywords }
        keywords.minLength = fields[.minLength].flatMap(lowerCount)
        keywords.maxLength = fields[.maxLength].flatMap(count)
        keywords.pattern = fields.string(.pattern)
        keywords.contentEncoding = fields.string(.contentEncoding)
        keywords.contentMediaType = fields.string(.contentMediaType)
        keywords.contentSchema = fields.part(.contentSchema, schema)
        return keywords
    }

    /// Kept beside those that only tools read.
    private func noteOlderID(_ fields: ObjectDecoder) {
        guard let name = fields.nameNode(of: .olderID) else { return }
        tolerated(.olderField, "'id' became '$id' in JSON Schema draft 6, ignored", at: name)
    }

    /// `$dynamicRef` is one of them unless it became the reference.
    private func otherKeywords(_ fields: ObjectDecoder, _ reference: Reference?) -> [Named<Node>] {
        guard fields.present.intersects(.otherKeywords) else { return fields.others }
        noteOlderID(fields)
        let known = fields.written.filter {
            FieldSet.otherKeywords.contains($0.field) && $0.value != reference?.targetNode
        }
        return known.map { Named(name: $0.field.name, nameNode: $0.name, value: $0.value) } + fields.others
    }
}
