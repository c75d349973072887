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
    mutating func encodeIfTrue(_ flag: Bool, forKey key: Key) throws {
        if flag { try encode(true, forKey: key) }
    }
}
