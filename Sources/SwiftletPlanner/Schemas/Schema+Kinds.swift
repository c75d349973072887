import SwiftletModel
import SwiftletOpenAPI

extension Schema {
    /// The kinds of value that its types, values or keywords stand for; nil for any.
    var kinds: [SchemaType]? {
        if !types.isEmpty { return types }
        if let written = writtenType { return [written] }
        if object?.required.isEmpty == false { return [.object] }
        let values = writtenValues.filter { $0.kind != .null }
        guard !values.isEmpty else { return nil }
        return Array(Set(values.map { SchemaType($0.kind) }))
    }

    /// Members of its own, or none at all.
    var isStructure: Bool {
        guard let object else { return false }
        return !object.properties.isEmpty
            || object.additionalProperties?.boolean == false && object.patternProperties.isEmpty
            || object.unevaluatedProperties?.boolean == false
    }

    /// What the values of a map are, as far as it says.
    var dictionaryValues: Schema? {
        if let values = object?.additionalProperties ?? object?.unevaluatedProperties, values.boolean == nil {
            return values
        }
        guard let object, object.additionalProperties?.boolean == false, object.patternProperties.count == 1 else {
            return nil
        }
        return object.patternProperties[0].value
    }

    /// `{const: auto}`, `{type: string, enum: [auto]}`
    var inlineConstant: JSONText? {
        guard reference == nil, onlyNarrows, composition == nil, !allowsNull else { return nil }
        let values = writtenValues
        guard values.count == 1, values[0].kind.isScalar, values[0].kind != .null else { return nil }
        if types == [.string], values[0].kind != .string { return JSONText(string: values[0].text) }
        return JSONText(values[0])
    }
}

extension SchemaType {
    init(_ kind: Node.Kind) {
        switch kind {
        case .string, .null: self = .string
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = .number
        case .sequence: self = .array
        case .mapping: self = .object
        }
    }
}
