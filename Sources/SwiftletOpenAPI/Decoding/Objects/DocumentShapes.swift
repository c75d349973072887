extension ObjectShape {
    static let openAPI = ObjectShape(
        title: "an OpenAPI Object",
        required: [.openapi, .info],
        optional: [.servers, .paths, .components, .security, .tags, .externalDocs],
        since31: [.jsonSchemaDialect, .webhooks],
        since32: [.selfURI],
        unknownFields: .reject
    )

    static let info = ObjectShape(
        title: "an Info Object",
        required: [.title, .version],
        optional: [.description, .termsOfService, .contact, .license],
        since31: [.summary]
    )

    static let contact = ObjectShape(title: "a Contact Object", optional: [.name, .url, .email])

    static let license = ObjectShape(
        title: "a License Object",
        required: [.name],
        optional: [.url],
        since31: [.identifier]
    )

    static let server = ObjectShape(
        title: "a Server Object",
        required: [.url],
        optional: [.description, .variables],
        since32: [.name]
    )

    static let serverVariable = ObjectShape(
        title: "a Server Variable Object",
        required: [.defaultValue],
        optional: [.enumeration, .description]
    )

    static let components = ObjectShape(
        title: "a Components Object",
        optional: [
            .schemas, .responses, .parameters, .examples, .requestBodies, .headers, .securitySchemes, .links,
            .callbacks,
        ],
        since31: [.pathItems],
        since32: [.mediaTypes]
    )

    static let tag = ObjectShape(
        title: "a Tag Object",
        required: [.name],
        optional: [.description, .externalDocs],
        since32: [.summary, .parent, .kind]
    )

    static let externalDocumentation = ObjectShape(
        title: "an External Documentation Object",
        required: [.url],
        optional: [.description]
    )

    static let reference = ObjectShape(
        title: "a Reference Object",
        required: [.ref],
        since31: [.summary, .description]
    )
}
