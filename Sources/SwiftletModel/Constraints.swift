/// What JSON Schema says about a value besides its type. Numbers are source text of any number of digits.
package struct Constraints: Hashable, Sendable, Encodable {
    package var minLength: Int?
    package var maxLength: Int?
    /// ECMA-262.
    package var pattern: String?
    package var minimum: String?
    package var maximum: String?
    package var exclusiveMinimum: String?
    package var exclusiveMaximum: String?
    package var multipleOf: String?
    package var minItems: Int?
    package var maxItems: Int?
    package var uniqueItems = false
    package var minProperties: Int?
    package var maxProperties: Int?
    /// Only where the values don't make a type of their own (booleans, mixed kinds).
    package var enumeration: [JSONText]?
    /// What none of the others can say.
    package var rules: [Rules] = []

    package init() {}

    package var isEmpty: Bool { self == Constraints() }
}

/// A JSON value in its compact text: `"mcp_server"`, `3`, `null`, `{"a":1}`.
package struct JSONText: Hashable, Sendable, Encodable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
