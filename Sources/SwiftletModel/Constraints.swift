/// What JSON Schema says about a value besides its type. Numbers are source text of any number of digits.
///
/// Most values have none: then it is one word, since plans are passed around by the thousand.
@dynamicMemberLookup
package struct Constraints: Hashable, Sendable, Encodable {
    private var box = Box.none

    private indirect enum Box: Hashable, Sendable {
        case none
        case some(Values)
    }

    package struct Values: Hashable, Sendable {
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

        static let none = Values()
    }

    package init() {}

    package init(_ values: Values) {
        self.values = values
    }

    /// Reads and writes all at once.
    package var values: Values {
        get { if case .some(let values) = box { values } else { .none } }
        set { box = newValue == .none ? .none : .some(newValue) }
    }

    package var isEmpty: Bool { if case .none = box { true } else { false } }

    package subscript<Value>(dynamicMember keyword: WritableKeyPath<Values, Value>) -> Value {
        get { values[keyPath: keyword] }
        set { values[keyPath: keyword] = newValue }
    }
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
