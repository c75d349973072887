#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension SchemaParser {
    static let bases: [String: (ValueSchema.Kind, any ModelValue.Type)] = [
        "string": (.string, String.self),
        "integer": (.integer, Int.self),
        "int32": (.int32, Int32.self),
        "int64": (.int64, Int64.self),
        "number": (.number, Double.self),
        "float": (.float, Float.self),
        "double": (.double, Double.self),
        "decimal": (.decimal, Decimal.self),
        "boolean": (.boolean, Bool.self),
        "date": (.date, CalendarDate.self),
        "date-time": (.dateTime, Date.self),
        "uuid": (.uuid, UUID.self),
        "uri": (.uri, URL.self),
        "byte": (.byte, Data.self),
        "binary": (.binary, Data.self),
        "file": (.file, FilePart.self),
        "any": (.any, JSONValue.self),
    ]

    /// The type of a `const`.
    static func scalar(of value: JSONValue) -> (ValueSchema.Kind, any ModelValue.Type) {
        switch value {
        case .string: (.string, String.self)
        case .bool: (.boolean, Bool.self)
        case .number(let number) where number.integerValue != nil: (.integer, Int.self)
        case .number: (.number, Double.self)
        case .null, .array, .object: (.any, JSONValue.self)
        }
    }

    /// The constraint that a keyword starts.
    mutating func constraint(_ keyword: String) throws(SchemaError) -> Constraint {
        switch keyword {
        case "minLength": .minLength(try scanner.count())
        case "maxLength": .maxLength(try scanner.count())
        case "pattern": .pattern(try scanner.string())
        case "minimum": .minimum(try scanner.number())
        case "maximum": .maximum(try scanner.number())
        case "exclusiveMinimum": .exclusiveMinimum(try scanner.number())
        case "exclusiveMaximum": .exclusiveMaximum(try scanner.number())
        case "multipleOf": .multipleOf(try scanner.number())
        case "minItems": .minItems(try scanner.count())
        case "maxItems": .maxItems(try scanner.count())
        case "uniqueItems": .uniqueItems
        case "minProperties": .minProperties(try scanner.count())
        case "maxProperties": .maxProperties(try scanner.count())
        case "enum": .oneOf(try scanner.array())
        case "rules": .rules(try rules(try scanner.json()))
        default: throw scanner.error("unknown attribute \(keyword)")
        }
    }
}
