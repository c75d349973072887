import SwiftletOpenAPI

/// Every construct of the files, by grammar alone: what the checks must have an answer for.
struct Census {
    struct Item {
        let kind: String
        let node: Node
        /// The object that it says something about.
        let owner: Node
        /// The construct around it, by position in `items`.
        let outer: Int?
    }

    private(set) var items: [Item] = []
    private(set) var annotationCount = 0
    private let grammar: Grammar
    /// Aliases lead to one object from several places.
    private var visited: Set<Node> = []

    init(_ grammar: Grammar) {
        self.grammar = grammar
    }

    mutating func count(_ node: Node, as kind: ObjectKind, within outer: Int? = nil) {
        guard node.kind == .mapping, visited.insert(node).inserted else { return }
        if kind == .callback {
            for (name, value) in node.members where !isExtension(name) { count(value, as: .pathItem, within: outer) }
            return
        }
        let ignoresSiblings = grammar.ignoresReferenceSiblings && kind != .pathItem && node["$ref"]?.kind == .string
        for (name, value) in node.members {
            let name = name.text
            if ignoresSiblings && name != "$ref" {
                annotationCount += 1
            } else if let content = grammar.content(of: name, in: kind) {
                count(value, content, of: node, within: outer)
            } else {
                add(kind == .schema ? "schema.unknown-keyword" : "unknown-field", value, node, outer)
            }
        }
    }

    private mutating func count(_ value: Node, _ content: Content, of owner: Node, within outer: Int?) {
        switch content {
        case .annotation: annotationCount += 1
        case .value(let name): add(name, value, owner, outer)
        case .values(let name):
            for element in value.elements { add(name, element, owner, outer) }
        case .entries(let name):
            for (key, entry) in value.members where !isExtension(key) { add(name, entry, owner, outer) }
        case .object(let kind, let name): count(value, kind, name, owner, outer)
        case .schema(let name):
            if value.kind == .sequence {
                for element in value.elements { count(element, .schema, name, owner, outer) }
            } else {
                count(value, .schema, name, owner, outer)
            }
        case .list(let kind, let name):
            for element in value.elements { count(element, kind, name, owner, outer) }
        case .map(let kind, let name):
            for (key, entry) in value.members where kind == .schema || !isExtension(key) {
                count(entry, kind, name, owner, outer)
            }
        }
    }

    private mutating func count(_ node: Node, _ kind: ObjectKind, _ name: String?, _ owner: Node, _ outer: Int?) {
        guard let name else { return count(node, as: kind, within: outer) }
        add(name, node, owner, outer)
        count(node, as: kind, within: items.count - 1)
    }

    private mutating func add(_ kind: String, _ node: Node, _ owner: Node, _ outer: Int?) {
        items.append(Item(kind: kind, node: node, owner: owner, outer: outer))
    }

    private func isExtension(_ name: Node) -> Bool { name.text.hasPrefix("x-") }
}
