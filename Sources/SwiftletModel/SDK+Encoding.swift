/// The form that people read with `swiftlet inspect`: what is false, empty or absent isn't written.
extension SDK {
    private enum CodingKeys: CodingKey { case client, resources, types, payloads }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(client, forKey: .client)
        try container.encode(resources, forKey: .resources)
        try container.encode(types, forKey: .types)
        if !payloads.isEmpty { try container.encode(payloads, forKey: .payloads) }
    }
}

extension ClientPlan {
    private enum CodingKeys: CodingKey {
        case name, title, version, documentation, serverURL, servers, relativeServers, serverEnvironment, credentials,
            parameters,
            security
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(title, forKey: .title)
        try container.encode(version, forKey: .version)
        try container.encode(documentation, forKey: .documentation)
        try container.encodeIfPresent(serverURL, forKey: .serverURL)
        if !servers.isEmpty { try container.encode(servers, forKey: .servers) }
        if !relativeServers.isEmpty { try container.encode(relativeServers, forKey: .relativeServers) }
        try container.encodeIfPresent(serverEnvironment, forKey: .serverEnvironment)
        try container.encode(credentials, forKey: .credentials)
        try container.encode(parameters, forKey: .parameters)
        try container.encode(security, forKey: .security)
    }
}

extension ValueShape {
    private enum CodingKeys: CodingKey { case type, isNullable, constraints }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(type, forKey: .type)
        try container.encodeIfTrue(isNullable, forKey: .isNullable)
        if !constraints.isEmpty { try container.encode(constraints, forKey: .constraints) }
    }
}

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
    private enum CodingKeys: CodingKey { case name, value, constant, tags, documentation }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        if constant == nil { try container.encode(value, forKey: .value) }
        try container.encodeIfPresent(constant, forKey: .constant)
        if !tags.isEmpty { try container.encode(tags, forKey: .tags) }
        if documentation != Documentation() { try container.encode(documentation, forKey: .documentation) }
    }
}

/// As JSON text, in which `{"$ref": "#/components/schemas/Pet"}` names a declared type's schema.
extension Rules {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .value(let value): try container.encode(value)
        case .type(let id): try container.encode(["$ref": "#" + id.pointer])
        case .list(let elements): try container.encode(elements)
        case .object(let members):
            var object = encoder.container(keyedBy: Keyword.self)
            for member in members { try object.encode(member.value, forKey: Keyword(stringValue: member.name)) }
        }
    }

    private struct Keyword: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
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

extension ParameterPlan.Serialization {
    private enum CodingKeys: CodingKey { case style, explode, allowReserved, content }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .style(let style, let explode, let allowReserved):
            try container.encode(style, forKey: .style)
            try container.encodeIfTrue(explode, forKey: .explode)
            try container.encodeIfTrue(allowReserved, forKey: .allowReserved)
        case .content(let mediaType): try container.encode(mediaType, forKey: .content)
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

extension Documentation {
    private enum CodingKeys: CodingKey { case summary, details, isDeprecated }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(summary, forKey: .summary)
        try container.encodeIfPresent(details, forKey: .details)
        try container.encodeIfTrue(isDeprecated, forKey: .isDeprecated)
    }
}

extension Constraints {
    private enum CodingKeys: CodingKey {
        case minLength, maxLength, pattern, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
        case minItems, maxItems, uniqueItems, minProperties, maxProperties, enumeration, rules
    }

    package func encode(to encoder: any Encoder) throws {
        let values = values
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(values.minLength, forKey: .minLength)
        try container.encodeIfPresent(values.maxLength, forKey: .maxLength)
        try container.encodeIfPresent(values.pattern, forKey: .pattern)
        try container.encodeIfPresent(values.minimum, forKey: .minimum)
        try container.encodeIfPresent(values.maximum, forKey: .maximum)
        try container.encodeIfPresent(values.exclusiveMinimum, forKey: .exclusiveMinimum)
        try container.encodeIfPresent(values.exclusiveMaximum, forKey: .exclusiveMaximum)
        try container.encodeIfPresent(values.multipleOf, forKey: .multipleOf)
        try container.encodeIfPresent(values.minItems, forKey: .minItems)
        try container.encodeIfPresent(values.maxItems, forKey: .maxItems)
        try container.encodeIfTrue(values.uniqueItems, forKey: .uniqueItems)
        try container.encodeIfPresent(values.minProperties, forKey: .minProperties)
        try container.encodeIfPresent(values.maxProperties, forKey: .maxProperties)
        try container.encodeIfPresent(values.enumeration, forKey: .enumeration)
        if !values.rules.isEmpty { try container.encode(values.rules, forKey: .rules) }
    }
}

extension KeyedEncodingContainer {
    fileprivate mutating func encodeIfTrue(_ flag: Bool, forKey key: Key) throws {
        if flag { try encode(true, forKey: key) }
    }
}
