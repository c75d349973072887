import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func judge(values: [Node], _ scope: Scope) {
        let all = Set(values.map(\.json))
        var known = KnownValues()
        collect(scope.target, scope.constraints, into: &known)
        for sibling in scope.evidence.siblings {
            if let constant = sibling.member?.constant { known.add(constant) }
            guard let shape = sibling.shape else { continue }
            let (target, constraints) = plan.target(of: shape)
            collect(target, constraints, into: &known)
        }
        for rule in scope.rules {
            for value in rule.values(of: "enum").flatMap(\.elements) + rule.values(of: "const") {
                if case .value(let text) = value { known.add(text) }
            }
        }
        let isLeftOut = scope.evidence.isPart && isNarrower(than: all, scope)
        let isConstant = scope.evidence.member?.constant.map { all.contains($0.text) } ?? false
        for value in values {
            let isRight =
                value.kind == .null
                ? allowsNull(scope) || scope.evidence.isPart
                : isLeftOut || isConstant || known.contains(value) || isSelf(value, scope)
            ledger.judge(value, isRight, "no case has this value")
        }
    }

    /// `3.0` where the constant is `3`.
    private func isSelf(_ value: Node, _ scope: Scope) -> Bool {
        scope.evidence.member?.constant.map { value.isSame(as: $0) } ?? false
    }

    private func collect(_ target: Target?, _ constraints: [Constraints], into known: inout KnownValues) {
        for constraints in constraints { for value in constraints.enumeration ?? [] { known.add(value) } }
        switch target {
        case .enumeration(let type)?: for value in type.cases { known.add(value.value) }
        case .union(let union)?:
            for leaf in plan.leaves(of: union) {
                if let constant = leaf.constant { known.add(constant) }
                collect(leaf.target, leaf.constraints, into: &known)
            }
        default: break
        }
    }

    /// Other schemas that apply as well allow fewer values.
    private func isNarrower(than all: Set<String>, _ scope: Scope) -> Bool {
        guard case .enumeration(let type)? = scope.target, !type.cases.isEmpty else { return false }
        let allowed = scope.constraints.lazy.compactMap(\.enumeration).first ?? type.cases.map(\.value)
        return allowed.allSatisfy { all.contains($0.text) }
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

/// Values that something in the SDK has: numbers by value, the rest by text.
private struct KnownValues {
    private var texts: Set<String> = []
    private var numbers: Set<Double> = []

    mutating func add(_ value: JSONText) {
        texts.insert(value.text)
        if let number = Double(value.text) { numbers.insert(number) }
    }

    func contains(_ value: Node) -> Bool {
        if texts.contains(value.json) { return true }
        return value.number.map { numbers.contains($0) } ?? false
    }
}
