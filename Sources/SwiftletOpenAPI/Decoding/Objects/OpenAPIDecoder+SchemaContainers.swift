/// Keywords for arrays and objects.
extension OpenAPIDecoder {
    func arrayKeywords(_ fields: ObjectDecoder) -> Schema.ArrayKeywords? {
        guard fields.present.intersects(.arrayKeywords) else { return nil }
        var keywords = Schema.ArrayKeywords()
        keywords.prefixItems = fields.list(.prefixItems, schema)
        if let items = fields[.items] { add(items, fields[.additionalItems], to: &keywords) }
        keywords.contains = fields[.contains].map(schema)
        keywords.minContains = fields[.minContains].flatMap(lowerCount)
        keywords.maxContains = fields[.maxContains].flatMap(count)
        keywords.minItems = fields[.minItems].flatMap(lowerCount)
        keywords.maxItems = fields[.maxItems].flatMap(count)
        keywords.uniqueItems = fields.flag(.uniqueItems) ?? false
        keywords.unevaluatedItems = fields[.unevaluatedItems].map(schema)
        if let name = fields.nameNode(of: .additionalItems), fields[.items]?.kind != .sequence {
            tolerated(.olderField, "'additionalItems' has no effect unless 'items' is a list, ignored", at: name)
        }
        return keywords
    }

    private func add(_ items: Node, _ others: Node?, to keywords: inout Schema.ArrayKeywords) {
        guard items.kind == .sequence, keywords.prefixItems.isEmpty else {
            keywords.items = schema(items)
            return
        }
        tolerated(
            .olderField,
            "expected a Schema Object, found a list, read as 'prefixItems'",
            at: items
        )
        keywords.prefixItems = items.elements.map(schema)
        keywords.items = others.map(schema)
    }

    func objectKeywords(_ fields: ObjectDecoder) -> Schema.ObjectKeywords? {
        guard fields.present.intersects(.objectKeywords) else { return nil }
        var keywords = Schema.ObjectKeywords()
        keywords.properties = fields.map(.properties, schema)
        keywords.required = fields[.required].map(required) ?? []
        keywords.additionalProperties = fields.part(.additionalProperties, schema)
        keywords.patternProperties = fields.map(.patternProperties, schema)
        keywords.propertyNames = fields[.propertyNames].map(schema)
        keywords.minProperties = fields[.minProperties].flatMap(lowerCount)
        keywords.maxProperties = fields[.maxProperties].flatMap(count)
        keywords.dependentRequired = fields.map(.dependentRequired) { names($0).map(\.text) }
        keywords.dependentSchemas = fields.map(.dependentSchemas, schema)
        addDependencies(fields, to: &keywords)
        keywords.unevaluatedProperties = fields[.unevaluatedProperties].map(schema)
        return keywords
    }

    /// A list of names or a schema: `dependentRequired` and `dependentSchemas` in one.
    private func addDependencies(_ fields: ObjectDecoder, to keywords: inout Schema.ObjectKeywords) {
        guard let name = fields.nameNode(of: .dependencies) else { return }
        tolerated(
            .olderField,
            "'dependencies' became 'dependentRequired' and 'dependentSchemas' in JSON Schema 2019-09, read so",
            at: name
        )
        for entry in fields.map(.dependencies, { $0 }) {
            if entry.value.kind == .sequence || entry.value.kind == .string {
                let required = names(entry.value).map(\.text)
                keywords.dependentRequired.append(Named(name: entry.name, nameNode: entry.nameNode, value: required))
            } else {
                let schema = schema(entry.value)
                keywords.dependentSchemas.append(Named(name: entry.name, nameNode: entry.nameNode, value: schema))
            }
        }
    }

    /// Names of properties, each once. A flag on the property itself, as parameters have it, says nothing.
    private func required(_ node: Node) -> [Node] {
        if node.kind == .boolean {
            tolerated(
                .misplacedField,
                "expected a list of property names, found \(node.found), ignored",
                at: node,
                help: "name the property in the 'required' of the schema that has it"
            )
            return []
        }
        var names: [Node] = []
        for name in self.names(node) {
            if names.contains(where: { $0.hasSameText(name) }) {
                tolerated(.duplicate, "'\(name.text)' is required already", at: name)
            } else {
                names.append(name)
            }
        }
        return names
    }
}
