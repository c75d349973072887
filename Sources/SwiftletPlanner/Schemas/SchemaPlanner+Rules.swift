import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// The schema as the runtime applies it: references name declared types, everything else is written out.
    mutating func rules(of schema: Schema, _ keywords: RuleKeywords = .all) -> Rules {
        if let boolean = schema.boolean { return .value(JSONText(boolean ? "true" : "false")) }
        let identity = ObjectIdentifier(schema)
        let isWhole = keywords == .all
        if isWhole, !openRules.insert(identity).inserted { return reentered(schema) }
        defer { if isWhole { openRules.remove(identity) } }
        var members = RuleMembers()
        write(schema, keywords, to: &members)
        var rules = Rules.object(members.list)
        if keywords.contains(.reference), let reference = schema.reference {
            rules = referenced(reference, schema, members.list)
        }
        if isWhole { trace.record(.rules(rules), of: schema) }
        return rules
    }

    private mutating func referenced(_ reference: Reference, _ schema: Schema, _ siblings: [Rules.Member]) -> Rules {
        guard let target = index.schema(reference) else { return .value(JSONText("true")) }
        let rules = ruleOfTarget(target, reference)
        if siblings.isEmpty || !index.appliesReferenceSiblings { return rules }
        return .object([.init("allOf", .list([rules, .object(siblings)]))])
    }

    private mutating func ruleOfTarget(_ target: Schema, _ reference: Reference) -> Rules {
        let use = self.target(of: reference)
        guard case .declared(let id) = use.type, use.constraints.isEmpty else { return rules(of: target) }
        guard use.isNullable else { return .type(id) }
        let null = Rules.object([.init("type", .value(JSONText("\"null\"")))])
        return .object([.init("anyOf", .list([.type(id), null]))])
    }

    /// Rules that lead back to themselves need a type to name.
    private mutating func reentered(_ schema: Schema) -> Rules {
        let use = use(of: schema, in: .provisional(componentName(of: schema) ?? "Value"))
        if case .declared(let id) = use.type { return .type(id) }
        report.unsupported("recursive-schema", "a rule within itself isn't checked", at: schema.node)
        return .value(JSONText("true"))
    }

    private mutating func write(_ schema: Schema, _ keywords: RuleKeywords, to members: inout RuleMembers) {
        if keywords.contains(.types) { members.addTypes(schema) }
        if keywords.contains(.values) { members.addValues(schema, keepsEmpty: options.typeless == .strict) }
        if keywords.contains(.bounds) { members.addBounds(schema) }
        if let array = schema.array { write(array, keywords, to: &members) }
        if let object = schema.object { write(object, schema, keywords, to: &members) }
        if let composition = schema.composition { write(composition, keywords, to: &members) }
    }

    private mutating func write(
        _ array: Schema.ArrayKeywords,
        _ keywords: RuleKeywords,
        to members: inout RuleMembers
    ) {
        if keywords.contains(.items) {
            if !array.prefixItems.isEmpty {
                members.add("prefixItems", .list(array.prefixItems.map { rules(of: $0) }))
            }
            if let items = array.items { members.add("items", rules(of: items)) }
        }
        if keywords.contains(.contains), let contains = array.contains {
            members.add("contains", rules(of: contains))
            members.add("minContains", array.minContains)
            members.add("maxContains", array.maxContains)
        }
        if keywords.contains(.unevaluated), let items = array.unevaluatedItems {
            members.add("unevaluatedItems", rules(of: items))
        }
    }

    private mutating func write(
        _ object: Schema.ObjectKeywords,
        _ schema: Schema,
        _ keywords: RuleKeywords,
        to members: inout RuleMembers
    ) {
        if keywords.contains(.properties), !object.properties.isEmpty {
            members.add("properties", .object(object.properties.map { .init($0.name, rules(of: $0.value)) }))
        } else if keywords.contains(.patterns), !object.properties.isEmpty {
            let yes = Rules.value(JSONText("true"))
            members.add("properties", .object(object.properties.map { .init($0.name, yes) }))
        }
        if keywords.contains(.patterns) {
            if !object.patternProperties.isEmpty {
                let patterns = object.patternProperties.map { Rules.Member($0.name, rules(of: $0.value)) }
                members.add("patternProperties", .object(patterns))
            }
            if let others = object.additionalProperties { members.add("additionalProperties", rules(of: others)) }
        }
        if keywords.contains(.required), !object.required.isEmpty {
            members.add("required", strings: object.required.map(\.text))
        }
        if keywords.contains(.names), let names = object.propertyNames {
            members.add("propertyNames", rules(of: names))
        }
        if keywords.contains(.dependents) { writeDependents(object, to: &members) }
        if keywords.contains(.unevaluated), let others = object.unevaluatedProperties {
            members.add("unevaluatedProperties", rules(of: others))
        }
    }

    private mutating func writeDependents(_ object: Schema.ObjectKeywords, to members: inout RuleMembers) {
        if !object.dependentRequired.isEmpty {
            let lists = object.dependentRequired.map { Rules.Member($0.name, RuleMembers.strings($0.value)) }
            members.add("dependentRequired", .object(lists))
        }
        if !object.dependentSchemas.isEmpty {
            let schemas = object.dependentSchemas.map { Rules.Member($0.name, rules(of: $0.value)) }
            members.add("dependentSchemas", .object(schemas))
        }
    }

    private mutating func write(
        _ composition: Schema.Composition,
        _ keywords: RuleKeywords,
        to members: inout RuleMembers
    ) {
        if keywords.contains(.allOf) { writeList("allOf", composition.allOf, to: &members) }
        if keywords.contains(.oneOf) { writeList("oneOf", composition.oneOf, to: &members) }
        if keywords.contains(.anyOf) { writeList("anyOf", composition.anyOf, to: &members) }
        if keywords.contains(.not), let not = composition.not { members.add("not", rules(of: not)) }
        if keywords.contains(.conditions), let condition = composition.if {
            members.add("if", rules(of: condition))
            if let then = composition.then { members.add("then", rules(of: then)) }
            if let `else` = composition.else { members.add("else", rules(of: `else`)) }
        }
    }

    private mutating func writeList(_ keyword: String, _ schemas: [Schema], to members: inout RuleMembers) {
        guard !schemas.isEmpty else { return }
        members.add(keyword, .list(schemas.map { rules(of: $0) }))
    }
}
