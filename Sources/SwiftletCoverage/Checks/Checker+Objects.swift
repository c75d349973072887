import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func judge(members: Node, _ scope: Scope) {
        let structures = structures(of: scope.target).map { type in
            Dictionary(type.properties.map { ($0.wireName, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let rules = Dictionary(
            scope.rules(for: "properties").flatMap(\.members).map { ($0.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for (name, member) in end(ofMap: members).members {
            judge(member, structures.compactMap { $0[name.text] }, of: structures.count, rules[name.text], scope)
        }
    }

    /// `properties: {$ref: …}`, which isn't OpenAPI, and read all the same.
    private mutating func end(ofMap map: Node) -> Node {
        var map = map
        for _ in 0..<8 {
            guard let reference = map.reference, let next = references.target(of: reference) else { break }
            ledger.judge(reference, true, "")
            map = next
            for (_, member) in map.members { find(member, as: .schema) }
        }
        return map
    }

    private mutating func judge(
        _ member: Node,
        _ properties: [Property],
        of count: Int,
        _ rule: Rules.Member?,
        _ scope: Scope
    ) {
        if count > 0, properties.count == count {
            ledger.judge(member, true, "")
            let all = distinct(properties.map { Evidence($0) })
            for var evidence in all {
                evidence.siblings = all.count > 1 ? all : []
                if scope.evidence.isPart { evidence.isPart = true }
                if let rule { evidence.rules.append(rule.value) }
                enqueue(member, evidence)
            }
        } else if let rule {
            ledger.judge(member, true, "")
            enqueue(member, Evidence(rules: rule.value))
        } else {
            ledger.judge(member, false, "no property of \(scope.found) has this name")
        }
    }

    private func distinct(_ all: [Evidence]) -> [Evidence] {
        var seen: Set<Evidence> = []
        return all.filter { seen.insert($0).inserted }
    }

    mutating func judge(required name: Node, _ scope: Scope) {
        let structures = structures(of: scope.target)
        let isRequired = structures.allSatisfy { type in
            type.properties.contains { $0.wireName == name.text && $0.isRequired }
        }
        let isRuled = scope.rules(for: "required").contains { $0.elements.contains { $0.isSame(as: name) } }
        ledger.judge(name, (isRequired && !structures.isEmpty) || isRuled, "the member may be missing")
    }

    mutating func judgeAdditionalProperties(_ value: Node, _ scope: Scope) {
        if value.allowsAnything { return ledger.judge(value, true, "") }
        if value.boolean == false {
            let structures = structures(of: scope.target)
            let isClosed = !structures.isEmpty && structures.allSatisfy(\.isClosed)
            let isRuled = ["additionalProperties", "unevaluatedProperties"].contains { keyword in
                scope.rules(for: keyword).contains(.value(JSONText("false")))
            }
            return ledger.judge(value, isClosed || isRuled, "other members are accepted")
        }
        if case .dictionary(let values)? = scope.target {
            ledger.judge(value, true, "")
            return enqueue(value, Evidence(values))
        }
        let typed = structures(of: scope.target).compactMap(\.typedMembers)
        guard !typed.isEmpty else { return judgeRule("additionalProperties", value, scope) }
        ledger.judge(value, true, "")
        for values in typed { enqueue(value, Evidence(values)) }
    }

    mutating func judgeItems(_ value: Node, _ scope: Scope) {
        let types = scope.schema.typeNames
        // No value that the schema's own type allows is a list.
        if value.allowsAnything || !types.isEmpty && !types.contains("array") {
            ledger.accept(value)
            return ledger.judge(value, true, "")
        }
        let lists = arrays(of: scope.target)
        let rule = scope.rules(for: "items").first
        guard !lists.isEmpty, value.kind == .mapping else { return judgeRule("items", value, scope) }
        ledger.judge(value, true, "")
        for items in lists { enqueue(value, Evidence(items, rules: [rule].compactMap(\.self))) }
    }

    private func arrays(of target: Target?) -> [ValueShape] {
        switch target {
        case .array(let items)?: [items]
        case .union(let union)?:
            plan.leaves(of: union).compactMap { leaf in
                if case .array(let items) = leaf.target { items } else { nil }
            }
        default: []
        }
    }

    mutating func judgeDiscriminator(_ value: Node, _ scope: Scope) {
        ledger.reach(value)
        let name = value.kind == .mapping ? value["propertyName"]?.text ?? "" : value.text
        if case .union(let union)? = scope.target {
            ledger.judge(value, union.discriminator == name, "the branch isn't chosen by it")
            if let name = value["defaultMapping"] {
                let isRight = union.branches.contains(where: \.isUntagged)
                ledger.judge(name, isRight, "values without a known tag aren't read as it")
            }
            let tags = Set(union.branches.flatMap(\.tags).map(\.text))
            for (tag, entry) in value.map("mapping") {
                let isRight = tags.contains(JSONText(string: tag.text).text)
                ledger.judge(entry, isRight, "no branch is chosen by '\(tag.text)'")
            }
            return
        }
        // In the base of other types it says what those are, who have no use for it.
        let hasMember = structures(of: scope.target).contains { $0.properties.contains { $0.wireName == name } }
        ledger.judge(value, hasMember || scope.evidence.isPart, "\(scope.found) has no such member")
        for (_, entry) in value.map("mapping") { ledger.judge(entry, true, "") }
    }
}

extension StructureType {
    fileprivate var isClosed: Bool {
        if case .none = additionalProperties { true } else { false }
    }

    fileprivate var typedMembers: ValueShape? {
        if case .typed(let values) = additionalProperties { values } else { nil }
    }
}
