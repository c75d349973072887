import SwiftletModel
import SwiftletOpenAPI

extension Schema {
    var composed: Composition { composition ?? Composition() }

    /// Says itself what the members, elements or values are.
    var hasStructure: Bool {
        let object =
            object.map { object in
                !object.properties.isEmpty || object.additionalProperties != nil || !object.required.isEmpty
                    || !object.patternProperties.isEmpty
            } ?? false
        return object || array?.items != nil || !(array?.prefixItems.isEmpty ?? true)
            || !writtenValues.isEmpty
    }

    /// What `const` or `enum` allow.
    var writtenValues: [Node] { values.const.map { [$0] } ?? values.enumeration ?? [] }

    /// `enum` or `const`, and nothing else of structure.
    var onlyNarrows: Bool {
        !writtenValues.isEmpty && object == nil && array == nil
    }

    /// Says nothing about the type: a description, a default, a bound.
    var isAnnotation: Bool {
        boolean == nil && reference == nil && types.isEmpty && !hasStructure && composition == nil && array == nil
    }

    /// Types and bounds alone: `{type: object, minProperties: 1}`, `{type: string, maxLength: 5}`.
    var isOnlyBound: Bool {
        boolean != false && !hasStructure && (object?.unevaluatedProperties?.boolean ?? true)
            && array?.unevaluatedItems == nil
    }

    /// Besides `$ref`, `allOf` and alternatives.
    var saysSomethingItself: Bool {
        boolean == false || !types.isEmpty || hasStructure || object != nil || array != nil || hasAssertions
    }

    /// Bounds, and rules that are no part of a type.
    var hasAssertions: Bool {
        if object?.minProperties != nil || object?.maxProperties != nil || object?.propertyNames != nil { return true }
        if !(object?.required.isEmpty ?? true) || array != nil { return true }
        if !(object?.dependentRequired.isEmpty ?? true) || !(object?.dependentSchemas.isEmpty ?? true) { return true }
        if string.minLength != nil || string.maxLength != nil || string.pattern != nil { return true }
        if numeric.minimum != nil || numeric.maximum != nil || numeric.multipleOf != nil { return true }
        if numeric.exclusiveMinimum != nil || numeric.exclusiveMaximum != nil { return true }
        guard let composition else { return format != nil }
        return composition.not != nil || composition.if != nil || format != nil
            || !composition.oneOf.isEmpty && isRestricted(by: composition.oneOf)
            || !composition.anyOf.isEmpty && isRestricted(by: composition.anyOf)
    }

    /// `{type: "null"}`, `{enum: [null]}`, `{const: null}`, and 3.0's `{nullable: true}` where it says nothing else: among
    /// alternatives its author means null, not anything.
    var isNull: Bool {
        guard boolean == nil, reference == nil, types.isEmpty else { return false }
        if isNullableAlone { return true }
        if let const = values.const { return const.kind == .null }
        if let values = values.enumeration { return !values.isEmpty && values.allSatisfy { $0.kind == .null } }
        return isNullOnly
    }

    /// `{nullable: true}`
    var isNullableAlone: Bool { allowsNull && !isNullOnly && isAnnotation && !hasAssertions && object == nil }

    /// The one type, as far as there is one. `properties` make an object, `items` an array.
    var writtenType: SchemaType? {
        switch types.count {
        case 0: impliedType
        case 1: types[0]
        default: Set(types) == [.integer, .number] ? .number : nil
        }
    }

    private var impliedType: SchemaType? {
        if let object, !object.properties.isEmpty || !object.patternProperties.isEmpty { return .object }
        if let values = object?.additionalProperties, values.boolean != true { return .object }
        if let array, array.items != nil || !array.prefixItems.isEmpty { return .array }
        return nil
    }

    /// The name of a keyword in this schema, for diagnostics.
    func place(of keyword: String) -> Node {
        node.members.first { $0.name.text == keyword }?.name ?? node
    }
}

extension DocumentIndex {
    /// At the end of however many references.
    func resolved(_ schema: Schema) -> Schema {
        var schema = schema
        var steps = 0
        while let reference = schema.reference, steps < 100, let next = self.schema(reference) {
            schema = next
            steps += 1
        }
        return schema
    }

    /// Whether null is among the values, as far as that can be told without planning.
    func allowsNull(_ schema: Schema, depth: Int = 0) -> Bool {
        if schema.allowsNull || schema.isNull || schema.writtenValues.contains(where: { $0.kind == .null }) {
            return true
        }
        guard depth < 20 else { return false }
        if let reference = schema.reference {
            return self.schema(reference).map { allowsNull($0, depth: depth + 1) } ?? false
        }
        guard let composition = schema.composition else { return false }
        return (composition.anyOf + composition.oneOf).contains { allowsNull($0, depth: depth + 1) }
    }
}
