import SwiftletModel
import SwiftletOpenAPI

/// Keywords that types can't say: the runtime must have them as they are written.
extension Checker {
    mutating func judgeRule(_ keyword: String, _ value: Node, _ scope: Scope) {
        let rule = scope.rules(for: keyword).first
        ledger.judge(value, rule != nil, "nothing checks it")
        if let rule { enqueue(value, Evidence(rules: rule)) }
    }

    mutating func judgeRules(_ keyword: String, _ values: [Node], _ scope: Scope) {
        let rule = scope.rules(for: keyword).first { $0.elements.count == values.count }
        for (position, value) in values.enumerated() {
            ledger.judge(value, rule != nil, "nothing checks it")
            if let rule { enqueue(value, Evidence(rules: rule.elements[position])) }
        }
    }

    mutating func judgeNamedRules(_ keyword: String, _ value: Node, _ scope: Scope) {
        let rules = scope.rules(for: keyword).flatMap(\.members)
        for (name, entry) in value.members {
            let rule = rules.first { $0.name == name.text }?.value
            if entry.kind == .sequence {
                ledger.judge(entry, rule?.isSame(as: entry) ?? false, "nothing checks it")
            } else if let rule {
                ledger.judge(entry, true, "")
                enqueue(entry, Evidence(rules: rule))
            } else if keyword == "patternProperties", case .dictionary(let values)? = scope.target {
                ledger.judge(entry, true, "")
                enqueue(entry, Evidence(values))
            } else {
                ledger.judge(entry, false, "nothing checks it")
            }
        }
    }
}
