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
            return union.branches.contains { branch in
                if let constant = branch.constant { return value.isSame(as: constant) }
                let inner = plan.target(of: branch.value)
                return has(value, inner.target, inner.constraints)
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
        if Bound(keyword, value, in: scope.schema).isTrivial { return true }
        if isMet(keyword, value, scope.schema, scope.constraints) { return true }
        if scope.rules.contains(where: { $0.values(of: keyword).contains { $0.isSame(as: value) } }) { return true }
        switch scope.target {
        case nil, .any?, .missing?: return false
        case .union(let union)?:
            return union.branches.allSatisfy { branch in
                let inner = plan.target(of: branch.value)
                return !applies(keyword, inner.target) || isMet(keyword, value, scope.schema, inner.constraints)
                    || inner.constraints.flatMap(\.rules).contains { !$0.values(of: keyword).isEmpty }
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
