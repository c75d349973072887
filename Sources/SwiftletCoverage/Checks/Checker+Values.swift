import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func judge(enumValue value: Node, among all: [String], _ scope: Scope) {
        let isRight =
            value.kind == .null
            ? allowsNull(scope) || scope.evidence.isPart
            : has(value, scope.target, scope.constraints) || isConstant(value, all, scope)
                || scope.rules.contains { rule in
                    (rule.values(of: "enum").flatMap(\.elements) + rule.values(of: "const")).contains {
                        $0.isSame(as: value)
                    }
                } || isLeftOut(all, scope)
        ledger.judge(value, isRight, "no case has this value")
    }

    private func has(_ value: Node, _ target: Target?, _ constraints: [Constraints]) -> Bool {
        if constraints.contains(where: { $0.enumeration?.contains { value.isSame(as: $0) } ?? false }) { return true }
        switch target {
        case .enumeration(let type)?: return type.cases.contains { value.isSame(as: $0.value) }
        case .union(let union)?:
            return plan.leaves(of: union).contains { leaf in
                if let constant = leaf.constant { return value.isSame(as: constant) }
                return has(value, leaf.target, leaf.constraints)
            }
        default: return false
        }
    }

    /// A member that fills itself, also where the place of use narrows an enum to one value.
    private func isConstant(_ value: Node, _ all: [String], _ scope: Scope) -> Bool {
        guard let constant = scope.evidence.member?.constant else { return false }
        return value.isSame(as: constant) || all.contains(constant.text)
    }

    /// Other schemas that apply as well allow fewer values.
    private func isLeftOut(_ all: [String], _ scope: Scope) -> Bool {
        guard scope.evidence.isPart, case .enumeration(let type)? = scope.target, !type.cases.isEmpty else {
            return false
        }
        let all = Set(all)
        return type.cases.allSatisfy { all.contains($0.value.text) }
    }

    /// A bound holds where a narrower one does.
    func holds(_ keyword: String, _ value: Node, _ scope: Scope) -> Bool {
        // The only value that is allowed meets them or doesn't; nothing can be wrong at run time.
        if Bound(keyword, value, in: scope.schema).isTrivial || scope.evidence.member?.constant != nil { return true }
        if isMet(keyword, value, scope.schema, scope.constraints) { return true }
        if scope.rules.contains(where: { $0.values(of: keyword).contains { $0.isSame(as: value) } }) { return true }
        switch scope.target {
        case nil, .any?, .missing?: return false
        case .union(let union)?:
            return plan.leaves(of: union).allSatisfy { leaf in
                !applies(keyword, leaf.target) || isMet(keyword, value, scope.schema, leaf.constraints)
                    || leaf.constraints.flatMap(\.rules).contains { !$0.values(of: keyword).isEmpty }
            }
        case let target?: return !applies(keyword, target)
        }
    }

    private func isMet(_ keyword: String, _ value: Node, _ schema: Node, _ constraints: [Constraints]) -> Bool {
        let bound = Bound(keyword, value, in: schema)
        return constraints.contains { bound.isMet(by: $0) }
    }

    private func applies(_ keyword: String, _ target: Target) -> Bool {
        switch keyword {
        case "minLength", "maxLength", "pattern": fits("string", target)
        case "minItems", "maxItems", "uniqueItems": fits("array", target)
        case "minProperties", "maxProperties": fits("object", target)
        default: fits("number", target)
        }
    }
}
