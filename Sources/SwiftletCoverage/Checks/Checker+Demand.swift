import SwiftletModel
import SwiftletOpenAPI

/// What a schema says that a type without a structure doesn't keep.
enum Demand: Equatable, CustomStringConvertible {
    case members, enumeration, constant, union
    case type([String])

    var description: String {
        switch self {
        case .members: "it declares members"
        case .enumeration: "it is an enum"
        case .constant: "it is a constant"
        case .union: "it is a union"
        case .type(let names): "its type is " + names.joined(separator: " or ")
        }
    }
}

extension Checker {
    /// What any JSON value, or a dictionary of them, loses of the schema.
    mutating func loss(of schema: Node, in target: Target?) -> Demand? {
        switch target {
        case .any?: return demand(of: schema)
        case .dictionary(let values)?:
            guard case .any = plan.target(of: values).target, let demand = demand(of: schema) else { return nil }
            if case .type = demand { return nil }
            return demand
        default: return nil
        }
    }

    private mutating func demand(of schema: Node, depth: Int = 0) -> Demand? {
        guard schema.kind == .mapping, depth < 8 else { return nil }
        if options.keepsTypelessOpen, schema.reference == nil, schema["type"] == nil { return nil }
        if let reference = schema.reference {
            if let target = references.target(of: reference), let found = demand(of: target, depth: depth + 1) {
                return found
            }
            if grammar.ignoresReferenceSiblings { return nil }
        }
        if schema["properties"].map({ $0.count > 0 }) == true { return .members }
        if schema.list("enum").contains(where: { $0.kind != .null }) { return .enumeration }
        if let constant = schema["const"], constant.kind != .null { return .constant }
        if let found = demandOfAlternatives(of: schema, depth) { return found }
        for part in schema.list("allOf") {
            if let found = demand(of: part, depth: depth + 1) { return found }
        }
        let types = schema.typeNames.filter { $0 != "null" }
        return types.isEmpty || Self.everything.isSubset(of: types) ? nil : .type(types)
    }

    /// Alternatives of which one allows anything allow anything; those that demand the same are no union.
    private mutating func demandOfAlternatives(of schema: Node, _ depth: Int) -> Demand? {
        for name in ["oneOf", "anyOf"] {
            let branches = schema.list(name).filter { !$0.isNullSchema }
            let demands = branches.compactMap { demand(of: $0, depth: depth + 1) }
            guard let first = demands.first, demands.count == branches.count else { continue }
            if case .type = first, demands.allSatisfy({ $0 == first }) { return first }
            return demands.count == 1 ? first : .union
        }
        return nil
    }
}
