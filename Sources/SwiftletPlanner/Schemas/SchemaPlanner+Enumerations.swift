import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// `enum` or `const`. Null among the values makes the use nullable and is no case.
    mutating func enumeratedUse(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        let nodes = schema.writtenValues
        let values = nodes.filter { $0.kind != .null }
        var use = valuedUse(of: schema, values, in: context, at: place)
        use.isNullable = values.count < nodes.count
        return use
    }

    private mutating func valuedUse(
        of schema: Schema,
        _ values: [Node],
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        if let rawType = rawType(of: schema, values) {
            var cases = EnumerationCases()
            for value in cased(values, as: rawType) { cases.add(value) }
            cases.annotate(from: schema)
            var constraints = Constraints(schema).only(rawType.builtin.family)
            if let left = leftover(of: schema) { constraints.rules.append(left) }
            return declared(rawType, cases, constraints, schema, in: context, at: place)
        }
        // Booleans, and values that are no scalars: their type, and a rule.
        let areBooleans = !values.isEmpty && values.allSatisfy { $0.kind == .boolean }
        let type = areBooleans && schema.types.isEmpty ? .boolean : schema.writtenType
        var use = SchemaUse.any
        if schema.types.count > 1, type == nil {
            use = typeUnion(of: schema, in: context, at: place)
        } else if let type {
            use = typedUse(of: schema, as: type, in: context, at: place)
        }
        let texts = values.compactMap { JSONText($0) }
        if !texts.isEmpty { use.constraints.enumeration = texts }
        if texts.count == 1, case .builtin(let type) = use.type, values[0].kind.isScalar {
            use.constant = SchemaUse.Constant(value: texts[0], type: type)
        }
        constrain(&use, by: schema)
        return use
    }

    /// Nil where the values make no open enum.
    private func rawType(of schema: Schema, _ values: [Node]) -> EnumerationType.RawType? {
        guard !values.isEmpty, values.allSatisfy(\.kind.isScalar) else { return nil }
        if schema.types.count == 1 {
            switch schema.types[0] {
            case .string: return .string
            case .integer: return values.contains { $0.integer != nil } ? .integer : nil
            case .number:
                if values.allSatisfy({ $0.integer != nil }) { return .integer }
                return values.contains { $0.number != nil } ? .number : nil
            case .boolean, .object, .array: return nil
            }
        }
        let kinds = Set(values.map(\.kind))
        switch kinds {
        case [.string]: return .string
        case [.integer]: return values.allSatisfy { $0.integer != nil } ? .integer : .number
        case [.integer, .number], [.number]: return .number
        case [.boolean]: return nil
        default: return .any
        }
    }

    /// YAML reads `enum: [1, true]` as a number and a boolean; their author meant strings, and reading has said so.
    private mutating func cased(_ values: [Node], as rawType: EnumerationType.RawType) -> [EnumerationCases.Value] {
        values.compactMap { node in
            switch rawType {
            case .string:
                return EnumerationCases.Value(json: JSONText(string: node.text), text: node.text)
            case .integer:
                if let integer = node.integer {
                    return EnumerationCases.Value(json: JSONText(String(integer)), text: String(integer))
                }
            case .number:
                if node.number != nil, let json = JSONText(node) {
                    return EnumerationCases.Value(json: json, text: node.text)
                }
            case .any:
                if let json = JSONText(node) { return EnumerationCases.Value(json: json, text: node.text) }
            }
            report.tolerated("enum-value", "'\(node.text)' isn't of this type and is left out", at: node)
            return nil
        }
    }

    private mutating func declared(
        _ rawType: EnumerationType.RawType,
        _ cases: EnumerationCases,
        _ constraints: Constraints,
        acceptsOthers: Bool = false,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        let values = cases.values
        let names = memberNames.unique(values.map(\.text), avoiding: ReservedWords.enumerationMembers)
        let enumeration = EnumerationType(
            rawType: rawType,
            cases: zip(names, values).map {
                EnumerationType.Case(name: $0, value: $1.json, documentation: $1.documentation)
            },
            constraints: constraints,
            acceptsOthers: acceptsOthers
        )
        let id = place.id
        declare(id, .enumeration(enumeration), schema, in: context)
        var use = SchemaUse(.declared(id))
        if values.count == 1, !acceptsOthers {
            use.constant = SchemaUse.Constant(value: values[0].json, type: rawType.builtin)
        }
        return use
    }
}

extension SchemaPlanner {
    /// Alternatives that are all values of one kind (`oneOf: [{const: a}, {const: b}]`), perhaps beside the kind itself
    /// (`anyOf: [{type: string}, {enum: [a]}]`): one open enum. Nil for others.
    mutating func enumeratedUse(
        of alternatives: Alternatives,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse? {
        guard options.typeless == .infer else { return nil }
        let branches = alternatives.branches.map { index.resolved($0) }
        let valued = branches.filter { $0.onlyNarrows && $0.composition == nil }
        let plain = branches.filter { $0.writtenValues.isEmpty && $0.composition == nil && $0.boolean == nil }
        guard !valued.isEmpty, valued.count + plain.count == branches.count else { return nil }
        let isInline = alternatives.branches.allSatisfy { $0.reference == nil }
        guard isInline || !plain.isEmpty else { return nil }
        let rawTypes = Set(valued.map { rawType(of: $0, $0.writtenValues.filter { $0.kind != .null }) })
        guard rawTypes.count == 1, let rawType = rawTypes.first.flatMap(\.self), rawType != .any else { return nil }
        guard plain.allSatisfy({ scalarType(of: $0) == rawType.builtin && $0.types.count == 1 }) else { return nil }
        var cases = EnumerationCases()
        for branch in valued { add(branch, as: rawType, to: &cases) }
        var constraints = Constraints()
        if plain.contains(where: \.hasBounds) {
            let lists = alternatives.branches.map { rules(of: $0) }
            constraints.rules = [.object([.init("anyOf", .list(lists))])]
        }
        let shape = ValueShape(.declared(place.id))
        for branch in alternatives.branches { trace.record(.value(shape), of: branch) }
        let hasPlain = !plain.isEmpty
        var use = declared(rawType, cases, constraints, acceptsOthers: hasPlain, schema, in: context, at: place)
        use.isNullable = branches.contains { index.allowsNull($0) }
        use.defaultValue = branches.lazy.compactMap(\.values.defaultValue).first
        return use
    }

    /// A branch of one value says what that value means.
    private mutating func add(_ branch: Schema, as rawType: EnumerationType.RawType, to cases: inout EnumerationCases) {
        let values = cased(branch.writtenValues.filter { $0.kind != .null }, as: rawType)
        for value in values {
            var value = value
            if values.count == 1 {
                value.documentation = Documentation(branch)
                if rawType != .string, let title = Documentation.text(branch.annotations.title) { value.text = title }
            }
            cases.add(value)
        }
    }
}

extension Schema {
    fileprivate var hasBounds: Bool { !Constraints(self).isEmpty }
}
