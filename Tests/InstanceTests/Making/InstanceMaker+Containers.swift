import SwiftletOpenAPI
import SwiftletRuntime

extension InstanceMaker {
    mutating func object(_ facts: SchemaFacts, _ depth: Int) throws(Failure) -> JSONValue {
        var object = JSONObject()
        for (name, schemas) in facts.properties {
            let isRequired = facts.required.contains(name) || facts.tags[name] != nil
            guard isRequired || isPresent(depth) else { continue }
            do throws(Failure) {
                object[name] = try member(name, schemas, facts, depth)
            } catch {
                if isRequired { throw error }
            }
        }
        for name in facts.required where object[name] == nil {
            object[name] =
                try facts.additional.isEmpty ? .string("undeclared") : make(facts.additional, depth: depth + 1)
        }
        try addMembers(to: &object, facts, depth)
        return .object(object)
    }

    private mutating func member(
        _ name: String,
        _ schemas: [Node],
        _ facts: SchemaFacts,
        _ depth: Int
    ) throws(Failure) -> JSONValue {
        guard let tag = facts.tags[name] else { return try make(schemas, depth: depth + 1) }
        // A tag that the member's own schema spells in another way stays as that has it.
        let listed = schemas.first { $0["enum"] != nil || $0["const"] != nil }
        return listed == nil ? .string(tag) : try listedTag(tag, schemas, depth)
    }

    private mutating func listedTag(
        _ tag: String,
        _ schemas: [Node],
        _ depth: Int
    ) throws(Failure) -> JSONValue {
        var facts = SchemaFacts()
        for schema in schemas { try collect(schema, into: &facts, 0) }
        if facts.listed?.contains(.string(tag)) ?? false { return .string(tag) }
        return try make(schemas, depth: depth + 1)
    }

    private mutating func isPresent(_ depth: Int) -> Bool {
        if isTired || depth > 5 { return false }
        switch presence {
        case .none: return false
        case .all where depth == 0: return true
        case .all, .some: return random.chance(depth == 0 ? 60 : depth == 1 ? 40 : depth == 2 ? 20 : 8)
        }
    }

    /// Members that the schema doesn't name: as many as it demands, or some of those that it allows.
    private mutating func addMembers(to object: inout JSONObject, _ facts: SchemaFacts, _ depth: Int) throws(Failure) {
        let least = facts.maximum("minProperties").map { Int(min($0, 50)) } ?? 0
        var wanted = max(0, least - object.count)
        let isOpen = !facts.isClosed && !facts.hasOtherRules && facts.patternProperties.isEmpty
        if wanted == 0, isOpen, presence != .none, !isTired {
            wanted = facts.additional.isEmpty ? (depth == 0 && random.chance(30) ? 1 : 0) : random.number(0...2)
        }
        if let most = facts.minimum("maxProperties") {
            wanted = min(wanted, max(0, Int(min(most, 1e6)) - object.count))
        }
        for index in 0..<wanted where !facts.isClosed {
            let name = "unnamed\(index)"
            object[name] = facts.additional.isEmpty ? anything() : try make(facts.additional, depth: depth + 1)
        }
        guard presence != .none, !isTired else { return }
        for (pattern, schema) in facts.patternProperties {
            guard let name = PatternText.make(pattern, &random), object[name] == nil else { continue }
            object[name] = try make([schema], depth: depth + 1)
        }
    }

    mutating func array(_ facts: SchemaFacts, _ depth: Int) throws(Failure) -> JSONValue {
        let least = Int(min(facts.maximum("minItems") ?? 0, 10_000))
        let most = Int(min(facts.minimum("maxItems") ?? 1e4, 1e4))
        guard least <= most, least <= 300 else { throw Failure(reason: "a long array") }
        var count = isTired || depth > 5 || presence == .none ? least : min(most, max(least, random.number(0...3)))
        if facts.prefixItems.count > count { count = min(most, facts.prefixItems.count) }
        let isUnique = facts.holds("uniqueItems")
        var elements: [JSONValue] = []
        var attempts = 0
        while elements.count < count {
            attempts += 1
            let schemas = elements.count < facts.prefixItems.count ? [facts.prefixItems[elements.count]] : facts.items
            let element: JSONValue
            do throws(Failure) {
                element = schemas.isEmpty ? anything() : try make(schemas, depth: depth + 1)
            } catch {
                if elements.count >= least { break }
                throw error
            }
            if !isUnique || !elements.contains(element) { elements.append(element) }
            if attempts > 20 + 2 * count {
                if elements.count >= least { break }
                throw Failure(reason: "too few different elements")
            }
        }
        return .array(elements)
    }
}
