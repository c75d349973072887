import SwiftletOpenAPI
import SwiftletRuntime

/// Finds ways to break the rules of a schema in a value that is right.
struct RuleBreaker {
    let judge: SchemaJudge
    private(set) var mutations: [Mutation] = []

    init(_ judge: SchemaJudge) { self.judge = judge }

    static func mutations(of value: JSONValue, _ schema: Node, _ judge: SchemaJudge) -> [Mutation] {
        var breaker = RuleBreaker(judge)
        breaker.walk(value, schema, [], 0)
        return breaker.mutations
    }

    private mutating func walk(_ value: JSONValue, _ schema: Node, _ path: [Mutation.Step], _ depth: Int) {
        guard depth < 12, mutations.count < 2000, schema.kind == .mapping else { return }
        let (target, hasSiblings) = schema.parts(judge.files)
        if let target { walk(value, target, path, depth + 1) }
        guard hasSiblings else { return }
        breakType(value, schema, path)
        breakListed(value, schema, path)
        switch value {
        case .string(let text): breakText(text, schema, path)
        case .number(let number): breakNumber(number, schema, path)
        case .array(let elements):
            breakArray(elements, schema, path)
            if let items = schema["items"], let first = elements.first, schema["prefixItems"] == nil {
                walk(first, items, path + [.element(0)], depth + 1)
            }
        case .object(let members):
            breakObject(members, schema, path)
            walkMembers(members, schema, path, depth)
        case .null, .bool: break
        }
        for part in schema.elements(of: "allOf") { walk(value, part, path, depth + 1) }
        for keyword in ["oneOf", "anyOf"] {
            guard let branches = schema[keyword] else { continue }
            for branch in branches.elements where judge.isRight(value, branch, depth) {
                walk(value, branch, path, depth + 1)
            }
        }
    }

    private mutating func walkMembers(
        _ members: JSONObject,
        _ schema: Node,
        _ path: [Mutation.Step],
        _ depth: Int
    ) {
        let properties = schema["properties"]
        for name in members.names {
            guard let value = members[name] else { continue }
            if let part = properties?[name] {
                walk(value, part, path + [.member(name)], depth + 1)
            } else if let part = schema["additionalProperties"], schema["patternProperties"] == nil {
                walk(value, part, path + [.member(name)], depth + 1)
            }
        }
    }

    mutating func add(_ keyword: String, _ path: [Mutation.Step], _ replacement: JSONValue?) {
        mutations.append(Mutation(keyword: keyword, path: path, replacement: replacement))
    }

    private mutating func breakType(_ value: JSONValue, _ schema: Node, _ path: [Mutation.Step]) {
        let names = schema.typeNames
        guard !names.isEmpty else { return }
        let others: [JSONValue] = ["text", 42.5, true, ["a"], ["unnamed": 1]]
        for other in others where !names.contains(where: { other.isOf(type: $0) }) { add("type", path, other) }
        if !schema.allowsNull, !names.contains("null") { add("type", path, .null) }
    }

    private mutating func breakListed(_ value: JSONValue, _ schema: Node, _ path: [Mutation.Step]) {
        for keyword in ["enum", "const"] where schema[keyword] != nil {
            switch value {
            case .string: add(keyword, path, "not listed anywhere")
            case .number: add(keyword, path, 987_654)
            default: break
            }
        }
    }
}
