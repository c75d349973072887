extension Validator {
    /// `allOf`, `anyOf`, `oneOf`, `not` and `if`.
    mutating func combine(_ rule: Rule, of rules: RuleSchema, _ value: JSONValue, asks: Bool) -> EvaluatedParts {
        switch rule {
        case .all(let nodes):
            return nodes.reduce(into: EvaluatedParts()) { evaluated, node in
                if isProbe, isViolated { return }
                evaluated.merge(apply(rules, node, to: value, asks: asks))
            }
        case .any(let nodes): return checkAny(nodes, of: rules, value, asks: asks)
        case .one(let nodes): return checkOne(nodes, of: rules, value, asks: asks)
        case .not(let node):
            if probe({ $0.apply(rules, node, to: value, asks: false) }) != nil {
                report(.not, nil, value: value.description)
            }
        case .condition(let condition, let then, let other):
            return check(if: condition, then: then, else: other, of: rules, value, asks: asks)
        default: break
        }
        return EvaluatedParts()
    }

    /// All have to be tried only where somebody wants to know what each evaluates.
    private mutating func checkAny(
        _ nodes: [Int],
        of rules: RuleSchema,
        _ value: JSONValue,
        asks: Bool
    ) -> EvaluatedParts {
        var evaluated: EvaluatedParts?
        for node in nodes where asks || evaluated == nil {
            guard let parts = probe({ $0.apply(rules, node, to: value, asks: asks) }) else { continue }
            evaluated = evaluated ?? EvaluatedParts()
            evaluated?.merge(parts)
        }
        if evaluated == nil { report(.anyOf, nil, value: value.description) }
        return evaluated ?? EvaluatedParts()
    }

    private mutating func checkOne(
        _ nodes: [Int],
        of rules: RuleSchema,
        _ value: JSONValue,
        asks: Bool
    ) -> EvaluatedParts {
        var evaluated: EvaluatedParts?
        for node in nodes {
            guard let parts = probe({ $0.apply(rules, node, to: value, asks: asks) }) else { continue }
            if evaluated != nil {
                report(.oneOf, nil, actual: "a value that fits several alternatives")
                return EvaluatedParts()
            }
            evaluated = parts
        }
        if evaluated == nil { report(.oneOf, nil, value: value.description) }
        return evaluated ?? EvaluatedParts()
    }

    private mutating func check(
        if condition: Int,
        then: Int?,
        else other: Int?,
        of rules: RuleSchema,
        _ value: JSONValue,
        asks: Bool
    ) -> EvaluatedParts {
        let met = probe { $0.apply(rules, condition, to: value, asks: asks) }
        var evaluated = met ?? EvaluatedParts()
        guard let consequence = met == nil ? other : then else { return evaluated }
        if let parts = probe({ $0.apply(rules, consequence, to: value, asks: asks) }) {
            evaluated.merge(parts)
        } else {
            report(.if, nil, value: value.description)
        }
        return evaluated
    }
}
