extension SchemaParser {
    /// `base(constraints)?`.
    mutating func type() throws(SchemaError) -> (schema: ValueSchema, constant: JSONValue?) {
        var base = try base()
        var constraints: [Constraint] = base.constant.map { [.constant($0)] } ?? []
        if scanner.skip("(") {
            repeat { constraints.append(try constraint(try scanner.word())) } while scanner.skip(", ")
            guard scanner.skip(")") else { throw scanner.error("expected ', ' or ')'") }
        }
        let isNullable = scanner.skip("?")
        base.constant = base.constant?.isNull == true ? nil : base.constant
        let schema = ValueSchema(
            kind: base.kind,
            type: base.type,
            isNullable: isNullable,
            constraints: constraints,
            element: base.element
        )
        return (schema, base.constant)
    }

    private struct Base {
        var kind: ValueSchema.Kind
        var type: any ModelValue.Type
        var element: ValueSchema?
        var constant: JSONValue?
    }

    private mutating func base() throws(SchemaError) -> Base {
        if scanner.skip("[string: ") { return try collection(.dictionary, Self.dictionary) }
        if scanner.skip("[") { return try collection(.array, Self.array) }
        let name = try scanner.word()
        if name == "const" {
            let constant = try scanner.json()
            let (kind, type) = Self.scalar(of: constant)
            return Base(kind: kind, type: type, constant: constant)
        }
        if let (kind, type) = Self.bases[name] { return Base(kind: kind, type: type) }
        guard let first = name.utf8.first, (0x41...0x5A).contains(first) else {
            throw scanner.error("unknown type \(name)")
        }
        if !names.contains(name) { names.append(name) }
        guard let index = names.firstIndex(of: name), types.indices.contains(index) else {
            throw scanner.error("no type is given for \(name)")
        }
        return Base(kind: .declared, type: types[index])
    }

    /// What stands between brackets.
    private mutating func collection(
        _ kind: ValueSchema.Kind,
        _ of: (any ModelValue.Type) -> any ModelValue.Type
    ) throws(SchemaError) -> Base {
        let element = try type().schema
        guard scanner.skip("]") else { throw scanner.error("expected ']'") }
        let type = element.isNullable ? Self.optional(element.swiftType) : element.swiftType
        return Base(kind: kind, type: of(type), element: element)
    }

    private static func array(_ element: any ModelValue.Type) -> any ModelValue.Type {
        func open<T: ModelValue>(_: T.Type) -> any ModelValue.Type { [T].self }
        return open(element)
    }

    private static func dictionary(_ value: any ModelValue.Type) -> any ModelValue.Type {
        func open<T: ModelValue>(_: T.Type) -> any ModelValue.Type { [String: T].self }
        return open(value)
    }

    private static func optional(_ wrapped: any ModelValue.Type) -> any ModelValue.Type {
        func open<T: ModelValue>(_: T.Type) -> any ModelValue.Type { T?.self }
        return open(wrapped)
    }
}
