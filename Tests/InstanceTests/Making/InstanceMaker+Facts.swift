import SwiftletOpenAPI
import SwiftletRuntime

extension InstanceMaker {
    /// Adds what a schema says, what it refers to and its `allOf`.
    ///
    /// - Parameter isPart: whether it is a part of an `allOf`, so that its discriminator is about another schema.
    func collect(
        _ schema: Node,
        into facts: inout SchemaFacts,
        _ depth: Int,
        isPart: Bool = false
    ) throws(Failure) {
        guard depth < 60 else { throw Failure(reason: "a schema that contains itself") }
        if schema.boolean == false { throw Failure(reason: "a schema that nothing fits") }
        guard schema.kind == .mapping else { return }
        let (target, hasSiblings) = schema.parts(files)
        if schema["$ref"] != nil, target == nil { throw Failure(reason: "a reference to nothing") }
        if let target { try collect(target, into: &facts, depth + 1, isPart: isPart) }
        guard hasSiblings else { return }
        for keyword in ["$dynamicRef", "$recursiveRef"] where schema[keyword] != nil {
            throw Failure(reason: keyword)
        }
        facts.sources.append(schema)
        let names = schema.typeNames
        if !names.isEmpty {
            let allowsNull = names.contains("null") || schema.allowsNull
            guard facts.restrict(types: names, allowsNull: allowsNull) else {
                throw Failure(reason: "types without a common one")
            }
        } else if schema["enum"] != nil || schema["properties"] != nil, !schema.allowsNull {
            facts.allowsNull = false
        }
        try collectValues(schema, into: &facts)
        collectMembers(schema, into: &facts)
        facts.items += [schema["items"]].compactMap { $0 }.filter { $0.kind == .mapping }
        if let prefix = schema["prefixItems"] { facts.prefixItems = Array(prefix.elements) }
        for part in schema.elements(of: "allOf") {
            try collect(part, into: &facts, depth + 1, isPart: true)
        }
        collectAlternatives(schema, into: &facts, isPart: isPart)
    }

    private func collectAlternatives(_ schema: Node, into facts: inout SchemaFacts, isPart: Bool) {
        let discriminator = Discriminator(schema, files)
        var hasAlternatives = false
        for keyword in ["oneOf", "anyOf"] {
            guard let branches = schema[keyword], branches.count > 0 else { continue }
            hasAlternatives = true
            facts.alternatives.append(
                SchemaFacts.Alternatives(
                    branches: branches.elements.map { branch in
                        SchemaFacts.Alternatives.Branch(node: branch, tags: discriminator?.tags(of: branch) ?? [])
                    },
                    discriminator: discriminator
                )
            )
        }
        guard !hasAlternatives, !isPart, let discriminator else { return }
        let heirs = discriminator.heirs.map { SchemaFacts.Alternatives.Branch(node: $0.node, tags: [$0.tag]) }
        guard !heirs.isEmpty else { return }
        facts.alternatives.append(SchemaFacts.Alternatives(branches: heirs, discriminator: discriminator))
    }

    private func collectValues(_ schema: Node, into facts: inout SchemaFacts) throws(Failure) {
        var listed = schema["enum"].map { $0.elements.map(\.json) }
        if let constant = schema["const"] { listed = [constant.json] }
        guard let listed else { return }
        facts.listed = facts.listed.map { known in known.filter { listed.contains($0) } } ?? listed
        if facts.listed?.isEmpty ?? false { throw Failure(reason: "enums without a common value") }
    }

    private func collectMembers(_ schema: Node, into facts: inout SchemaFacts) {
        for (name, part) in schema.members(of: "properties") {
            facts.addProperty(name.text, part)
        }
        for name in schema.elements(of: "required") where !facts.required.contains(name.text) {
            facts.required.append(name.text)
        }
        for (pattern, part) in schema.members(of: "patternProperties") {
            facts.patternProperties.append((pattern.text, part))
        }
        if let additional = schema["additionalProperties"] {
            if additional.boolean == false { facts.isClosed = true }
            if additional.kind == .mapping { facts.additional.append(additional) }
        }
        let keywords = ["propertyNames", "unevaluatedProperties", "not", "if", "dependentSchemas", "dependentRequired"]
        if keywords.contains(where: { schema[$0] != nil }) { facts.hasOtherRules = true }
    }
}
