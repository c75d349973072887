extension Validator {
    /// Keywords about the members of an object.
    mutating func apply(
        _ rule: Rule,
        of rules: RuleSchema,
        toMembers members: JSONObject,
        asks: Bool,
        _ evaluated: EvaluatedParts
    ) -> EvaluatedParts {
        var found = EvaluatedParts()
        switch rule {
        case .members(let named, let patterns, let others):
            for (name, value) in members {
                var nodes = patterns.filter { matches($0.pattern, name) }.map(\.node)
                if let node = named[WireName(text: name)] { nodes.append(node) }
                if nodes.isEmpty, let others { nodes.append(others) }
                if nodes.isEmpty { continue }
                if asks { found.names.insert(WireName(text: name)) }
                descend(.member(name)) { inner in
                    for node in nodes { _ = inner.apply(rules, node, to: value, asks: false) }
                }
            }
        case .memberNames(let node):
            for name in members.names { _ = apply(rules, node, to: .string(name), asks: false) }
        case .dependentRequired(let dependencies):
            for (name, required) in dependencies where members[name] != nil {
                checkRequired(.object(members), required, .dependentRequired)
            }
        case .dependentSchemas(let dependencies):
            for (name, node) in dependencies where members[name] != nil {
                found.merge(apply(rules, node, to: .object(members), asks: asks))
            }
        case .unevaluatedMembers(let node):
            if evaluated.hasAllNames { break }
            for (name, value) in members where !evaluated.names.contains(WireName(text: name)) {
                descend(.member(name)) { _ = $0.apply(rules, node, to: value, asks: false) }
            }
            found.hasAllNames = true
        default: break
        }
        return found
    }

    private mutating func matches(_ pattern: String, _ name: String) -> Bool {
        guard let isMatched = Pattern.isMatched(pattern, by: name) else {
            skip(pattern: pattern)
            return false
        }
        return isMatched
    }
}
