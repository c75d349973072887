import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    /// All of them say something about the one value.
    mutating func judgeAllOf(_ value: Node, _ scope: Scope) {
        let parts = Array(value.elements)
        var evidence = scope.evidence
        evidence.isPart = evidence.isPart || parts.count > 1
        if scope.evidence.shape == nil,
            let rule = scope.rules(for: "allOf").first(where: { $0.elements.count == parts.count })
        {
            for (part, element) in zip(parts, rule.elements) {
                ledger.judge(part, true, "")
                enqueue(part, Evidence(rules: element))
            }
            return
        }
        for part in parts {
            ledger.judge(part, part.kind == .mapping || part.boolean == true, "nothing checks it")
            enqueue(part, evidence)
        }
    }

    mutating func judgeAlternatives(_ keyword: String, _ value: Node, _ scope: Scope) {
        let branches = Array(value.elements)
        if leadsBack(branches, scope) { return }
        if case .union(let union)? = scope.target, branches.filter({ !$0.isNullSchema }).count > 1 {
            return judge(branches, as: union, keyword, scope)
        }
        if let rule = scope.rules(for: keyword).first(where: { $0.elements.count == branches.count }) {
            for (branch, element) in zip(branches, rule.elements) {
                ledger.judge(branch, true, "")
                enqueue(branch, Evidence(rules: element))
            }
            return
        }
        judgeCollapsed(branches, scope)
    }

    /// A subtype is one of its base's alternatives, which are held against the base itself.
    private mutating func leadsBack(_ branches: [Node], _ scope: Scope) -> Bool {
        guard case .structure? = scope.target, case .declared(let id)? = scope.evidence.shape?.type,
            TypeID(scope.schema.address) != id, branches.filter({ !$0.isNullSchema }).count > 1
        else { return false }
        return branches.contains { branch in chain(from: branch).contains { TypeID($0.address) == id } }
    }

    /// One alternative and null, or several that one type can hold.
    private mutating func judgeCollapsed(_ branches: [Node], _ scope: Scope) {
        let others = branches.filter { !$0.isNullSchema }
        var evidence = scope.evidence
        evidence.isPart = evidence.isPart || others.count > 1
        let constant = scope.evidence.member?.constant
        for branch in branches {
            if branch.isNullSchema {
                ledger.accept(branch)
                ledger.judge(branch, allowsNull(scope) || scope.evidence.isPart, "it can't be null")
            } else if let constant, others.count > 1, branch.hasValues, !branch.allows(constant) {
                // The place of use allows another value.
                continue
            } else if others.count > 1, let target = scope.target, isAnother(branch, target) {
                ledger.judge(branch, false, "it became \(scope.found)")
            } else if let loss = loss(of: branch, in: scope.target) {
                ledger.judge(branch, false, "it became \(scope.found), and \(loss)")
            } else {
                ledger.judge(branch, scope.target != nil, "nothing checks it")
                if scope.target != nil { enqueue(branch, evidence) }
            }
        }
    }

    /// Whether no value of the type is one of the schema, by its own word.
    private mutating func isAnother(_ schema: Node, _ target: Target) -> Bool {
        if case .any = target { return false }
        let names = (chain(from: schema).last ?? schema).typeNames.filter { $0 != "null" }
        return !names.isEmpty && !names.contains { fits($0, target, isPart: true) }
    }

    private mutating func judge(_ nodes: [Node], as union: UnionType, _ keyword: String, _ scope: Scope) {
        var free = Set(union.branches.indices)
        for node in nodes {
            if node.isNullSchema {
                ledger.accept(node)
                ledger.judge(node, allowsNull(scope) || scope.evidence.isPart, "it can't be null")
            } else if let index = branch(for: node, of: union, free) {
                free.remove(index)
                let found = union.branches[index]
                ledger.judge(node, true, "")
                let shape = ValueShape(
                    found.value.type,
                    isNullable: found.value.isNullable || scope.isNullable,
                    constraints: found.value.constraints
                )
                var evidence = Evidence(shape, member: found.constant.map { Evidence.Member(constant: $0) })
                evidence.rules = union.constraints.rules
                evidence.isDeclaration = scope.evidence.isDeclaration
                evidence.isPart = scope.evidence.isPart || scope.schema.hasOwnWords
                enqueue(node, evidence)
            } else if let index = merged(node, union) {
                ledger.judge(node, true, "")
                var evidence = Evidence(union.branches[index].value)
                if let rule = rule(for: node, among: nodes, keyword, scope) { evidence.rules.append(rule) }
                evidence.isPart = true
                enqueue(node, evidence)
            } else if node.hasAlternatives {
                // Its alternatives are branches of their own.
                ledger.judge(node, true, "")
                enqueue(node, scope.evidence)
            } else if let rule = rule(for: node, among: nodes, keyword, scope) {
                ledger.judge(node, true, "")
                enqueue(node, Evidence(rules: rule))
            } else {
                ledger.judge(node, false, "the union has no case for it")
            }
        }
    }

    private func rule(for node: Node, among nodes: [Node], _ keyword: String, _ scope: Scope) -> Rules? {
        guard let position = nodes.firstIndex(of: node) else { return nil }
        return scope.rules(for: keyword).first { $0.elements.count == nodes.count }?.elements[position]
    }

    /// A case that another alternative has already: one Swift type holds them both.
    private mutating func merged(_ node: Node, _ union: UnionType) -> Int? {
        let types = Set(chain(from: node).flatMap { plan.types(at: $0.address) }.map(\.widened))
        return union.branches.indices.first { index in
            union.branches[index].constant == nil && types.contains(union.branches[index].value.type.widened)
        }
    }

    /// By name, else by what the planner says that became of it, else by value and by kind.
    private mutating func branch(for node: Node, of union: UnionType, _ free: Set<Int>) -> Int? {
        let chain = chain(from: node)
        let ids = Set(chain.map { TypeID($0.address) })
        let types = Set(chain.flatMap { plan.types(at: $0.address) })
        let candidates = union.branches.indices.filter { free.contains($0) }
        let last = chain.last ?? node
        return candidates.first { union.branches[$0].isDeclared(in: ids) }
            ?? union.branches.indices.first { union.branches[$0].isDeclared(in: ids) }
            ?? candidates.first { index in
                union.branches[index].constant.map { constant in last.allows(constant) } ?? false
            }
            ?? candidates.first { types.contains(union.branches[$0].value.type) }
            ?? candidates.first { fits(last, union.branches[$0]) }
    }

    private func fits(_ schema: Node, _ branch: UnionType.Branch) -> Bool {
        guard branch.constant == nil else { return false }
        let target = plan.target(of: branch.value).target
        if case .enumeration = target { return schema["enum"] != nil || schema["const"] != nil }
        if case .structure(let structure) = target, let members = schema["properties"] {
            let known = Set(structure.properties.map(\.wireName))
            return members.members.allSatisfy { known.contains($0.name.text) }
        }
        let names = schema.typeNames.filter { $0 != "null" }
        if names.isEmpty { return schema["properties"] != nil && fits("object", target) }
        return names.contains { fits($0, target) }
    }

    /// The schema, and what its references and single wrappers lead to.
    private mutating func chain(from node: Node) -> [Node] {
        var chain = [node]
        while chain.count < 16, let last = chain.last {
            if let reference = last.reference, let target = references.target(of: reference) {
                chain.append(target)
            } else if let parts = last["allOf"], parts.count == 1, let only = parts.elements.first {
                chain.append(only)
            } else {
                break
            }
        }
        return chain
    }
}

