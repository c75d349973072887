extension ObjectShape {
    static let pathItem = ObjectShape(
        title: "a Path Item Object",
        optional: [
            .ref, .summary, .description, .get, .put, .post, .delete, .options, .head, .patch, .trace, .servers,
            .parameters,
        ],
        since32: [.query, .additionalOperations]
    )

    static let operation = ObjectShape(
        title: "an Operation Object",
        optional: [
            .tags, .summary, .description, .externalDocs, .operationId, .parameters, .requestBody, .responses,
            .callbacks, .deprecated, .security, .servers,
        ]
    )

    static let parameter = ObjectShape(
        title: "a Parameter Object",
        required: [.name, .location],
        optional: [
            .description, .required, .deprecated, .allowEmptyValue, .style, .explode, .allowReserved, .schema,
            .content, .example, .examples,
        ]
    )

    static let header = ObjectShape(
        title: "a Header Object",
        optional: [
            .description, .required, .deprecated, .allowEmptyValue, .style, .explode, .allowReserved, .schema,
            .content, .example, .examples,
        ]
    )

    static let requestBody = ObjectShape(
        title: "a Request Body Object",
        required: [.content],
        optional: [.description, .required]
    )

    static let mediaType = ObjectShape(
        title: "a Media Type Object",
        optional: [.schema, .example, .examples, .encoding],
        since32: [.itemSchema, .prefixEncoding, .itemEncoding]
    )

    static let encoding = ObjectShape(
        title: "an Encoding Object",
        optional: [.contentType, .headers, .style, .explode, .allowReserved],
        since32: [.encoding, .prefixEncoding, .itemEncoding]
    )

    static let response = ObjectShape(
        title: "a Response Object",
        optional: [.description, .headers, .content, .links],
        since32: [.summary]
    )

    static let example = ObjectShape(
        title: "an Example Object",
        optional: [.summary, .description, .value, .externalValue],
        since32: [.dataValue, .serializedValue]
    )

    static let link = ObjectShape(
        title: "a Link Object",
        optional: [.operationRef, .operationId, .parameters, .requestBody, .description, .server],
        unknownFields: .reject
    )
}
