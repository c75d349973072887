extension RuleCompiler {
    /// The keywords of one schema. Those that only see what others evaluated come last.
    mutating func rules(_ members: JSONObject) throws(Failure) -> [Rule] {
        var rules: [Rule] = []
        var constraints: [Constraint] = []
        for (keyword, value) in members {
            if let constraint = try constraint(keyword, value) {
                constraints.append(constraint)
            } else if let rule = try rule(keyword, value) {
                rules.append(rule)
            }
        }
        if !constraints.isEmpty { rules.insert(.constraints(constraints), at: 0) }
        if let rule = try memberRule(members) { rules.append(rule) }
        if let rule = try itemRule(members) { rules.append(rule) }
        if let rule = try containsRule(members) { rules.append(rule) }
        if let rule = try conditionRule(members) { rules.append(rule) }
        if let value = members["unevaluatedProperties"] {
            rules.append(.unevaluatedMembers(try node(value, behind: .unevaluatedProperties)))
        }
        if let value = members["unevaluatedItems"] {
            rules.append(.unevaluatedItems(try node(value, behind: .unevaluatedItems)))
        }
        return rules
    }

    /// Keywords that mean something by themselves; nil for annotations and those that go together.
    private mutating func rule(_ keyword: String, _ value: JSONValue) throws(Failure) -> Rule? {
        switch keyword {
        case "$ref": return try reference(value)
        case "type":
            if let name = value.stringValue { return .type([name]) }
            return .type(try names(value, keyword))
        case "allOf": return .all(try nodes(value, behind: .allOf))
        case "anyOf": return .any(try nodes(value, behind: .anyOf))
        case "oneOf": return .one(try nodes(value, behind: .oneOf))
        case "not": return .not(try node(value, behind: .not))
        case "required": return .required(try names(value, keyword))
        case "propertyNames": return .memberNames(try node(value, behind: .propertyNames))
        case "dependentSchemas": return .dependentSchemas(try namedNodes(value, behind: .dependentSchemas))
        case "dependentRequired":
            guard let members = value.objectValue else { throw Failure(message: "\(keyword) takes an object") }
            var dependencies: [(name: String, required: [String])] = []
            for (name, value) in members { dependencies.append((name, try names(value, keyword))) }
            return .dependentRequired(dependencies)
        default: return nil
        }
    }

    private func names(_ value: JSONValue, _ keyword: String) throws(Failure) -> [String] {
        let names = value.arrayValue?.compactMap(\.stringValue)
        guard let names, names.count == value.arrayValue?.count else {
            throw Failure(message: "\(keyword) takes strings")
        }
        return names
    }

    private mutating func memberRule(_ members: JSONObject) throws(Failure) -> Rule? {
        let keywords = ["properties", "patternProperties", "additionalProperties"].map { members[$0] }
        guard keywords.contains(where: { $0 != nil }) else { return nil }
        var named: [WireName: Int] = [:]
        var patterns: [(pattern: String, node: Int)] = []
        var others: Int?
        if let value = keywords[0] {
            for (name, node) in try namedNodes(value, behind: .properties) { named[WireName(text: name)] = node }
        }
        if let value = keywords[1] {
            patterns = try namedNodes(value, behind: .patternProperties).map { ($0.name, $0.node) }
        }
        if let value = keywords[2] { others = try node(value, behind: .additionalProperties) }
        return .members(named: named, patterns: patterns, others: others)
    }

    private mutating func itemRule(_ members: JSONObject) throws(Failure) -> Rule? {
        let first = members["prefixItems"]
        let rest = members["items"]
        guard first != nil || rest != nil else { return nil }
        return .items(
            first: try nodes(first ?? .array([]), behind: .prefixItems),
            rest: rest == nil ? nil : try node(rest ?? .null, behind: .items)
        )
    }

    private mutating func containsRule(_ members: JSONObject) throws(Failure) -> Rule? {
        guard let value = members["contains"] else { return nil }
        let node = try node(value, behind: .contains)
        let minimum = try members["minContains"].map { value throws(Failure) in try count(value, "minContains") }
        let maximum = try members["maxContains"].map { value throws(Failure) in try count(value, "maxContains") }
        return .contains(node, minimum: minimum ?? 1, maximum: maximum, isStated: minimum != nil)
    }

    private mutating func conditionRule(_ members: JSONObject) throws(Failure) -> Rule? {
        guard let condition = members["if"], members["then"] != nil || members["else"] != nil else {
            // Without consequences it still evaluates members and items.
            guard let condition = members["if"] else { return nil }
            return .condition(try node(condition, behind: .if), then: nil, else: nil)
        }
        let node = try node(condition, behind: .if)
        return .condition(node, then: try consequence(members["then"]), else: try consequence(members["else"]))
    }

    private mutating func consequence(_ value: JSONValue?) throws(Failure) -> Int? {
        guard let value else { return nil }
        return try node(value, behind: .if)
    }

    private func count(_ value: JSONValue, _ keyword: String) throws(Failure) -> Int {
        guard case .number(let number) = value, let exact = number.exact, exact.isInteger, !exact.isNegative else {
            throw Failure(message: "\(keyword) takes a whole number")
        }
        return number.integerValue.flatMap { Int(exactly: $0) } ?? .max
    }

    private func number(_ value: JSONValue, _ keyword: String) throws(Failure) -> JSONNumber {
        guard case .number(let number) = value else { throw Failure(message: "\(keyword) takes a number") }
        return number
    }

    /// Limits; nil for other keywords.
    private func constraint(_ keyword: String, _ value: JSONValue) throws(Failure) -> Constraint? {
        switch keyword {
        case "enum": return .oneOf(value.arrayValue ?? [])
        case "const": return .constant(value)
        case "minimum": return .minimum(try number(value, keyword))
        case "maximum": return .maximum(try number(value, keyword))
        case "exclusiveMinimum": return .exclusiveMinimum(try number(value, keyword))
        case "exclusiveMaximum": return .exclusiveMaximum(try number(value, keyword))
        case "multipleOf": return .multipleOf(try number(value, keyword))
        case "minLength": return .minLength(try count(value, keyword))
        case "maxLength": return .maxLength(try count(value, keyword))
        case "pattern": return value.stringValue.map { .pattern($0) }
        case "minItems": return .minItems(try count(value, keyword))
        case "maxItems": return .maxItems(try count(value, keyword))
        case "uniqueItems": return value.boolValue == true ? .uniqueItems : nil
        case "minProperties": return .minProperties(try count(value, keyword))
        case "maxProperties": return .maxProperties(try count(value, keyword))
        default: return nil
        }
    }
}