extension PlanIndex {
    /// What the planner says that became of a schema.
    fileprivate func types(at address: String) -> [TypeReference] {
        realizations(at: address).compactMap { realization in
            switch realization {
            case .value(let shape): shape.type
            case .part(let id): .declared(id)
            case .rules: nil
            }
        }
    }
}

extension TypeReference {
    /// The type that holds this one's values beside others': `Int` those of `Int32`.
    fileprivate var widened: TypeReference {
        switch self {
        case .builtin(.int32), .builtin(.int64): .builtin(.integer)
        case .builtin(.float), .builtin(.double): .builtin(.number)
        case .array(let items): .array(ValueShape(items.type.widened, isNullable: items.isNullable))
        case .dictionary(let values): .dictionary(ValueShape(values.type.widened, isNullable: values.isNullable))
        case .builtin, .declared: self
        }
    }
}

extension UnionType.Branch {
    fileprivate func isDeclared(in ids: Set<TypeID>) -> Bool {
        if case .declared(let id) = value.type { ids.contains(id) } else { false }
    }
}

extension Node {
    fileprivate var hasAlternatives: Bool { self["oneOf"] != nil || self["anyOf"] != nil }

    /// Whether a union has members and rules beside its alternatives.
    fileprivate var hasOwnWords: Bool { self["properties"] != nil || self["allOf"] != nil }

    fileprivate var hasValues: Bool { self["const"] != nil || self["enum"] != nil }

    fileprivate func allows(_ constant: JSONText) -> Bool {
        if let own = self["const"] { return own.isSame(as: constant) }
        return self["enum"]?.elements.contains { $0.isSame(as: constant) } ?? false
    }
}
