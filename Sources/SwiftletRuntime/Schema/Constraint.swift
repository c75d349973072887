/// One constraint of JSON Schema and its limit.
enum Constraint: Sendable {
    case minLength(Int)
    case maxLength(Int)
    case pattern(String)
    case minimum(JSONNumber)
    case maximum(JSONNumber)
    case exclusiveMinimum(JSONNumber)
    case exclusiveMaximum(JSONNumber)
    case multipleOf(JSONNumber)
    case minItems(Int)
    case maxItems(Int)
    case uniqueItems
    case minProperties(Int)
    case maxProperties(Int)
    case oneOf([JSONValue])
    case constant(JSONValue)
    case rules(RuleSchema)
}
