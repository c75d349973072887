import SwiftletModel
import SwiftletOpenAPI

extension Constraints {
    /// What the schema itself says, whether or not it applies to the type.
    init(_ schema: Schema) {
        self.init()
        minLength = schema.string.minLength
        maxLength = schema.string.maxLength
        pattern = schema.string.pattern
        minimum = schema.numeric.minimum
        maximum = schema.numeric.maximum
        exclusiveMinimum = schema.numeric.exclusiveMinimum
        exclusiveMaximum = schema.numeric.exclusiveMaximum
        multipleOf = schema.numeric.multipleOf
        minItems = schema.array?.minItems
        maxItems = schema.array?.maxItems
        uniqueItems = schema.array?.uniqueItems ?? false
        minProperties = schema.object?.minProperties
        maxProperties = schema.object?.maxProperties
    }

    /// The keywords of one kind of value: those of strings mean nothing for numbers.
    enum Family: CaseIterable { case string, number, array, object }

    func only(_ family: Family?) -> Constraints {
        var result = Constraints()
        result.enumeration = enumeration
        switch family {
        case .string:
            (result.minLength, result.maxLength, result.pattern) = (minLength, maxLength, pattern)
        case .number:
            (result.minimum, result.maximum) = (minimum, maximum)
            (result.exclusiveMinimum, result.exclusiveMaximum) = (exclusiveMinimum, exclusiveMaximum)
            result.multipleOf = multipleOf
        case .array:
            (result.minItems, result.maxItems, result.uniqueItems) = (minItems, maxItems, uniqueItems)
        case .object:
            (result.minProperties, result.maxProperties) = (minProperties, maxProperties)
        case nil: break
        }
        return result
    }

    /// Both hold: the narrower bound of each. A second pattern has no place; false says that there is one.
    mutating func formIntersection(_ other: Constraints) -> Bool {
        minLength = Self.greater(minLength, other.minLength)
        maxLength = Self.smaller(maxLength, other.maxLength)
        minItems = Self.greater(minItems, other.minItems)
        maxItems = Self.smaller(maxItems, other.maxItems)
        minProperties = Self.greater(minProperties, other.minProperties)
        maxProperties = Self.smaller(maxProperties, other.maxProperties)
        minimum = Self.number(minimum, other.minimum, greater: true)
        exclusiveMinimum = Self.number(exclusiveMinimum, other.exclusiveMinimum, greater: true)
        maximum = Self.number(maximum, other.maximum, greater: false)
        exclusiveMaximum = Self.number(exclusiveMaximum, other.exclusiveMaximum, greater: false)
        uniqueItems = uniqueItems || other.uniqueItems
        enumeration = enumeration ?? other.enumeration
        let hasRoom =
            (pattern == nil || other.pattern == nil || pattern == other.pattern)
            && (multipleOf == nil || other.multipleOf == nil || multipleOf == other.multipleOf)
        pattern = pattern ?? other.pattern
        multipleOf = multipleOf ?? other.multipleOf
        return hasRoom
    }

    private static func greater(_ one: Int?, _ other: Int?) -> Int? {
        one.map { max($0, other ?? $0) } ?? other
    }

    private static func smaller(_ one: Int?, _ other: Int?) -> Int? {
        one.map { min($0, other ?? $0) } ?? other
    }

    private static func number(_ one: String?, _ other: String?, greater: Bool) -> String? {
        guard let one, let other, let left = Double(one), let right = Double(other) else { return one ?? other }
        return (left >= right) == greater ? one : other
    }
}
