import SwiftletModel
import SwiftletOpenAPI

/// What stands beside `oneOf` or `anyOf` and is no branch's own.
extension SchemaPlanner {
    /// What holds whatever the branch.
    mutating func constraintsBeside(_ conjunction: Conjunction) -> Constraints {
        var use = SchemaUse.any
        if !conjunction.hasStructure {
            for part in conjunction.parts { constrain(&use, by: part.schema) }
        }
        use.constraints.rules += typeRules(beside: conjunction)
        return use.constraints
    }

    /// A type that not each alternative has: `{type: object, oneOf: [{$ref: …}, {type: string}]}`.
    private mutating func typeRules(beside conjunction: Conjunction) -> [Rules] {
        let typed = conjunction.parts.filter { !$0.schema.types.isEmpty }
        guard let kinds = Conjunction(parts: typed).kinds else { return [] }
        let isSaid = conjunction.choices.contains { choice in
            choice.alternatives.branches.allSatisfy { isWithin(kinds, $0) }
        }
        return isSaid ? [] : typed.map { rules(of: $0.schema, .types) }
    }

    /// Whether a schema allows no other kinds of value.
    private func isWithin(_ kinds: Set<SchemaType>, _ schema: Schema, depth: Int = 0) -> Bool {
        var flattening = Flattening(index)
        flattening.add(schema, owner: TypeID(""))
        if let own = flattening.result.kinds {
            return own.isSubset(of: kinds) || kinds.contains(.number) && own.isSubset(of: kinds.union([.integer]))
        }
        guard depth < 8 else { return false }
        return flattening.result.choices.contains { choice in
            choice.alternatives.branches.allSatisfy { isWithin(kinds, $0, depth: depth + 1) }
        }
    }
}
