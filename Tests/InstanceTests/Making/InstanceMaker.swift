import SwiftletOpenAPI
import SwiftletRuntime

/// Makes values of a schema, by the description alone. What it makes may still break a rule that it doesn't plan for
/// (`not`, `if`, exclusive alternatives): the judge has the last word.
struct InstanceMaker {
    let files: DescriptionFiles
    var random: SeededGenerator
    /// How many of the optional members there are: all, none, or some.
    var presence = Presence.some
    /// Which of the outermost alternatives to take.
    var branch = 0
    /// How many values are left to make; when they run out only what must be is made.
    private var budget = 400

    enum Presence { case all, none, some }

    /// Why no value can be made.
    struct Failure: Error { let reason: String }

    init(_ files: DescriptionFiles, seed: SeededGenerator) {
        self.files = files
        random = seed
    }

    mutating func make(_ schema: Node) throws(Failure) -> JSONValue {
        budget = 400
        let value = try make([schema], depth: 0)
        if value.isNull { throw Failure(reason: "null") }
        return value
    }

    mutating func make(_ schemas: [Node], depth: Int) throws(Failure) -> JSONValue {
        guard depth < 24 else { throw Failure(reason: "recursion") }
        budget -= 1
        var facts = SchemaFacts()
        for schema in schemas { try collect(schema, into: &facts, 0) }
        try choose(&facts, depth)
        if facts.isNull { return .null }
        if facts.allowsNull, !facts.types.isEmpty || facts.listed != nil, depth > 0, random.chance(10) { return .null }
        if let listed = facts.listed { return try pick(listed, facts) }
        return try make(facts, depth)
    }

    var isTired: Bool { budget < 0 }

    private mutating func pick(_ listed: [JSONValue], _ facts: SchemaFacts) throws(Failure) -> JSONValue {
        let fitting = listed.filter { value in
            facts.types.isEmpty || facts.types.contains { value.isOf(type: $0) } || value.isNull && facts.allowsNull
        }
        guard let value = random.pick(fitting) else { throw Failure(reason: "an enum without values of its type") }
        return value
    }

    private mutating func make(_ facts: SchemaFacts, _ depth: Int) throws(Failure) -> JSONValue {
        let type = random.pick(facts.types) ?? facts.impliedType
        switch type {
        case "object": return try object(facts, depth)
        case "array": return try array(facts, depth)
        case "string", "file": return .string(try text(facts))
        case "integer", "number": return try number(facts, isWhole: type == "integer")
        case "boolean": return .bool(random.chance(50))
        case "null": return .null
        default: return depth > 0 ? anything() : .object(["anything": anything()])
        }
    }

    /// A value where the schema says nothing.
    mutating func anything() -> JSONValue {
        let values: [JSONValue] = [
            "text", 7, 2.5, true, ["a", 1, .null], ["nested": ["deep": [1, 2]]], "", 0,
        ]
        return random.pick(values) ?? .null
    }

    /// Takes one of each list of alternatives, and what these bring along.
    private mutating func choose(_ facts: inout SchemaFacts, _ depth: Int) throws(Failure) {
        var rounds = 0
        while let alternatives = facts.alternatives.popLast() {
            rounds += 1
            guard rounds < 50 else { throw Failure(reason: "alternatives in alternatives") }
            var usable = alternatives.branches
            // Whether null may stand for a value is a matter of its place.
            if depth == 0 { usable.removeAll(where: \.node.isNullAlone) }
            guard !usable.isEmpty else { throw Failure(reason: "no alternatives") }
            var first = isTired || depth > 6 ? 0 : random.number(0...usable.count - 1)
            if depth == 0, rounds == 1 { first = branch % usable.count }
            try take(Array(usable[first...] + usable[..<first]), of: alternatives.discriminator, &facts)
            if facts.isNull { return }
        }
    }

    /// The first that goes together with what is said already.
    private mutating func take(
        _ branches: [SchemaFacts.Alternatives.Branch],
        of discriminator: Discriminator?,
        _ facts: inout SchemaFacts
    ) throws(Failure) {
        var failure = Failure(reason: "no alternatives")
        for branch in branches {
            if branch.node.isNullAlone {
                facts.isNull = true
                return
            }
            var attempt = facts
            do throws(Failure) {
                try collect(branch.node, into: &attempt, 0)
                if let name = discriminator?.name, let tag = random.pick(branch.tags) { attempt.tags[name] = tag }
                facts = attempt
                return
            } catch {
                failure = error
            }
        }
        throw failure
    }
}

extension SchemaFacts {
    fileprivate var impliedType: String {
        if !properties.isEmpty || !required.isEmpty || !additional.isEmpty || !patternProperties.isEmpty {
            return "object"
        }
        if !items.isEmpty || !prefixItems.isEmpty { return "array" }
        if sources.contains(where: { $0["pattern"] != nil || $0["minLength"] != nil || $0["maxLength"] != nil }) {
            return "string"
        }
        if sources.contains(where: { $0["minimum"] != nil || $0["maximum"] != nil || $0["multipleOf"] != nil }) {
            return "number"
        }
        if sources.contains(where: { $0["maxProperties"] != nil || $0["minProperties"] != nil }) { return "object" }
        if sources.contains(where: { $0["maxItems"] != nil || $0["minItems"] != nil }) { return "array" }
        return ""
    }
}
