/// The keywords of JSON Schema 2020-12 and those that OpenAPI adds.
enum SchemaGrammar {
    /// Nil for a keyword that neither knows.
    static func content(of keyword: String) -> Content? {
        if annotations.contains(keyword) { return .annotation }
        if values.contains(keyword) { return .value("schema.\(keyword)") }
        if lists.contains(keyword) { return .values("schema.\(keyword)") }
        if schemas.contains(keyword) { return .schema("schema.\(keyword)") }
        if schemaLists.contains(keyword) { return .list(.schema, "schema.\(keyword)") }
        if schemaMaps.contains(keyword) { return .map(.schema, "schema.\(keyword)") }
        switch keyword {
        case "properties": return .map(.schema, "schema.member")
        case "$defs", "definitions": return .map(.schema, nil)
        case "dependentRequired": return .entries("schema.dependentRequired")
        case "dependencies": return .entries("schema.dependencies")
        case "discriminator": return .object(.discriminator, "schema.discriminator")
        default: return nil
        }
    }

    private static let annotations: Set<String> = [
        "title", "description", "example", "examples", "externalDocs", "deprecated", "xml", "$comment", "$schema",
        "$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary",
    ]
    private static let values: Set<String> = [
        "$ref", "$dynamicRef", "$recursiveRef", "type", "format", "const", "nullable", "default", "readOnly",
        "writeOnly", "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains",
        "minProperties", "maxProperties", "contentEncoding", "contentMediaType",
    ]
    private static let lists: Set<String> = ["enum", "required"]
    private static let schemas: Set<String> = [
        "items", "additionalItems", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
        "unevaluatedItems", "unevaluatedProperties", "contentSchema",
    ]
    private static let schemaLists: Set<String> = ["allOf", "oneOf", "anyOf", "prefixItems"]
    private static let schemaMaps: Set<String> = ["patternProperties", "dependentSchemas"]
}
