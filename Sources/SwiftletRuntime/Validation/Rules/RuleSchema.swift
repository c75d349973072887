/// JSON Schema 2020-12 that no Swift type expresses, compiled once: the value of a schema text's `rules`.
///
/// References are to declared types by their names (`{"$ref": "Pet"}`) and to places in the same rules (`#`,
/// `#/$defs/node`). `format`, `contentEncoding`, `title` and the like are annotations; `$id`, anchors and dynamic
/// references are resolved before rules are written.
final class RuleSchema: Sendable {
    /// The first is the whole. Subschemas refer to each other by index, so that they may do so in circles.
    let nodes: [[Rule]]
    /// Whether what was evaluated has to be known (`unevaluatedProperties`, `unevaluatedItems`).
    let asksForEvaluated: Bool

    init(nodes: [[Rule]]) {
        self.nodes = nodes
        asksForEvaluated = nodes.joined().contains { rule in
            switch rule {
            case .unevaluatedMembers, .unevaluatedItems: true
            default: false
            }
        }
    }
}

/// One keyword, or a few that mean something together. Numbers are nodes of a ``RuleSchema``.
enum Rule: Sendable {
    /// The schema `false`, and the keyword that it stands behind.
    case never(Violation.Rule)
    /// Limits of scalars and sizes, `enum` and `const`.
    case constraints([Constraint])
    case type([String])
    case local(Int)
    case declared(any ModelValue.Type)
    case all([Int])
    case any([Int])
    case one([Int])
    case not(Int)
    case condition(Int, then: Int?, else: Int?)
    case required([String])
    case members(named: [WireName: Int], patterns: [(pattern: String, node: Int)], others: Int?)
    case memberNames(Int)
    case dependentRequired([(name: String, required: [String])])
    case dependentSchemas([(name: String, node: Int)])
    case items(first: [Int], rest: Int?)
    case contains(Int, minimum: Int, maximum: Int?, isStated: Bool)
    case unevaluatedMembers(Int)
    case unevaluatedItems(Int)
}
