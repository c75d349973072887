extension TypeReference {
    private enum CodingKeys: CodingKey { case declared, array, dictionary }

    /// `"string"`, `{"declared": "/components/schemas/Pet"}`, `{"array": …}`
    package func encode(to encoder: any Encoder) throws {
        if case .builtin(let type) = self {
            var container = encoder.singleValueContainer()
            return try container.encode(type)
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .builtin: break
        case .declared(let id): try container.encode(id, forKey: .declared)
        case .array(let items): try container.encode(items, forKey: .array)
        case .dictionary(let values): try container.encode(values, forKey: .dictionary)
        }
    }
}

extension TypeDeclaration.Kind {
    private enum CodingKeys: CodingKey { case structure, enumeration, results, union, wrapper }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .structure(let structure): try container.encode(structure, forKey: .structure)
        case .enumeration(let enumeration): try container.encode(enumeration, forKey: .enumeration)
        case .results(let results): try container.encode(results, forKey: .results)
        case .union(let union): try container.encode(union, forKey: .union)
        case .wrapper(let wrapper): try container.encode(wrapper, forKey: .wrapper)
        }
    }
}

extension StructureType {
    private enum CodingKeys: CodingKey { case properties, additionalProperties, minProperties, maxProperties, rules }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(properties, forKey: .properties)
        try container.encode(additionalProperties, forKey: .additionalProperties)
        try container.encodeIfPresent(minProperties, forKey: .minProperties)
        try container.encodeIfPresent(maxProperties, forKey: .maxProperties)
        if !rules.isEmpty { try container.encode(rules, forKey: .rules) }
    }
}

extension UnionType {
    private enum CodingKeys: CodingKey { case branches, discriminator, keyword, isExclusive, isIndirect, constraints }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(branches, forKey: .branches)
        try container.encodeIfPresent(discriminator, forKey: .discriminator)
        try container.encode(keyword, forKey: .keyword)
        try container.encodeIfTrue(isExclusive, forKey: .isExclusive)
        try container.encodeIfTrue(isIndirect, forKey: .isIndirect)
        if !constraints.isEmpty { try container.encode(constraints, forKey: .constraints) }
    }
}

extension UnionType.Branch {
    private enum CodingKeys: CodingKey { case name, value, constant, tags, isUntagged, documentation }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        if constant == nil { try container.encode(value, forKey: .value) }
        try container.encodeIfPresent(constant, forKey: .constant)
        if !tags.isEmpty { try container.encode(tags, forKey: .tags) }
        try container.encodeIfTrue(isUntagged, forKey: .isUntagged)
        if documentation != Documentation() { try container.encode(documentation, forKey: .documentation) }
    }
}

extension StructureType.AdditionalProperties {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .any: try container.encode(true)
        case .none: try container.encode(false)
        case .typed(let shape): try container.encode(shape)
        }
    }
}

extension Property {
    private enum CodingKeys: CodingKey {
        case name, wireName, value, isRequired, isReadOnly, isWriteOnly, isRedacted, constant, defaultValue,
            documentation
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(wireName, forKey: .wireName)
        try container.encode(value, forKey: .value)
        try container.encodeIfTrue(isRequired, forKey: .isRequired)
        try container.encodeIfTrue(isReadOnly, forKey: .isReadOnly)
        try container.encodeIfTrue(isWriteOnly, forKey: .isWriteOnly)
        try container.encodeIfTrue(isRedacted, forKey: .isRedacted)
        try container.encodeIfPresent(constant, forKey: .constant)
        try container.encodeIfPresent(defaultValue, forKey: .defaultValue)
        if documentation != Documentation() { try container.encode(documentation, forKey: .documentation) }
    }
}

extension EnumerationType {
    private enum CodingKeys: CodingKey { case rawType, cases, constraints, acceptsOthers }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rawType, forKey: .rawType)
        try container.encode(cases, forKey: .cases)
        if !constraints.isEmpty { try container.encode(constraints, forKey: .constraints) }
        try container.encodeIfTrue(acceptsOthers, forKey: .acceptsOthers)
    }
}

extension EnumerationType.Case {
    private enum CodingKeys: CodingKey { case name, value, documentation }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(value, forKey: .value)
        if documentation != Documentation() { try container.encode(documentation, forKey: .documentation) }
    }
}
