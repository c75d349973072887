import SwiftletModel

/// The schema of a type as the text that the runtime reads: a member a line, `name: string, required, maxLength 255`.
struct SchemaText {
    /// Nil where declared types are `any`: values that are only checked bring their type along.
    private let names: Names?
    private(set) var lines: [String] = []
    /// The declared types that the text names, in the order in which it names them first.
    private(set) var types: [TypeID] = []

    init(_ structure: StructureType, names: Names) {
        self.names = names
        for property in structure.properties { lines.append(line(of: property)) }
        switch structure.additionalProperties {
        case .any: break
        case .none: lines.append("*: never")
        case .typed(let shape): lines.append("*: " + inner(shape))
        }
        let bounds = Self.counted([
            ("minProperties", structure.minProperties), ("maxProperties", structure.maxProperties),
        ])
        let wholes = bounds + structure.rules.map { "rules " + spelling($0) }
        if !wholes.isEmpty { lines.append("@: " + wholes.joined(separator: ", ")) }
    }

    /// A branch a line, in their order: `circle: Circle, tag "circle"`.
    init(_ union: UnionType, names: Names) {
        self.names = names
        for branch in union.branches {
            var parts = [branch.constant.map { "const " + JSONSpelling.value($0.text) } ?? type(branch.value.type)]
            if branch.value.isNullable { parts[0] += "?" }
            parts += branch.tags.map { "tag " + JSONSpelling.value($0.text) }
            if branch.isUntagged { parts.append("untagged") }
            if branch.constant == nil { parts += attributes(of: branch.value.constraints) }
            lines.append(JSONSpelling.name(branch.name.identifier) + ": " + parts.joined(separator: ", "))
        }
        var wholes = union.discriminator.map { ["discriminator " + JSONSpelling.string($0)] } ?? []
        if union.keyword != .anyOf { wholes.append(union.keyword.rawValue) }
        if union.isExclusive { wholes.append("exclusive") }
        wholes += attributes(of: union.constraints)
        if !wholes.isEmpty { lines.append("@: " + wholes.joined(separator: ", ")) }
    }

    /// `[Tree], maxItems 5`
    init(_ wrapper: WrapperType, names: Names) {
        self.names = names
        let type = type(wrapper.value.type) + (wrapper.value.isNullable ? "?" : "")
        lines = [([type] + attributes(of: wrapper.value.constraints)).joined(separator: ", ")]
    }

    /// An open enum: `string, enum ["http"], maxLength 64`.
    init(_ enumeration: EnumerationType, names: Names) {
        self.names = names
        let values = enumeration.cases.map { JSONSpelling.value($0.value.text) }.joined(separator: ", ")
        let known = enumeration.acceptsOthers || values.isEmpty ? [] : ["enum [\(values)]"]
        let attributes = known + self.attributes(of: enumeration.constraints)
        lines = [([enumeration.rawType.rawValue] + attributes).joined(separator: ", ")]
    }

    /// What a parameter's value has to be: `integer, minimum 1`.
    init(_ parameter: ParameterPlan) {
        names = nil
        let type = type(parameter.value.type)
        let flags = parameter.isRedacted ? ["redacted"] : []
        lines = [([type] + flags + attributes(of: parameter.value.constraints)).joined(separator: ", ")]
    }

    private mutating func line(of property: Property) -> String {
        var parts: [String] = []
        if let constant = property.constant {
            parts.append("const " + JSONSpelling.value(constant.text))
        } else {
            parts.append(type(property.value.type) + (property.value.isNullable ? "?" : ""))
        }
        if property.isRequired { parts.append("required") }
        if property.isReadOnly { parts.append("readOnly") }
        if property.isWriteOnly { parts.append("writeOnly") }
        if property.isRedacted { parts.append("redacted") }
        if let value = property.defaultValue { parts.append("default " + JSONSpelling.value(value.text)) }
        if property.constant == nil { parts += attributes(of: property.value.constraints) }
        return JSONSpelling.name(property.wireName) + ": " + parts.joined(separator: ", ")
    }

    private mutating func inner(_ shape: ValueShape) -> String {
        let attributes = attributes(of: shape.constraints)
        let parameters = attributes.isEmpty ? "" : "(\(attributes.joined(separator: ", ")))"
        return type(shape.type) + parameters + (shape.isNullable ? "?" : "")
    }

    private mutating func type(_ reference: TypeReference) -> String {
        switch reference {
        case .builtin(let builtin): return builtin.rawValue
        case .array(let element): return "[\(inner(element))]"
        case .dictionary(let value): return "[string: \(inner(value))]"
        case .declared(let id): return nameOfType(id) ?? BuiltinType.any.rawValue
        }
    }

    /// Nil where declared types have no names.
    mutating func nameOfType(_ id: TypeID) -> String? {
        guard let names else { return nil }
        if !types.contains(id) { types.append(id) }
        return names.plainType(id)
    }

    /// `Circle.self, Square.self`
    func typeList(_ names: Names) -> String? {
        types.isEmpty ? nil : types.map { names.type($0) + ".self" }.joined(separator: ", ")
    }

    private mutating func attributes(of constraints: Constraints) -> [String] {
        if constraints.isEmpty { return [] }
        let constraints = constraints.values
        var parts = Self.counted([("minLength", constraints.minLength), ("maxLength", constraints.maxLength)])
        if let pattern = constraints.pattern { parts.append("pattern " + JSONSpelling.string(pattern)) }
        let bounds = [
            ("minimum", constraints.minimum), ("maximum", constraints.maximum),
            ("exclusiveMinimum", constraints.exclusiveMinimum), ("exclusiveMaximum", constraints.exclusiveMaximum),
            ("multipleOf", constraints.multipleOf),
        ]
        parts += bounds.compactMap { name, value in value.map { "\(name) \($0)" } }
        parts += Self.counted([("minItems", constraints.minItems), ("maxItems", constraints.maxItems)])
        if constraints.uniqueItems { parts.append("uniqueItems") }
        parts += Self.counted([
            ("minProperties", constraints.minProperties), ("maxProperties", constraints.maxProperties),
        ])
        if let values = constraints.enumeration {
            parts.append("enum [\(values.map { JSONSpelling.value($0.text) }.joined(separator: ", "))]")
        }
        parts += constraints.rules.map { "rules " + spelling($0) }
        return parts
    }

    private static func counted(_ bounds: [(String, Int?)]) -> [String] {
        bounds.compactMap { name, value in value.map { "\(name) \($0)" } }
    }
}
