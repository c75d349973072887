import SwiftletModel
import SwiftletOpenAPI

/// Walks the files along what they say, and holds what the SDK has at each place against it.
struct Checker {
    let plan: PlanIndex
    let grammar: Grammar
    let options: CoverageOptions
    var references: References
    var ledger = Ledger()
    /// Objects of other files, which only references lead to.
    private(set) var found: [(node: Node, kind: ObjectKind)] = []
    private var queue: [Task] = []
    private var seen: Set<Task> = []

    private struct Task: Hashable {
        let schema: Node
        let evidence: Evidence
    }

    init(_ sdk: SDK, _ root: Node, _ references: References, _ options: CoverageOptions) {
        plan = PlanIndex(sdk)
        grammar = Grammar(root)
        self.references = references
        self.options = options
    }

    mutating func run(_ root: Node) {
        checkDocument(root)
        var next = 0
        while next < queue.count {
            check(queue[next].schema, queue[next].evidence)
            next += 1
        }
    }

    /// Schemas lead to themselves, so none is checked before the one that leads to it is done.
    mutating func enqueue(_ schema: Node, _ evidence: Evidence) {
        var evidence = evidence
        if evidence.shape == nil, evidence.rules.count == 1, case .type(let id) = evidence.rules[0] {
            evidence = Evidence(ValueShape(.declared(id)))
            evidence.isPart = true
        }
        let task = Task(schema: schema, evidence: evidence)
        if seen.insert(task).inserted { queue.append(task) }
    }

    /// The object itself, at the end of however many references.
    mutating func resolved(_ node: Node, as kind: ObjectKind) -> Node {
        var node = node
        var steps = 0
        while let reference = node.reference, steps < 32 {
            ledger.reach(node)
            guard let target = target(of: reference, as: kind) else { return node }
            node = target
            steps += 1
        }
        ledger.reach(node)
        return node
    }

    /// What no place of the grammar leads to.
    mutating func find(_ node: Node, as kind: ObjectKind) { found.append((node, kind)) }

    mutating func target(of reference: Node, as kind: ObjectKind) -> Node? {
        let target = references.target(of: reference)
        ledger.judge(reference, target != nil, "it leads nowhere")
        if let target, target.tree.addressPrefix != "" { found.append((target, kind)) }
        return target
    }
}

/// What the checks can't see in the SDK.
package struct CoverageOptions: Sendable {
    /// Operations may be left out on purpose.
    package var isFiltered = false
    /// Formats to which the configuration gives a type.
    package var mappedFormats: Set<String> = []
    /// Likewise, schemas by address.
    package var mappedSchemas: Set<String> = []
    /// A schema without `type` is any JSON value on purpose.
    package var keepsTypelessOpen = false

    package init() {}
}
