extension SchemaParser {
    /// The names that rules refer to count in the order of the text, like those of types.
    mutating func rules(_ json: JSONValue) throws(SchemaError) -> RuleSchema {
        registerNames(in: json)
        do throws(RuleCompiler.Failure) {
            let (names, types) = (names, types)
            return try RuleCompiler.compile(json) { name in
                names.firstIndex(of: name).flatMap { types.indices.contains($0) ? types[$0] : nil }
            }
        } catch let failure {
            throw scanner.error(failure.message)
        }
    }

    /// Walks where schemas can be: a `$ref` in an `enum` or a member of that name is no reference.
    private mutating func registerNames(in json: JSONValue) {
        for (keyword, value) in json.objectValue ?? [:] {
            switch keyword {
            case "$ref":
                guard let name = value.stringValue, !name.hasPrefix("#"), !names.contains(name) else { continue }
                names.append(name)
            case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas":
                for (_, schema) in value.objectValue ?? [:] { registerNames(in: schema) }
            case "allOf", "anyOf", "oneOf", "prefixItems":
                for schema in value.arrayValue ?? [] { registerNames(in: schema) }
            case "items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems",
                "unevaluatedProperties", "not", "if", "then", "else":
                registerNames(in: value)
            default: break
            }
        }
    }
}
