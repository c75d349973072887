/// Parses the grammar that `ModelSchema` describes.
struct SchemaParser: ~Copyable {
    var scanner: SchemaScanner
    let types: [any ModelValue.Type]
    var names: [String] = []

    init(_ text: UnsafeBufferPointer<UInt8>, types: [any ModelValue.Type]) {
        scanner = SchemaScanner(text)
        self.types = types
    }

    /// What an object's text says.
    struct Object {
        var members: [Member] = []
        var additionalType: ValueSchema?
        var isClosed = false
        var constraints: [Constraint] = []
    }

    /// Parses a text that generated code holds; a mistake in it is the generator's.
    static func require<R>(
        _ text: StaticString,
        types: [any ModelValue.Type] = [],
        _ parse: (inout SchemaParser) throws(SchemaError) -> R
    ) -> R {
        do throws(SchemaError) {
            var parser = SchemaParser(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
                types: types
            )
            return try parse(&parser)
        } catch {
            preconditionFailure(error.description)
        }
    }

    /// All lines.
    mutating func object() throws(SchemaError) -> Object {
        var object = Object()
        while !scanner.isAtEnd {
            if scanner.skip("*: never") {
                object.isClosed = true
            } else if scanner.skip("*: any") {
                object.additionalType = nil
            } else if scanner.skip("*: ") {
                object.additionalType = try typeWithAttributes().schema
            } else if scanner.skip("@: ") {
                repeat { object.constraints.append(try constraint(try scanner.word())) } while scanner.skip(", ")
            } else {
                object.members.append(try member())
            }
            try scanner.endLine()
        }
        try requireAllTypes()
        return object
    }

    /// As many types have to be given as are named.
    func requireAllTypes() throws(SchemaError) {
        guard names.count == types.count else {
            throw scanner.error("\(names.count) types are named and \(types.count) are given")
        }
    }

    /// One type with its attributes, and nothing else.
    mutating func wholeType() throws(SchemaError) -> ValueSchema {
        let schema = try typeWithAttributes().schema
        guard scanner.isAtEnd else { throw scanner.error("expected the end") }
        try requireAllTypes()
        return schema
    }

    /// One type with its attributes, of which `redacted` is the only flag.
    mutating func parameter() throws(SchemaError) -> (schema: ValueSchema, isRedacted: Bool) {
        let (schema, flags, _, _) = try typeWithAttributes()
        guard scanner.isAtEnd else { throw scanner.error("expected the end") }
        return (schema, flags.contains("redacted"))
    }

    private mutating func member() throws(SchemaError) -> Member {
        let name = try scanner.memberName()
        guard scanner.skip(": ") else { throw scanner.error("expected ': '") }
        let (schema, flags, defaultValue, constant) = try typeWithAttributes()
        return Member(
            name: name,
            schema: schema,
            isRequired: flags.contains("required"),
            isReadOnly: flags.contains("readOnly"),
            isWriteOnly: flags.contains("writeOnly"),
            isRedacted: flags.contains("redacted") || flags.contains("writeOnly"),
            defaultValue: defaultValue,
            constant: constant
        )
    }

    private typealias AttributedType = (
        schema: ValueSchema, flags: Set<String>, defaultValue: JSONValue?, constant: JSONValue?
    )

    /// `type, attribute, attribute`.
    private mutating func typeWithAttributes() throws(SchemaError) -> AttributedType {
        let (plain, constant) = try type()
        var flags: Set<String> = []
        var defaultValue: JSONValue?
        var constraints = plain.constraints
        while scanner.skip(", ") {
            let word = try scanner.word()
            switch word {
            case "required", "readOnly", "writeOnly", "redacted": flags.insert(word)
            case "default": defaultValue = try scanner.json()
            default: constraints.append(try constraint(word))
            }
        }
        return (plain.with(constraints), flags, defaultValue, constant)
    }
}
