import SwiftletModel

/// What a shape is once names are looked up.
enum Target {
    case any
    case scalar(BuiltinType)
    case array(ValueShape)
    case dictionary(ValueShape)
    case structure(StructureType)
    case enumeration(EnumerationType)
    case union(UnionType)
    /// A name that nothing in the SDK has.
    case missing
}

extension Target: CustomStringConvertible {
    /// For reasons: `a number`.
    var description: String {
        switch self {
        case .any: "any JSON value"
        case .scalar(let type): "a value of type \(type.rawValue)"
        case .array: "a list"
        case .dictionary: "a dictionary"
        case .structure: "an object"
        case .enumeration(let type): "an enum of type \(type.rawType.rawValue)"
        case .union: "a union"
        case .missing: "a type that isn't there"
        }
    }
}

extension PlanIndex {
    /// Through wrappers, with what each step on the way demands.
    func target(of shape: ValueShape) -> (target: Target, constraints: [Constraints]) {
        var shape = shape
        var constraints = [shape.constraints]
        var steps = 0
        while case .declared(let id) = shape.type {
            switch types[id] {
            case .structure(let structure)?: return (.structure(structure), constraints)
            case .enumeration(let type)?: return (.enumeration(type), constraints + [type.constraints])
            case .union(let union)?: return (.union(union), constraints + [union.constraints])
            case .wrapper(let wrapper)? where steps < 16:
                shape = wrapper.value
                constraints.append(shape.constraints)
                steps += 1
            case .wrapper?, .results?, nil: return (.missing, constraints)
            }
        }
        switch shape.type {
        case .builtin(.any): return (.any, constraints)
        case .builtin(let type): return (.scalar(type), constraints)
        case .array(let items): return (.array(items), constraints)
        case .dictionary(let values): return (.dictionary(values), constraints)
        case .declared: return (.missing, constraints)
        }
    }
}

/// What a value of a union is in the end, unions within it opened.
struct Leaf {
    let constant: JSONText?
    let target: Target
    let constraints: [Constraints]
}

extension PlanIndex {
    /// Each of them once: unions may lead back to themselves.
    func leaves(of union: UnionType) -> [Leaf] {
        var leaves: [Leaf] = []
        var seen: Set<TypeReference> = []
        var open = union.branches.reversed().map { (branch: $0, constraints: [Constraints]()) }
        while let (branch, outer) = open.popLast() {
            let (target, inner) = target(of: branch.value)
            if case .union(let nested) = target {
                guard seen.insert(branch.value.type).inserted else { continue }
                open += nested.branches.reversed().map { ($0, outer + inner) }
            } else {
                leaves.append(Leaf(constant: branch.constant, target: target, constraints: outer + inner))
            }
        }
        return leaves
    }
}
