extension Validator {
    /// Reports what violates rules: the innermost keyword at the value that it was applied to.
    mutating func check(_ value: JSONValue, by rules: RuleSchema) {
        _ = apply(rules, 0, to: value, asks: rules.asksForEvaluated)
        if progress.work >= progress.workLimit, !isProbe, !progress.isReported {
            progress.isReported = true
            report(.reference, nil, actual: "a value that takes too long to check")
        }
    }

    /// Applies a node of rules. `asks` tells whether anybody wants to know what was evaluated.
    mutating func apply(_ rules: RuleSchema, _ node: Int, to value: JSONValue, asks: Bool) -> EvaluatedParts {
        guard begin() else { return .all }
        defer { progress.depth -= 1 }
        let asks = asks || rules.asksForEvaluated
        var evaluated = EvaluatedParts()
        for rule in rules.nodes[node] {
            if isProbe, isViolated { break }
            evaluated.merge(apply(rule, of: rules, to: value, asks: asks, evaluated))
        }
        return evaluated
    }

    /// Counts one more subschema; false where there were too many.
    private mutating func begin() -> Bool {
        guard progress.work < progress.workLimit else { return false }
        guard progress.depth < RuleProgress.depthLimit else {
            report(.reference, nil, actual: "a value nested too deeply to be checked")
            return false
        }
        progress.work += 1
        progress.depth += 1
        return true
    }

    private mutating func apply(
        _ rule: Rule,
        of rules: RuleSchema,
        to value: JSONValue,
        asks: Bool,
        _ evaluated: EvaluatedParts
    ) -> EvaluatedParts {
        switch rule {
        case .never(let keyword): report(keyword, nil, value: value.description)
        case .constraints(let constraints): check(value, against: constraints)
        case .type(let names): checkType(value, names)
        case .local(let node):
            let reference = RuleProgress.Reference.local(ObjectIdentifier(rules), node)
            return entering(reference) { $0.apply(rules, node, to: value, asks: asks) }
        case .declared(let type): return check(value, as: type, asks: asks)
        case .required(let names): checkRequired(value, names, .required)
        case .all, .any, .one, .not, .condition:
            return combine(rule, of: rules, value, asks: asks)
        case .members, .memberNames, .dependentRequired, .dependentSchemas, .unevaluatedMembers:
            guard let members = value.objectValue else { break }
            return apply(rule, of: rules, toMembers: members, asks: asks, evaluated)
        case .items, .contains, .unevaluatedItems:
            guard let elements = value.arrayValue else { break }
            return apply(rule, of: rules, toElements: elements, asks: asks, evaluated)
        }
        return EvaluatedParts()
    }

    /// A reference that is met again at the same value has nothing further to say.
    mutating func entering(
        _ reference: RuleProgress.Reference,
        _ check: (inout Validator) -> EvaluatedParts
    ) -> EvaluatedParts {
        if progress.open.contains(reference) { return EvaluatedParts() }
        progress.open.append(reference)
        defer { progress.open.removeLast() }
        return check(&self)
    }

    private mutating func checkType(_ value: JSONValue, _ names: [String]) {
        let isOne = names.contains { name in
            switch (name, value) {
            case ("null", .null), ("boolean", .bool), ("string", .string), ("number", .number), ("array", .array),
                ("object", .object):
                true
            case ("integer", .number(let number)): number.exact?.isInteger == true
            default: false
            }
        }
        if isOne { return }
        let limit = names.count == 1 ? JSONValue.string(names[0]) : .array(names.map { .string($0) })
        report(.type, limit, actual: value.kindName)
    }

    mutating func checkRequired(_ value: JSONValue, _ names: [String], _ rule: Violation.Rule) {
        guard let members = value.objectValue else { return }
        for name in names where members[name] == nil {
            descend(.member(name)) { $0.report(rule, nil, actual: "nothing") }
        }
    }
}

extension JSONValue {
    /// The kind, in the words of RFC 8259.
    var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
