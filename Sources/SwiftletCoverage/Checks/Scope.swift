import SwiftletModel
import SwiftletOpenAPI

/// A schema, and all that the SDK has for it.
struct Scope {
    let schema: Node
    let evidence: Evidence
    /// Nil where only rules apply.
    let target: Target?
    /// Each of them holds.
    let constraints: [Constraints]
    let rules: [Rules]

    var isNullable: Bool { evidence.shape?.isNullable ?? false }

    /// For reasons.
    var found: String { target?.description ?? "rules that don't say so" }

    func rules(for keyword: String) -> [Rules] {
        rules.flatMap { $0.values(of: keyword) }
    }
}

extension Checker {
    func scope(of schema: Node, _ evidence: Evidence) -> Scope {
        var rules = evidence.rules
        var constraints: [Constraints] = []
        var target: Target?
        if let shape = evidence.shape {
            let resolved = plan.target(of: shape)
            target = resolved.target
            constraints = resolved.constraints
            if case .structure(let structure) = resolved.target {
                constraints.append(structure.bounds)
                rules += structure.rules
            }
            rules += constraints.flatMap(\.rules)
        }
        for realization in plan.realizations(at: schema.address) {
            if case .rules(let own) = realization { rules.append(own) }
        }
        return Scope(schema: schema, evidence: evidence, target: target, constraints: constraints, rules: rules)
    }

    /// The objects that a value is, whatever its branch: every one must have what the schema says about members.
    func structures(of target: Target?) -> [StructureType] {
        switch target {
        case .structure(let structure)?: [structure]
        case .union(let union)?:
            plan.leaves(of: union).compactMap { leaf in
                if case .structure(let structure) = leaf.target { structure } else { nil }
            }
        default: []
        }
    }
}

extension StructureType {
    fileprivate var bounds: Constraints {
        var bounds = Constraints.Values()
        bounds.minProperties = minProperties
        bounds.maxProperties = maxProperties
        return Constraints(bounds)
    }
}
