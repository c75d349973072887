/// What a model's members are: the text that generated code holds, parsed once, at first use.
///
///     name: string, required, maxLength 255
///     icon_url: string?
///     tags: [string(maxLength 20)], maxItems 5
///     metadata: Metadata, required
///
/// A line a member: its name on the wire (quoted as in JSON where it isn't an identifier), its type, and attributes.
/// A member's index is its line, from 0. Types are `string`, `integer`, `int32`, `int64`, `number`, `float`, `double`,
/// `decimal`, `boolean`, `date`, `date-time`, `uuid`, `uri`, `byte`, `binary`, `file`, `any`, `const <JSON scalar>`,
/// `[type]`, `[string: type]` and names of declared types, the n-th distinct of which is the n-th of `types`. A `?` allows null.
/// Last may come `*: type` for members that aren't named (`*: never` for none) and `@: minProperties 1` for the object.
///
/// The attribute `rules <JSON>`, of a type or of the object, says what types and other attributes can't: JSON Schema 2020-12
/// in which `{"$ref": "Pet"}` is a declared type, which counts among the names, and `#/$defs/…` a place in the same rules.
///
///     tags: [string], rules {"contains": {"const": "main"}}
///     @: rules {"dependentRequired": {"icon": ["name"]}}
///
/// Rules aren't asked about a null that a `?` allows. ``ValueSchema`` takes one such type with its attributes, and
/// ``UnionSchema`` a line a branch.
public final class ModelSchema: Sendable {
    let members: [Member]
    let table: MemberTable
    /// The Swift type of each member.
    let swiftTypes: [any ModelValue.Type]
    /// Members that an object from a server has to have.
    let requiredInResponses: [Int]
    /// Members with one value, which fill themselves.
    let constants: [(index: Int, slot: ModelSlot)]
    /// Defaults of standard types, ready to be read. Others are made when asked for, since their schemas may need this one.
    private let standardDefaults: [Int: ModelSlot]
    /// The type of members that aren't named; nil keeps them as they are.
    let additionalType: ValueSchema?
    /// Whether members that aren't named violate the schema.
    let isClosed: Bool
    /// On the object itself.
    let constraints: [Constraint]

    /// Parses a schema text.
    ///
    /// - Precondition: the text follows the grammar and names as many types as `types` gives. Generated texts do.
    public convenience init(_ text: StaticString, types: () -> [any ModelValue.Type] = { [] }) {
        self.init(SchemaParser.require(text, types: types()) { parser throws(SchemaError) in try parser.object() })
    }

    init(_ parsed: SchemaParser.Object) {
        members = parsed.members
        table = MemberTable(parsed.members)
        swiftTypes = parsed.members.map(\.schema.swiftType)
        requiredInResponses = parsed.members.indices.filter {
            parsed.members[$0].isRequired && !parsed.members[$0].isWriteOnly
        }
        constants = parsed.members.indices.compactMap { index in
            parsed.members[index].constant.map { (index, parsed.members[index].slot(of: $0)) }
        }
        standardDefaults = parsed.members.indices.reduce(into: [:]) { defaults, index in
            let member = parsed.members[index]
            guard let value = member.defaultValue, member.schema.isStandard else { return }
            defaults[index] = member.slot(of: value)
        }
        additionalType = parsed.additionalType
        isClosed = parsed.isClosed
        constraints = parsed.constraints
    }

    /// What a getter gives while a member is absent; nil if the schema has no default for it.
    func defaultSlot(_ index: Int) -> ModelSlot? {
        let member = members[index]
        guard let value = member.defaultValue else { return nil }
        return standardDefaults[index] ?? member.slot(of: value)
    }

    /// Whether an object without members is one of this schema.
    var allowsEmpty: Bool { requiredInResponses.isEmpty }
}

extension Member {
    /// A literal of the schema in the form that storage keeps; null if it isn't of the member's type.
    func slot(of literal: JSONValue) -> ModelSlot {
        func read<T: ModelValue>(_ type: T.Type) -> ModelSlot {
            (try? literal.decode(as: type))?._makeSlot() ?? ModelSlot(.null)
        }
        return literal.isNull ? ModelSlot(.null) : read(schema.swiftType)
    }
}
