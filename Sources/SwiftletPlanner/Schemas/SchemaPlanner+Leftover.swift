import SwiftletModel
import SwiftletOpenAPI
import SwiftletPatterns

extension SchemaPlanner {
    /// What a schema demands beyond its type and bounds, as one rule. A structure says itself what it requires.
    mutating func leftover(of schema: Schema, inStructure: Bool = false) -> Rules? {
        if schema.boolean == false { return .value(JSONText("false")) }
        guard schema.array != nil || schema.object != nil || schema.composition != nil else { return nil }
        if schema.needsUnevaluated { return rules(of: schema, .allButReference) }
        var keywords: RuleKeywords = [.contains, .names, .dependents, .not, .conditions]
        if let array = schema.array {
            if !array.prefixItems.isEmpty || array.items?.boolean == false { keywords.insert(.items) }
        }
        if let object = schema.object, !object.patternProperties.isEmpty { keywords.insert(.patterns) }
        if let object = schema.object, !object.required.isEmpty, !inStructure, !schema.isStructure {
            keywords.insert(.required)
        }
        if let composition = schema.composition {
            if !composition.oneOf.isEmpty, schema.isRestricted(by: composition.oneOf) { keywords.insert(.oneOf) }
            if !composition.anyOf.isEmpty, schema.isRestricted(by: composition.anyOf) { keywords.insert(.anyOf) }
        }
        let rules = rules(of: schema, keywords)
        return rules == .object([]) ? nil : rules
    }

    /// `typeless: strict`: any JSON, checked by the whole schema; named where it is a component.
    mutating func untypedUse(_ schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        var use = SchemaUse.any
        let rules = rules(of: schema)
        if rules != .object([]) { use.constraints.rules = [rules] }
        use.apply(schema, isNullable: false)
        guard context.claim == .component else { return use }
        return wrap(use, schema, in: context, as: place.id, isNullable: false)
    }

    /// Those that nothing here knows the meaning of.
    mutating func reportKeywords(of schema: Schema) {
        if let pattern = schema.string.pattern, (try? RegularExpression(pattern)) == nil {
            report.unsupported(
                "pattern",
                "the runtime can't match this pattern, so it isn't checked",
                at: schema.place(of: "pattern")
            )
        }
        reportDiscriminator(of: schema)
        for keyword in schema.otherKeywords where !Self.harmless.contains(keyword.name) {
            let words = WordSplitter.words(of: keyword.name).map { $0.text.lowercased() }
            let identifier = keyword.name.hasPrefix("$") ? words.joined(separator: "-") : "unknown-keyword"
            report.unsupported(identifier, "'\(keyword.name)' isn't applied", at: keyword.nameNode)
        }
    }

    /// Beside no alternatives it is the base's word about its subtypes, which have it as a member.
    private mutating func reportDiscriminator(of schema: Schema) {
        guard let discriminator = schema.composition?.discriminator,
            schema.alternatives.allSatisfy({ $0.branches.count < 2 })
        else { return }
        if !index.members(discriminator.propertyName, of: schema).isEmpty { return }
        let branches = schema.alternatives.flatMap(\.branches)
        if branches.contains(where: { !index.members(discriminator.propertyName, of: $0).isEmpty }) { return }
        report.tolerated("discriminator", "nothing here is chosen by it, so it says nothing", at: discriminator.node)
    }

    /// Identification, comments, and how the value looks in XML.
    private static let harmless: Set<String> = [
        "$schema", "$id", "$comment", "$anchor", "$defs", "definitions", "$vocabulary", "$dynamicAnchor",
        "$recursiveAnchor", "xml",
        "contentSchema", "contentMediaType", "example", "examples", "externalDocs",
    ]
}

extension Schema {
    /// `unevaluated*` beside what decides at run time which members and elements were looked at.
    fileprivate var needsUnevaluated: Bool {
        let isConditional =
            composition.map { $0.if != nil || !$0.oneOf.isEmpty || !$0.anyOf.isEmpty || $0.not != nil } ?? false
        if let object, object.unevaluatedProperties != nil, object.additionalProperties == nil {
            return isConditional || !object.dependentSchemas.isEmpty || !object.patternProperties.isEmpty
        }
        guard let array, array.unevaluatedItems != nil, array.items == nil else { return false }
        return isConditional || !array.prefixItems.isEmpty || array.contains != nil || composition != nil
            || array.unevaluatedItems?.boolean == false
    }
}
