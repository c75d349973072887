/// The members of an object that its schema doesn't name.
enum AdditionalMembers: Sendable {
    case none
    /// Unknown members, as they came.
    case json(JSONObject)
    /// Members of one type, where the schema gives one for all others.
    case typed(any TypedMembers)

    var isEmpty: Bool {
        switch self {
        case .none: true
        case .json(let members): members.isEmpty
        case .typed(let members): members.isEmpty
        }
    }

    /// The names, in the order in which they are written.
    var names: [String] {
        switch self {
        case .none: []
        case .json(let members): members.names
        case .typed(let members): members.names
        }
    }
}

/// A dictionary whose values' type is known at run time only.
protocol TypedMembers: Sendable {
    var isEmpty: Bool { get }
    var names: [String] { get }
    mutating func read(named name: String, from reader: inout JSONReader) throws(JSONDecodingError)
    func write(to writer: inout JSONWriter, isFirst: inout Bool) throws(JSONEncodingError)
    func isEqual(to other: any TypedMembers) -> Bool
    func hash(into hasher: inout Hasher)
    func validate(as schema: ValueSchema, in validator: inout Validator)
    mutating func set(_ value: JSONValue, named name: String)
    func value(named name: String) -> Any?
}

/// The members of one element type.
struct MembersOf<Element: ModelValue>: TypedMembers {
    private(set) var members: [String: Element] = [:]
    /// The texts of members that would be written otherwise.
    private var spellings: [String: String] = [:]

    init(_ members: [String: Element] = [:]) {
        self.members = members
    }

    var isEmpty: Bool { members.isEmpty }

    var names: [String] { members.keys.sorted() }

    mutating func read(named name: String, from reader: inout JSONReader) throws(JSONDecodingError) {
        let (value, spelling) = try reader.readSpelled(Element.self)
        members[name] = value
        if spelling != nil || !spellings.isEmpty { spellings[name] = spelling }
    }

    func write(to writer: inout JSONWriter, isFirst: inout Bool) throws(JSONEncodingError) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            if !isFirst { writer.write(UInt8(ascii: ",")) }
            isFirst = false
            if let spelling = spellings[name] {
                writer.write(string: name)
                writer.write(UInt8(ascii: ":"))
                writer.write(plain: spelling)
            } else {
                try writer.write(member: name, value: value)
            }
        }
    }

    func isEqual(to other: any TypedMembers) -> Bool {
        members == (other as? MembersOf<Element>)?.members
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(members)
    }

    func validate(as schema: ValueSchema, in validator: inout Validator) {
        for name in names {
            validator.descend(.member(name)) { members[name]?._validate(as: schema, in: &$0) }
        }
    }

    mutating func set(_ value: JSONValue, named name: String) {
        members[name] = try? value.decode(as: Element.self)
        spellings[name] = nil
    }

    func value(named name: String) -> Any? {
        members[name]
    }
}

extension AdditionalMembers: Hashable {
    static func == (left: AdditionalMembers, right: AdditionalMembers) -> Bool {
        switch (left, right) {
        case (.json(let left), .json(let right)): left == right
        case (.typed(let left), .typed(let right)): left.isEqual(to: right)
        default: left.isEmpty && right.isEmpty
        }
    }

    func hash(into hasher: inout Hasher) {
        switch self {
        case _ where isEmpty: break
        case .none: break
        case .json(let members): hasher.combine(members)
        case .typed(let members): members.hash(into: &hasher)
        }
    }

    func write(to writer: inout JSONWriter, isFirst: inout Bool) throws(JSONEncodingError) {
        switch self {
        case .none: break
        case .typed(let members): try members.write(to: &writer, isFirst: &isFirst)
        case .json(let members):
            for (name, value) in members {
                if !isFirst { writer.write(UInt8(ascii: ",")) }
                isFirst = false
                try writer.write(member: name, value: value)
            }
        }
    }
}
