/// Kinds of JSON values.
struct ValueKinds: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let null = ValueKinds(rawValue: 1)
    static let boolean = ValueKinds(rawValue: 2)
    static let number = ValueKinds(rawValue: 4)
    static let string = ValueKinds(rawValue: 8)
    static let array = ValueKinds(rawValue: 16)
    static let object = ValueKinds(rawValue: 32)
    static let all: ValueKinds = [.null, .boolean, .number, .string, .array, .object]

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// What starts with a byte; empty where nothing of JSON does.
    init(startingWith byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): self = .string
        case UInt8(ascii: "{"): self = .object
        case UInt8(ascii: "["): self = .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
        case UInt8(ascii: "n"): self = .null
        case UInt8(ascii: "-"), 0x30...0x39: self = .number
        default: self = []
        }
    }

    init(of value: JSONValue) {
        switch value {
        case .null: self = .null
        case .bool: self = .boolean
        case .number: self = .number
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }
}

extension ValueSchema {
    /// The kinds of JSON that values are read from. Types that aren't generated may be read from any.
    ///
    /// Asked for while reading only, since the schemas of declared types may need this one.
    var kinds: ValueKinds { kinds(depth: 0) }

    private func kinds(depth: Int) -> ValueKinds {
        let own: ValueKinds
        switch kind {
        case .string, .date, .dateTime, .uuid, .uri, .byte, .binary, .file: own = .string
        case .integer, .int32, .int64, .number, .float, .double, .decimal: own = .number
        case .boolean: own = .boolean
        case .array: own = .array
        case .dictionary: own = .object
        case .any: own = constant.map { ValueKinds(of: $0) } ?? .all
        case .declared: own = declaredKinds(depth: depth)
        }
        return isNullable ? own.union(.null) : own
    }

    /// A chain of declarations that comes back to its start has no end of its own.
    private func declaredKinds(depth: Int) -> ValueKinds {
        guard depth < 8 else { return .all }
        switch swiftType._declared().content {
        case .model: return .object
        case .enumeration(let schema), .wrapper(let schema): return schema.kinds(depth: depth + 1)
        case .union(let schema):
            return schema.branches.reduce([]) { $0.union($1.schema.kinds(depth: depth + 1)) }
        case .plain: return .all
        }
    }

    /// The one value that there is, where there is only one.
    var constant: JSONValue? {
        for constraint in constraints {
            switch constraint {
            case .constant(let value): return value
            case .oneOf(let values) where values.count == 1: return values[0]
            default: break
            }
        }
        guard kind == .declared, case .enumeration(let schema) = swiftType._declared().content else { return nil }
        return schema.constant
    }

    /// The values that the place or the type lists.
    var listedValues: [JSONValue]? {
        for case .oneOf(let values) in constraints { return values }
        guard kind == .declared, case .enumeration(let schema) = swiftType._declared().content else { return nil }
        return schema.listedValues
    }
}
