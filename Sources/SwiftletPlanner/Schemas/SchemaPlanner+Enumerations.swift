import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// `enum` or `const`. Null among the values makes the use nullable and is no case.
    mutating func enumeratedUse(of schema: Schema, in context: NameContext, at place: Node) -> SchemaUse {
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
        at place: Node
    ) -> SchemaUse {
        switch kind(of: schema, values) {
        case .string: return declared(.string, strings(values), schema, in: context, at: place)
        case .integer: return declared(.integer, integers(values), schema, in: context, at: place)
        case .builtin(let type):
            var use = SchemaUse(.builtin(type))
            let texts = values.compactMap { JSONText($0) }
            if texts.count == 1 { use.constant = SchemaUse.Constant(value: texts[0], type: type) }
            use.constraints.enumeration = texts.isEmpty ? nil : texts
            constrain(&use, by: schema)
            return use
        case .mixed:
            let keyword = schema.values.const == nil ? "enum" : "const"
            report.unsupported(
                "mixed-enum",
                "values of several kinds are any JSON value here",
                at: schema.place(of: keyword)
            )
            return .any
        }
    }

    private enum ValueKind {
        case string, integer, mixed
        case builtin(BuiltinType)
    }

    private mutating func kind(of schema: Schema, _ values: [Node]) -> ValueKind {
        guard values.allSatisfy(\.kind.isScalar), !values.isEmpty, schema.types.count <= 1 else { return .mixed }
        let areIntegers = values.allSatisfy { $0.integer != nil }
        switch schema.types.first {
        case .string: return .string
        case .integer: return values.contains { $0.integer != nil } ? .integer : .mixed
        case .number:
            if areIntegers { return .integer }
            return values.allSatisfy { $0.number != nil } ? .builtin(scalarType(of: schema)) : .mixed
        case .boolean: return values.allSatisfy { $0.kind == .boolean } ? .builtin(.boolean) : .mixed
        case .object, .array: return .mixed
        case nil:
            if values.allSatisfy({ $0.kind == .string }) { return .string }
            if areIntegers { return .integer }
            if values.allSatisfy({ $0.number != nil }) { return .builtin(.number) }
            return values.allSatisfy { $0.kind == .boolean } ? .builtin(.boolean) : .mixed
        }
    }

    private typealias Value = (wire: String, json: JSONText)

    /// YAML reads `enum: [1, true]` as a number and a boolean; their author meant strings.
    private mutating func strings(_ values: [Node]) -> [Value] {
        values.map { node in
            if node.kind != .string {
                report.tolerated(
                    "enum-value",
                    "'\(node.text)' isn't a string; its text is taken",
                    at: node,
                    help: "put it in quotes"
                )
            }
            return (node.text, JSONText(string: node.text))
        }
    }

    private mutating func integers(_ values: [Node]) -> [Value] {
        values.compactMap { node in
            guard let integer = node.integer else {
                report.tolerated("enum-value", "'\(node.text)' isn't an integer and is left out", at: node)
                return nil
            }
            return (String(integer), JSONText(String(integer)))
        }
    }

    private mutating func declared(
        _ rawType: EnumerationType.RawType,
        _ values: [Value],
        _ schema: Schema,
        in context: NameContext,
        at place: Node
    ) -> SchemaUse {
        let values = distinct(values, schema)
        let requests = values.map { memberNames.request($0.wire, avoiding: ReservedWords.enumerationMembers) }
        let names = NameScope.names(for: requests)
        let id = TypeID(place.address)
        let family: Constraints.Family = rawType == .string ? .string : .number
        let enumeration = EnumerationType(
            rawType: rawType,
            cases: zip(names, values).map { EnumerationType.Case(name: $0, value: $1.json) },
            constraints: Constraints(schema).only(family)
        )
        declare(id, .enumeration(enumeration), schema, in: context)
        var use = SchemaUse(.declared(id))
        if values.count == 1 {
            use.constant = SchemaUse.Constant(value: values[0].json, type: rawType == .string ? .string : .integer)
        }
        return use
    }

    private mutating func distinct(_ values: [Value], _ schema: Schema) -> [Value] {
        var seen: Set<String> = []
        let result = values.filter { seen.insert($0.wire).inserted }
        if result.count < values.count {
            report.tolerated("duplicate-enum-value", "a value stands here twice", at: schema.place(of: "enum"))
        }
        return result
    }
}
