import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    func hasType(_ scope: Scope) -> Bool {
        if isMapped(scope.schema) { return true }
        let names = scope.schema.typeNames
        let rules = scope.rules(for: "type")
        let isRuled = !rules.isEmpty && names.allSatisfy { name in rules.contains { $0.names(name) } }
        guard let target = scope.target else { return isRuled }
        if isRuled { return true }
        if names == ["null"] { return allowsNull(scope) }
        if case .any = target { return Self.everything.isSubset(of: names) }
        return names.allSatisfy { name in
            name == "null"
                ? allowsNull(scope) || scope.evidence.isPart : fits(name, target, isPart: scope.evidence.isPart)
        } || (scope.evidence.isPart && names.contains { fits($0, target, isPart: true) })
    }

    /// Whether values of the type can be what JSON Schema calls `name`.
    func fits(_ name: String, _ target: Target, isPart: Bool = false) -> Bool {
        switch (name, target) {
        case (_, .union(let union)): plan.leaves(of: union).contains { fits(name, $0.target) }
        case ("object", .structure), ("object", .dictionary), ("array", .array): true
        case ("string", .scalar(let type)): Self.strings.contains(type)
        case ("integer", .scalar(let type)): Self.integers.contains(type) || type == .decimal
        case ("number", .scalar(let type)): Self.numbers.contains(type) || Self.integers.contains(type)
        case ("boolean", .scalar(.boolean)): true
        // 2.0's.
        case ("file", .scalar(let type)): [.file, .binary, .byte].contains(type)
        case ("string", .enumeration(let type)): type.rawType == .string || type.rawType == .any
        case ("integer", .enumeration(let type)): type.rawType == .integer || type.rawType == .any
        case ("number", .enumeration(let type)): type.rawType != .string
        case (_, .enumeration(let type)): type.rawType == .any
        // A file or several go as a list.
        case ("string", .array(let items)): isPart && items.type == .builtin(.binary) || items.type == .builtin(.file)
        default: false
        }
    }

    func hasFormat(_ value: Node, _ scope: Scope) -> Bool {
        let format = value.text
        // A single value is known whatever its format.
        if scope.evidence.member?.constant != nil { return true }
        guard let wanted = Self.formats[format], !options.mappedFormats.contains(format), !isMapped(scope.schema)
        else { return true }
        return keeps(wanted, scope.target) || scope.evidence.isPart && Self.isWider(scope.target, wanted)
    }

    /// `Int` keeps 32 and 64 bits, `Double` either precision.
    private static func isWider(_ target: Target?, _ wanted: Set<BuiltinType>) -> Bool {
        guard case .scalar(let found)? = target else { return false }
        return found == .integer && wanted.isSubset(of: [.int32, .int64])
            || found == .number && wanted.isSubset(of: [.float, .double])
    }

    private func isMapped(_ schema: Node) -> Bool {
        !options.mappedSchemas.isEmpty && options.mappedSchemas.contains(schema.address)
    }

    private func keeps(_ wanted: Set<BuiltinType>, _ target: Target?) -> Bool {
        switch target {
        case .scalar(let found)?:
            // A format of another type says nothing.
            let plain: BuiltinType? = Self.plainTypes.first { !wanted.isDisjoint(with: $0.value) }?.key
            return found != plain
        case .union(let union)?: return plan.leaves(of: union).contains { keeps(wanted, $0.target) }
        default: return true
        }
    }

    func hasEncoding(_ value: Node, _ scope: Scope) -> Bool {
        guard value.isEqual("base64") || value.isEqual("binary"), case .scalar(.string)? = scope.target else {
            return true
        }
        return false
    }

    static let everything: Set<String> = ["string", "number", "boolean", "object", "array"]
    private static let integers: Set<BuiltinType> = [.integer, .int32, .int64]
    private static let numbers: Set<BuiltinType> = [.number, .float, .double, .decimal]
    private static let strings: Set<BuiltinType> = [
        .string, .date, .dateTime, .uuid, .uri, .byte, .binary, .file, .decimal,
    ]
    private static let plainTypes: [BuiltinType: Set<BuiltinType>] = [
        .string: strings.subtracting([.string, .decimal]), .integer: [.int32, .int64],
        .number: [.float, .double, .decimal],
    ]
    private static let formats: [String: Set<BuiltinType>] = [
        "date-time": [.dateTime], "date": [.date], "uuid": [.uuid], "uri": [.uri], "url": [.uri], "byte": [.byte],
        "base64": [.byte], "binary": [.binary, .file], "int32": [.int32], "int64": [.int64], "float": [.float],
        "double": [.double], "decimal": [.decimal],
    ]
}
