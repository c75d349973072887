import SwiftletOpenAPI

/// What may stand where, by version: a small table of its own, so that it shares no mistake with the decoder's.
struct Grammar: Sendable {
    enum Version: Sendable { case swagger, v3_0, v3_1 }

    let version: Version

    init(_ root: Node) {
        let text = root["openapi"]?.text ?? ""
        version = root["swagger"] != nil ? .swagger : text.hasPrefix("3.0") ? .v3_0 : .v3_1
    }

    /// Nil for a name that the specification doesn't know.
    func content(of name: String, in kind: ObjectKind) -> Content? {
        if name.hasPrefix("x-") { return .annotation }
        if version == .swagger, let own = Self.swagger[kind]?[name] { return own }
        if kind == .schema || kind == .parameter2 || kind == .header2 {
            return Self.tables[kind]?[name] ?? SchemaGrammar.content(of: name)
        }
        return Self.tables[kind]?[name]
    }

    /// Before 3.1, what stands beside `$ref` has no meaning.
    var ignoresReferenceSiblings: Bool { version != .v3_1 }

    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    private static let about: [String: Content] = [
        "description": .annotation, "summary": .annotation, "externalDocs": .annotation, "tags": .annotation,
        "example": .annotation, "examples": .annotation, "deprecated": .annotation,
    ]

    private static func table(_ fields: [String: Content]) -> [String: Content] {
        about.merging(fields) { _, own in own }
    }

    private static let serialization: [String: Content] = [
        "style": .value("style"), "explode": .value("style"), "allowReserved": .value("style"),
        "allowEmptyValue": .value("style"), "schema": .schema("schema"), "content": .map(.mediaType, "content-type"),
        "required": .value("required"),
    ]

    private static let tables: [ObjectKind: [String: Content]] = [
        .document: table([
            "openapi": .annotation, "info": .annotation, "jsonSchemaDialect": .annotation, "$self": .annotation,
            "servers": .list(.server, "server"), "paths": .map(.pathItem, nil), "webhooks": .map(.pathItem, "webhook"),
            "components": .object(.components, nil), "security": .values("security"),
        ]),
        .components: [
            "schemas": .map(.schema, "schema"), "responses": .map(.response, nil), "parameters": .map(.parameter, nil),
            "examples": .annotation, "requestBodies": .map(.requestBody, nil), "headers": .map(.header, nil),
            "securitySchemes": .map(.securityScheme, "security-scheme"), "links": .map(.link, nil),
            "callbacks": .map(.callback, nil), "pathItems": .map(.pathItem, nil), "mediaTypes": .map(.mediaType, nil),
        ],
        .pathItem: table(
            Dictionary(uniqueKeysWithValues: methods.map { ($0, .object(.operation, "operation")) }).merging([
                "$ref": .value("reference"), "parameters": .list(.parameter, "parameter"),
                "servers": .list(.server, "server"), "additionalOperations": .map(.operation, "operation"),
            ]) { _, own in own }
        ),
        .operation: table([
            "$ref": .value("reference"), "operationId": .annotation, "parameters": .list(.parameter, "parameter"),
            "requestBody": .object(.requestBody, "request-body"), "responses": .map(.response, "response"),
            "callbacks": .map(.callback, "callback"), "security": .values("security"),
            "servers": .list(.server, "server"),
        ]),
        .parameter: table(
            serialization.merging([
                "$ref": .value("reference"), "name": .annotation, "in": .annotation,
            ]) { _, own in own }
        ),
        .header: table(serialization.merging(["$ref": .value("reference")]) { _, own in own }),
        .requestBody: table([
            "$ref": .value("reference"), "required": .value("required"), "content": .map(.mediaType, "content-type"),
        ]),
        .response: table([
            "$ref": .value("reference"), "headers": .map(.header, "response-header"),
            "content": .map(.mediaType, "content-type"), "links": .map(.link, nil),
        ]),
        .mediaType: table([
            "$ref": .value("reference"), "schema": .schema("schema"), "itemSchema": .schema("schema"),
            "encoding": .map(.encoding, "encoding"), "prefixEncoding": .list(.encoding, "encoding"),
            "itemEncoding": .object(.encoding, "encoding"),
        ]),
        .encoding: table([
            "contentType": .value("encoding.contentType"), "headers": .map(.header, "encoding.header"),
            "style": .value("style"), "explode": .value("style"), "allowReserved": .value("style"),
            "encoding": .map(.encoding, "encoding"), "prefixEncoding": .list(.encoding, "encoding"),
            "itemEncoding": .object(.encoding, "encoding"),
        ]),
        // A link is documentation: it names an operation that the SDK has anyway.
        .link: table([
            "$ref": .annotation, "operationRef": .annotation, "operationId": .annotation, "parameters": .annotation,
            "requestBody": .annotation, "server": .annotation,
        ]),
        .server: table([
            "url": .annotation, "name": .annotation, "variables": .entries("server.variable"),
        ]),
        .securityScheme: table([
            "$ref": .annotation, "type": .annotation, "name": .annotation, "in": .annotation, "scheme": .annotation,
            "bearerFormat": .annotation, "flows": .annotation, "openIdConnectUrl": .annotation,
            "oauth2MetadataUrl": .annotation, "flow": .annotation, "authorizationUrl": .annotation,
            "tokenUrl": .annotation, "scopes": .annotation,
        ]),
        .discriminator: [
            "propertyName": .annotation, "mapping": .entries("schema.discriminator.mapping"),
            "defaultMapping": .value("schema.discriminator.defaultMapping"),
        ],
        .parameter2: [
            "$ref": .value("reference"), "name": .annotation, "in": .annotation, "required": .value("required"),
            "collectionFormat": .value("style"), "allowEmptyValue": .value("style"), "schema": .schema("schema"),
        ],
        .header2: ["collectionFormat": .value("style")],
    ]

    /// Where 2.0 differs.
    private static let swagger: [ObjectKind: [String: Content]] = [
        .document: [
            "swagger": .annotation, "host": .value("server"), "basePath": .annotation, "schemes": .annotation,
            "consumes": .values("content-type"), "produces": .values("content-type"),
            "definitions": .map(.schema, "schema"), "parameters": .map(.parameter2, nil),
            "responses": .map(.response2, nil), "securityDefinitions": .map(.securityScheme, "security-scheme"),
        ],
        .pathItem: ["parameters": .list(.parameter2, "parameter")],
        .operation: [
            "parameters": .list(.parameter2, "parameter"), "responses": .map(.response2, "response"),
            "consumes": .values("content-type"), "produces": .values("content-type"), "schemes": .annotation,
        ],
        .response2: [
            "$ref": .value("reference"), "description": .annotation, "schema": .schema("schema"),
            "headers": .map(.header2, "response-header"), "examples": .annotation,
        ],
        .schema: ["discriminator": .value("schema.discriminator")],
    ]
}
