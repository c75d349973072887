/// `type`, and what says that null is allowed.
extension OpenAPIDecoder {
    struct Types {
        var named: [SchemaType] = []
        var allowsNull = false
        /// `type: "null"`, and no other.
        var isNullOnly: Bool { writesNull && named.isEmpty }
        /// What a type's own name says beyond its kind: `binary` of `file`.
        var impliedFormat: String?
        fileprivate var writesNull = false
    }

    func types(_ fields: ObjectDecoder) -> Types {
        var types = Types()
        if let node = fields[.type] { add(node, to: &types) }
        types.allowsNull = types.writesNull || nullable(fields)
        return types
    }

    private func add(_ node: Node, to types: inout Types) {
        switch node.kind {
        case .sequence:
            if isVersion30 {
                tolerated(.newerField, "expected a string, found a list, which came with OpenAPI 3.1", at: node)
            }
            if node.count == 0 { tolerated(.emptyList, "expected at least one type, found none", at: node) }
            for element in node.elements { addOne(element, to: &types) }
        case .null:
            tolerated(.wrongType, "expected a type, found null, read as 'null'", at: node)
            types.writesNull = true
        default:
            addOne(node, to: &types)
        }
    }

    private func addOne(_ node: Node, to types: inout Types) {
        if node.kind == .string, let type = SchemaType(node) {
            add(type, from: node, to: &types)
        } else if node.kind == .null || node.kind == .string && node.isEqual("null") {
            if node.kind == .null { tolerated(.wrongType, "expected a type, found null, read as 'null'", at: node) }
            if isVersion30 { tolerated(.newerField, "the type 'null' came with OpenAPI 3.1", at: node) }
            types.writesNull = true
        } else if let alias = alias(node) {
            if let type = alias.type { types.named.append(type) }
            types.impliedFormat = alias.format
        } else if let type = choice(node, SchemaType.allCases) {
            add(type, from: node, to: &types)
        }
    }

    private func add(_ type: SchemaType, from node: Node, to types: inout Types) {
        if types.named.isEmpty {
            types.named = type.alone
        } else if types.named.contains(type) {
            tolerated(.duplicate, "the type '\(type.rawValue)' is there already", at: node)
        } else {
            types.named.append(type)
        }
    }

    /// `int`, `String`, `file`: what people write for a type.
    private func alias(_ node: Node) -> TypeAlias? {
        guard node.kind == .string, let alias = TypeAlias(node.text) else { return nil }
        if isSwagger && node.isEqual("file") { return alias }
        let expected = Self.quoted(SchemaType.allCases.map(\.rawValue), "or")
        tolerated(.wrongValue, "expected \(expected), found '\(node.text)', read as \(alias)", at: node)
        return alias
    }

    private func nullable(_ fields: ObjectDecoder) -> Bool {
        if isSwagger, let node = fields.extensions.first(where: { $0.name == "x-nullable" })?.value {
            return node.boolean ?? false
        }
        guard let node = fields[.nullable], let isNullable = flag(node) else { return false }
        if !isBefore31 {
            tolerated(
                .olderField,
                "'nullable' is not in OpenAPI \(version.family.rawValue), read as in 3.0",
                at: fields.nameNode(of: .nullable) ?? node,
                help: "add 'null' to the types"
            )
        }
        return isNullable
    }
}

extension SchemaType {
    /// A list that all schemas of one type share.
    fileprivate var alone: [SchemaType] {
        switch self {
        case .string: Self.onlyString
        case .integer: Self.onlyInteger
        case .number: Self.onlyNumber
        case .boolean: Self.onlyBoolean
        case .object: Self.onlyObject
        case .array: Self.onlyArray
        }
    }

    private static let onlyString = [string]
    private static let onlyInteger = [integer]
    private static let onlyNumber = [number]
    private static let onlyBoolean = [boolean]
    private static let onlyObject = [object]
    private static let onlyArray = [array]

    /// By its bytes: no string is made.
    fileprivate init?(_ name: Node) {
        let type: SchemaType? = name.withUTF8 { name in
            let type: SchemaType
            switch name.first {
            case UInt8(ascii: "s"): type = .string
            case UInt8(ascii: "o"): type = .object
            case UInt8(ascii: "a"): type = .array
            case UInt8(ascii: "i"): type = .integer
            case UInt8(ascii: "b"): type = .boolean
            case UInt8(ascii: "n"): type = .number
            default: return nil
            }
            return name.elementsEqual(type.rawValue.utf8) ? type : nil
        }
        guard let type else { return nil }
        self = type
    }
}
