/// The objects of OpenAPI that hold something that a client does something about.
enum ObjectKind: Hashable, Sendable {
    case document, components, pathItem, operation, parameter, requestBody, mediaType, encoding
    case response, header, callback, link, server, schema, discriminator, securityScheme
    /// Swagger 2.0's, which hold the keywords of a schema.
    case parameter2, header2, response2
}

/// What stands in a field of an object.
indirect enum Content: Sendable {
    /// Its whole content is for people.
    case annotation
    /// A value that is a construct by itself.
    case value(String)
    /// Each element is a construct.
    case values(String)
    /// Each member is a construct.
    case entries(String)
    /// An object; a construct where it has a name.
    case object(ObjectKind, String?)
    case list(ObjectKind, String?)
    case map(ObjectKind, String?)
    /// A schema, a list of them or a boolean.
    case schema(String)
}
