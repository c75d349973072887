extension ObjectShape {
    static let swagger = ObjectShape(
        title: "a Swagger Object",
        required: [.swagger, .info, .paths],
        optional: [
            .host, .basePath, .schemes, .consumes, .produces, .olderDefinitions, .parameters, .responses,
            .securityDefinitions, .security, .tags, .externalDocs,
        ]
    )

    static let swaggerPathItem = ObjectShape(
        title: "a Path Item Object",
        optional: [.ref, .get, .put, .post, .delete, .options, .head, .patch, .parameters],
        since30: [.summary, .description, .trace, .servers]
    )

    static let swaggerOperation = ObjectShape(
        title: "an Operation Object",
        optional: [
            .tags, .summary, .description, .externalDocs, .operationId, .consumes, .produces, .parameters, .responses,
            .schemes, .deprecated, .security,
        ],
        since30: [.servers]
    )

    static let swaggerParameter = ObjectShape(
        title: "a Parameter Object",
        required: [.name, .location],
        optional: inlineSchema.known.union([.description, .required, .schema, .allowEmptyValue]),
        since30: [.deprecated, .example]
    )

    static let swaggerHeader = ObjectShape(
        title: "a Header Object",
        optional: inlineSchema.known.union([.description]),
        since30: [.example]
    )

    /// What parameters, headers and their items say in place of a schema.
    static let inlineSchema = ObjectShape(
        title: "an Items Object",
        optional: [
            .type, .format, .items, .collectionFormat, .defaultValue, .enumeration, .minimum, .maximum,
            .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength, .pattern, .minItems, .maxItems,
            .uniqueItems,
        ]
    )

    static let swaggerResponse = ObjectShape(
        title: "a Response Object",
        optional: [.description, .schema, .headers, .examples]
    )

    static let swaggerSecurityScheme = ObjectShape(
        title: "a Security Scheme Object",
        required: [.type],
        optional: [.description, .name, .location, .flow, .authorizationUrl, .tokenUrl, .scopes]
    )
}
