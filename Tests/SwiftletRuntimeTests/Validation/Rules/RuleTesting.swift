@testable import SwiftletRuntime

extension ValueSchema {
    /// Any JSON under rules.
    static func rules(_ rules: String, types: [any ModelValue.Type] = []) throws(SchemaError) -> ValueSchema {
        let result = Array("any, rules \(rules)".utf8).withUnsafeBufferPointer { bytes in
            Result { () throws(SchemaError) in
                var parser = SchemaParser(bytes, types: types)
                return try parser.wholeType()
            }
        }
        return try result.get()
    }

    /// What a value violates.
    func violations(in value: JSONValue, _ direction: Direction = .response) -> [Violation] {
        var validator = Validator(direction)
        value._validate(as: self, in: &validator)
        return validator.violations
    }
}

/// What JSON text violates under rules, as text.
func violations(
    _ rules: String,
    _ text: String,
    types: [any ModelValue.Type] = [],
    _ direction: Direction = .response
) throws -> [String] {
    let schema = try ValueSchema.rules(rules, types: types)
    return schema.violations(in: try decode(JSONValue.self, text), direction).map(\.description)
}
