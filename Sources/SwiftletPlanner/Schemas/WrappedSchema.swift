import SwiftletOpenAPI

/// A composition that only says more about one schema: `anyOf: [X, {type: null}]`, `allOf: [{$ref: X}]`.
struct WrappedSchema {
    let inner: Schema
    let isNullable: Bool
    /// Members of `allOf` that hold annotations and constraints alone.
    let beside: [Schema]
    /// The wrapper's own `enum` or `const` allows fewer values: `{allOf: [{$ref: Kind}], enum: [cat]}`.
    let narrowing: [Node]

    init?(_ schema: Schema) {
        guard let composition = schema.composition, !schema.hasStructure || schema.onlyNarrows else { return nil }
        narrowing = schema.writtenValues
        switch (composition.allOf.isEmpty, composition.anyOf.isEmpty, composition.oneOf.isEmpty) {
        case (false, true, true):
            let structural = composition.allOf.filter { !$0.isAnnotation }
            guard structural.count == 1 || composition.allOf.count == 1 else { return nil }
            inner = structural.first ?? composition.allOf[0]
            isNullable = false
            let inner = inner
            beside = composition.allOf.filter { $0 !== inner }
        case (true, false, true), (true, true, false):
            let members = composition.anyOf + composition.oneOf
            let others = members.filter { !$0.isNull }
            guard others.count == 1, !schema.isRestricted(by: members) else { return nil }
            inner = others[0]
            isNullable = members.count > 1
            beside = []
        default: return nil
        }
    }
}
