import SwiftletOpenAPI

extension Schema {
    var composed: Composition { composition ?? Composition() }

    /// Says itself what the members, elements or values are.
    var hasStructure: Bool {
        let object =
            object.map { !$0.properties.isEmpty || $0.additionalProperties != nil || !$0.required.isEmpty } ?? false
        return object || array?.items != nil || values.enumeration != nil || values.const != nil
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

    /// `{type: "null"}`, `{enum: [null]}`, `{const: null}`; not 3.0's `{nullable: true}`.
    var isNull: Bool {
        guard boolean == nil, reference == nil, types.isEmpty else { return false }
        if let const = values.const { return const.kind == .null }
        if let values = values.enumeration { return values.allSatisfy { $0.kind == .null } }
        return isNullOnly
    }

    /// The one type, as far as there is one. `properties` make an object.
    var writtenType: SchemaType? {
        switch types.count {
        case 0: object.map { !$0.properties.isEmpty } ?? false ? .object : nil
        case 1: types[0]
        default: Set(types) == [.integer, .number] ? .number : nil
        }
    }

    /// The name of a keyword in this schema, for diagnostics.
    func place(of keyword: String) -> Node {
        node.members.first { $0.name.text == keyword }?.name ?? node
    }
}
