import SwiftletModel
import SwiftletOpenAPI

extension Constraints {
    /// What the schema itself says, whether or not it applies to the type.
    init(_ schema: Schema) {
        var values = Values()
        values.minLength = schema.string.minLength
        values.maxLength = schema.string.maxLength
        values.pattern = schema.string.pattern
        values.minimum = schema.numeric.minimum
        values.maximum = schema.numeric.maximum
        values.exclusiveMinimum = schema.numeric.exclusiveMinimum
        values.exclusiveMaximum = schema.numeric.exclusiveMaximum
        values.multipleOf = schema.numeric.multipleOf
        values.minItems = schema.array?.minItems
        values.maxItems = schema.array?.maxItems
        values.uniqueItems = schema.array?.uniqueItems ?? false
        values.minProperties = schema.object?.minProperties
        values.maxProperties = schema.object?.maxProperties
        self.init(values)
    }

    /// The keywords of one kind of value: those of strings mean nothing for numbers.
    enum Family: CaseIterable { case string, number, array, object }

    func only(_ family: Family?) -> Constraints {
        guard !isEmpty else { return self }
        let all = values
        var result = Values()
        result.enumeration = all.enumeration
        result.rules = all.rules
        switch family {
        case .string:
            (result.minLength, result.maxLength, result.pattern) = (all.minLength, all.maxLength, all.pattern)
        case .number:
            (result.minimum, result.maximum) = (all.minimum, all.maximum)
            (result.exclusiveMinimum, result.exclusiveMaximum) = (all.exclusiveMinimum, all.exclusiveMaximum)
            result.multipleOf = all.multipleOf
        case .array:
            (result.minItems, result.maxItems, result.uniqueItems) = (all.minItems, all.maxItems, all.uniqueItems)
        case .object:
            (result.minProperties, result.maxProperties) = (all.minProperties, all.maxProperties)
        case nil: break
        }
        return Constraints(result)
    }

    /// Both hold: the narrower bound of each; a second pattern or multiple becomes a rule.
    mutating func formIntersection(_ other: Constraints) {
        guard !other.isEmpty else { return }
        guard !isEmpty else { return self = other }
        var one = values
        let other = other.values
        one.minLength = Self.greater(one.minLength, other.minLength)
        one.maxLength = Self.smaller(one.maxLength, other.maxLength)
        one.minItems = Self.greater(one.minItems, other.minItems)
        one.maxItems = Self.smaller(one.maxItems, other.maxItems)
        one.minProperties = Self.greater(one.minProperties, other.minProperties)
        one.maxProperties = Self.smaller(one.maxProperties, other.maxProperties)
        one.minimum = Self.number(one.minimum, other.minimum, greater: true)
        one.exclusiveMinimum = Self.number(one.exclusiveMinimum, other.exclusiveMinimum, greater: true)
        one.maximum = Self.number(one.maximum, other.maximum, greater: false)
        one.exclusiveMaximum = Self.number(one.exclusiveMaximum, other.exclusiveMaximum, greater: false)
        one.uniqueItems = one.uniqueItems || other.uniqueItems
        if let values = other.enumeration {
            let allowed = Set(values)
            one.enumeration = one.enumeration?.filter(allowed.contains) ?? values
        }
        one.rules += other.rules.filter { !one.rules.contains($0) }
        if let pattern = other.pattern, let first = one.pattern, pattern != first {
            one.rules.append(.object([.init("pattern", .value(JSONText(string: pattern)))]))
        }
        if let multiple = other.multipleOf, let first = one.multipleOf, multiple != first {
            one.rules.append(.object([.init("multipleOf", .value(JSONText(multiple)))]))
        }
        one.pattern = one.pattern ?? other.pattern
        one.multipleOf = one.multipleOf ?? other.multipleOf
        self = Constraints(one)
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
