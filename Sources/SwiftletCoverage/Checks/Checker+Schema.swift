import SwiftletModel
import SwiftletOpenAPI

extension Checker {
    mutating func check(_ schema: Node, _ evidence: Evidence) {
        guard schema.kind == .mapping else { return }
        ledger.reach(schema)
        let scope = scope(of: schema, evidence)
        if let loss = loss(of: schema, in: scope.target) { ledger.noteUntyped(schema, loss.description) }
        if let reference = schema.reference {
            follow(reference, scope)
            if grammar.ignoresReferenceSiblings { return }
        }
        for (name, value) in schema.members { check(name.text, value, scope) }
    }

    private mutating func follow(_ reference: Node, _ scope: Scope) {
        guard let target = target(of: reference, as: .schema) else { return }
        if case .type(let id)? = scope.rules(for: "$ref").first, scope.evidence.shape == nil {
            return enqueue(target, Evidence(rules: .type(id)))
        }
        // What it leads to isn't at fault.
        if scope.rules.isEmpty, let loss = loss(of: target, in: scope.target) {
            return ledger.judge(reference, false, "it became \(scope.found), and \(loss)")
        }
        enqueue(target, scope.evidence)
    }

    private mutating func check(_ keyword: String, _ value: Node, _ scope: Scope) {
        switch keyword {
        case "type": ledger.judge(value, hasType(scope), "it became \(scope.found)")
        case "format": ledger.judge(value, hasFormat(value, scope), "the value is kept as its plain type")
        case "nullable": judgeNullable(value, scope)
        case "default", "readOnly", "writeOnly": judgeMember(keyword, value, scope)
        case "enum": judge(values: Array(value.elements), scope)
        case "const": judge(values: [value], scope)
        case "required": for name in value.elements { judge(required: name, scope) }
        case "properties": judge(members: value, scope)
        case "additionalProperties": judgeAdditionalProperties(value, scope)
        case "items": judgeItems(value, scope)
        case "allOf": judgeAllOf(value, scope)
        case "oneOf", "anyOf": judgeAlternatives(keyword, value, scope)
        case "discriminator": judgeDiscriminator(value, scope)
        case "contentEncoding", "contentMediaType": ledger.judge(value, hasEncoding(value, scope), "it is kept as text")
        case "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
            "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties":
            ledger.judge(value, holds(keyword, value, scope), "nothing checks it")
        case "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties",
            "additionalItems":
            judgeRule(keyword, value, scope)
        case "minContains", "maxContains":
            ledger.judge(value, scope.rules(for: keyword).contains { $0.isSame(as: value) }, "nothing checks it")
        case "prefixItems": judgeRules(keyword, Array(value.elements), scope)
        case "patternProperties", "dependentSchemas", "dependentRequired", "dependencies":
            judgeNamedRules(keyword, value, scope)
        case "$dynamicRef", "$recursiveRef":
            var isRight = !scope.rules(for: keyword).isEmpty
            if case .any? = scope.target {} else { isRight = isRight || scope.target != nil }
            ledger.judge(value, isRight, "the value is any JSON value")
        default: break
        }
    }

    /// `nullable: false` says nothing, and a declaration leaves it to its uses.
    private mutating func judgeNullable(_ value: Node, _ scope: Scope) {
        let isFree = value.boolean != true || scope.evidence.isDeclaration || scope.evidence.isPart
        ledger.judge(value, isFree || allowsNull(scope), "it can't be null")
    }

    func allowsNull(_ scope: Scope) -> Bool {
        if scope.isNullable || scope.evidence.isDeclaration { return true }
        switch scope.target {
        case .any?: return true
        case .union(let union)?: return union.branches.contains { $0.value.isNullable || $0.constant?.text == "null" }
        default: return scope.rules(for: "type").contains { $0.names("null") }
        }
    }

    private mutating func judgeMember(_ keyword: String, _ value: Node, _ scope: Scope) {
        guard let member = scope.evidence.member else { return ledger.judge(value, true, "") }
        let isRight =
            switch keyword {
            case "default":
                value.kind == .null || member.hasDefault
                    || scope.evidence.siblings.contains { $0.member?.hasDefault ?? false }
            case "readOnly": (member.isReadOnly ?? true) || value.boolean != true
            default: (member.isWriteOnly ?? true) || value.boolean != true
            }
        ledger.judge(value, isRight, "the member doesn't say so")
    }
}

extension Evidence.Member {
    fileprivate var hasDefault: Bool { defaultValue != nil || constant != nil }
}

extension Evidence {
    init(rules: Rules) {
        self.init(nil, rules: [rules])
    }
}

extension Rules {
    func isSame(as value: Node) -> Bool {
        switch self {
        case .value(let text): value.isSame(as: text)
        case .list(let elements):
            value.kind == .sequence && value.count == elements.count
                && zip(elements, value.elements).allSatisfy { $0.isSame(as: $1) }
        case .object, .type: false
        }
    }

    /// The value of `type`: a name or a list of them.
    func names(_ type: String) -> Bool {
        switch self {
        case .value(let text): text.text.contains("\"\(type)\"")
        case .list(let elements): elements.contains { $0.names(type) }
        case .object, .type: false
        }
    }
}
