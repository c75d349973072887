/// A type and its constraints, as a schema text writes them: `string, enum ["http"], maxLength 64`.
public final class ValueSchema: Sendable {
    let kind: Kind
    /// The Swift type of values.
    let swiftType: any ModelValue.Type
    let isNullable: Bool
    let constraints: [Constraint]
    /// The schema of an array's elements or a dictionary's values.
    let element: ValueSchema?

    init(
        kind: Kind,
        type: any ModelValue.Type,
        isNullable: Bool = false,
        constraints: [Constraint] = [],
        element: ValueSchema? = nil
    ) {
        self.kind = kind
        self.swiftType = type
        self.isNullable = isNullable
        self.constraints = constraints
        self.element = element
    }

    /// Parses a type and its attributes, in the grammar of `ModelSchema`.
    ///
    /// - Precondition: the text follows the grammar and names as many types as `types` gives. Generated texts do.
    public convenience init(_ text: StaticString, types: () -> [any ModelValue.Type] = { [] }) {
        let schema = SchemaParser.require(text, types: types()) { parser throws(SchemaError) in
            try parser.wholeType()
        }
        self.init(
            kind: schema.kind,
            type: schema.swiftType,
            isNullable: schema.isNullable,
            constraints: schema.constraints,
            element: schema.element
        )
    }

    /// The same type under other constraints.
    func with(_ constraints: [Constraint]) -> ValueSchema {
        ValueSchema(
            kind: kind,
            type: swiftType,
            isNullable: isNullable,
            constraints: constraints,
            element: element
        )
    }

    /// The values that `enum` lists, as long as they are of one type.
    func knownValues<T: ModelValue>(as type: T.Type) -> [T] {
        constraints.flatMap { constraint -> [T] in
            guard case .oneOf(let values) = constraint else { return [] }
            return values.compactMap { try? $0.decode(as: type) }
        }
    }

    /// Whether no declared type is part of it.
    var isStandard: Bool { kind != .declared && element?.isStandard ?? true }

    /// An empty collection for members of this type that aren't named.
    func makeMembers() -> any TypedMembers {
        if isNullable { return Self.makeNullableMembers(of: self.swiftType) }
        return Self.makeMembers(of: self.swiftType)
    }

    private static func makeMembers<T: ModelValue>(of: T.Type) -> any TypedMembers {
        MembersOf<T>()
    }

    private static func makeNullableMembers<T: ModelValue>(of: T.Type) -> any TypedMembers {
        MembersOf<T?>()
    }

    /// The bases of the grammar.
    enum Kind: UInt8, Sendable {
        case string, integer, int32, int64, number, float, double, decimal, boolean
        case date, dateTime, uuid, uri, byte, binary, file, any, declared, array, dictionary

        /// What an error says was expected.
        var name: String {
            switch self {
            case .string: "string"
            case .integer: "integer"
            case .int32: "32-bit integer"
            case .int64: "64-bit integer"
            case .number, .float, .double, .decimal: "number"
            case .boolean: "boolean"
            case .date: "date"
            case .dateTime: "date-time"
            case .uuid: "UUID"
            case .uri: "URL"
            case .byte, .binary, .file: "base64 text"
            case .any, .declared: "value"
            case .array: "array"
            case .dictionary: "object"
            }
        }
    }
}
