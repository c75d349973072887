import SwiftletModel
import SwiftletOpenAPI

/// The keywords of a rule, in their order.
struct RuleMembers {
    private(set) var list: [Rules.Member] = []

    mutating func add(_ name: String, _ value: Rules) { list.append(Rules.Member(name, value)) }

    mutating func add(_ name: String, _ count: Int?) {
        if let count { add(name, .value(JSONText(String(count)))) }
    }

    mutating func add(_ name: String, strings: [String]) { add(name, Self.strings(strings)) }

    static func strings(_ strings: [String]) -> Rules { .list(strings.map { .value(JSONText(string: $0)) }) }

    /// `type: string`, `type: [string, "null"]`
    mutating func addTypes(_ schema: Schema) {
        var names = schema.types.map(\.rawValue)
        if schema.isNullOnly || schema.allowsNull && !names.isEmpty { names.append("null") }
        if names.count == 1 { add("type", .value(JSONText(string: names[0]))) }
        if names.count > 1 { add("type", strings: names) }
    }

    /// - Parameter keepsEmpty: whether an empty `enum`, which nothing fits, is meant.
    mutating func addValues(_ schema: Schema, keepsEmpty: Bool) {
        if let const = schema.values.const, let text = JSONText(const) { add("const", .value(text)) }
        guard let values = schema.values.enumeration, keepsEmpty || !values.isEmpty else { return }
        add("enum", .list(values.compactMap { JSONText($0) }.map { .value($0) }))
    }

    mutating func addBounds(_ schema: Schema) {
        add("minLength", schema.string.minLength)
        add("maxLength", schema.string.maxLength)
        if let pattern = schema.string.pattern { add("pattern", .value(JSONText(string: pattern))) }
        for (name, bound) in [
            ("minimum", schema.numeric.minimum), ("maximum", schema.numeric.maximum),
            ("exclusiveMinimum", schema.numeric.exclusiveMinimum),
            ("exclusiveMaximum", schema.numeric.exclusiveMaximum), ("multipleOf", schema.numeric.multipleOf),
        ] {
            if let bound { add(name, .value(JSONText(bound))) }
        }
        if let array = schema.array {
            add("minItems", array.minItems)
            add("maxItems", array.maxItems)
            if array.uniqueItems { add("uniqueItems", .value(JSONText("true"))) }
        }
        if let object = schema.object {
            add("minProperties", object.minProperties)
            add("maxProperties", object.maxProperties)
        }
    }
}
