/// `allOf` and its like, Discriminator Object.
extension OpenAPIDecoder {
    func composition(_ fields: ObjectDecoder) -> Schema.Composition? {
        guard fields.present.intersects(.compositionKeywords) else { return nil }
        var composition = Schema.Composition()
        composition.allOf = alternatives(.allOf, fields)
        composition.anyOf = alternatives(.anyOf, fields)
        composition.oneOf = alternatives(.oneOf, fields)
        composition.not = fields[.not].map(schema)
        composition.if = fields[.ifSchema].map(schema)
        composition.then = fields[.thenSchema].map(schema)
        composition.else = fields[.elseSchema].map(schema)
        composition.discriminator = fields.part(.discriminator, discriminator)
        return composition
    }

    private func alternatives(_ field: Field, _ fields: ObjectDecoder) -> [Schema] {
        guard let node = fields[field] else { return [] }
        if node.kind == .sequence && node.count == 0 {
            tolerated(.emptyList, "expected at least one schema, found none, ignored", at: node)
        }
        return list(node, schema)
    }

    private func discriminator(_ node: Node) -> Discriminator {
        if node.kind == .string {
            if version.family != .v2_0 {
                tolerated(
                    .olderField,
                    "expected a Discriminator Object, found a string, read as its 'propertyName'",
                    at: node
                )
            }
            return Discriminator(
                node: node,
                propertyName: node.text,
                mapping: [],
                targets: [],
                defaultMapping: nil,
                defaultTarget: nil,
                extensions: []
            )
        }
        let fields = object(node, .discriminator)
        return Discriminator(
            node: node,
            propertyName: fields.text(.propertyName),
            mapping: fields.texts(.mapping),
            targets: fields[.mapping].map { mappingTargets($0, in: node) } ?? [],
            defaultMapping: fields.string(.defaultMapping),
            defaultTarget: fields[.defaultMapping].flatMap { mappingTarget($0, in: node) },
            extensions: fields.extensions
        )
    }

    private func mappingTargets(_ mapping: Node, in node: Node) -> [Named<Reference>] {
        mapping.members.compactMap { name, value in
            mappingTarget(value, in: node).map { Named(name: name.text, nameNode: name, value: $0) }
        }
    }

    /// A schema's name, or a reference to one.
    private func mappingTarget(_ value: Node, in node: Node) -> Reference? {
        guard value.kind == .string else { return nil }
        let text = value.text
        let local = "#/components/schemas/" + text
        let isName = !text.contains("/") && (try? resolver.node(at: local, from: node).get()) != nil
        let reference = Reference(
            node: node,
            target: isName ? local : text,
            targetNode: value,
            summary: nil,
            description: nil
        )
        references.note(reference, to: .schema, isOptional: true)
        return reference
    }
}
