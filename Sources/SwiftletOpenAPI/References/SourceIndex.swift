import SwiftletDiagnostics

/// Finds what stands at a fragment of one file. Large containers are walked once.
final class SourceIndex {
    let tree: SourceTree
    let place: SourcePlace
    /// What relative references are resolved against: `place`, unless `$self` says otherwise.
    let base: SourcePlace
    let resources: SchemaResources
    /// Containers beyond this size get a table.
    private static let smallCount = 16
    private var tables: [UInt32: [String: UInt32]] = [:]
    private var found: [String: UInt32?] = [:]
    private var foundLocally: [String: UInt32?] = [:]

    init(_ tree: SourceTree, at place: SourcePlace) {
        self.tree = tree
        self.place = place
        let selfURI = tree.root["$self"]?.string.map { SourcePlace(String($0.prefix { $0 != "#" })) }
        base = selfURI.map { $0.isRemote || $0.isName ? $0 : place.resolving($0.text) } ?? place
        resources = SchemaResources(tree, base: base)
    }

    func resource(of node: Node) -> UInt32 { resources.resource(of: node.index, in: tree.arena) }

    /// A whole target in a file without `$id`s: `#/components/schemas/Pet`.
    func node(atLocal target: String) -> Node? {
        if let known = foundLocally[target] { return known.map { Node(tree: tree, index: $0) } }
        let fragment = target.dropFirst()
        let isPointer = fragment.utf8.first == UInt8(ascii: "/")
        let node = isPointer ? JSONPointer(fragment: fragment).flatMap { walk($0, from: 0).node } : node(at: fragment)
        foundLocally[target] = .some(node?.index)
        return node
    }

    /// A pointer or an anchor. A pointer that leads nowhere in a schema with an `$id` is meant for the whole file.
    func node(at fragment: Substring, in resource: UInt32 = 0) -> Node? {
        if fragment.isEmpty { return Node(tree: tree, index: resource) }
        guard fragment.utf8.first == UInt8(ascii: "/") || fragment.utf8.first == UInt8(ascii: "%") else {
            return anchor(fragment.percentDecoded, in: resource)
        }
        if resource != 0, let pointer = JSONPointer(fragment: fragment), let node = walk(pointer, from: resource).node {
            return node
        }
        let key = String(fragment)
        if let known = found[key] { return known.map { Node(tree: tree, index: $0) } }
        let node = JSONPointer(fragment: fragment).flatMap { walk($0, from: 0).node }
        found[key] = .some(node?.index)
        return node
    }

    private func anchor(_ name: String, in resource: UInt32) -> Node? {
        resources.anchors[.init(resource: resource, name: name)].map { Node(tree: tree, index: $0) }
    }

    /// What could stand in the place of what isn't there: a fragment.
    func suggestion(for fragment: Substring, in resource: UInt32) -> String? {
        guard let pointer = JSONPointer(fragment: fragment) else {
            let names = resources.anchors.keys.filter { $0.resource == resource }.map(\.name).sorted()
            return Suggestion.closest(to: fragment.percentDecoded, among: names)
        }
        let (_, container, step) = walk(pointer, from: 0)
        let names = container.members.map(\.name.text)
        guard let name = Suggestion.closest(to: pointer.tokens[step], among: names) else { return nil }
        var tokens = pointer.tokens
        tokens[step] = name
        let corrected = JSONPointer(tokens)
        // Half a correction would be the next mistake.
        return walk(corrected, from: 0).node == nil ? nil : corrected.fragment
    }

    /// The node, or the last container on the way and the step that failed there.
    private func walk(_ pointer: JSONPointer, from start: UInt32) -> (node: Node?, container: Node, step: Int) {
        var node = Node(tree: tree, index: start)
        for (step, token) in pointer.tokens.enumerated() {
            guard let next = child(token, of: node) else { return (nil, node, step) }
            node = next
        }
        return (node, node, pointer.tokens.count)
    }

    private func child(_ token: String, of node: Node) -> Node? {
        guard node.count > Self.smallCount else { return JSONPointer.child(token, of: node) }
        let table = tables[node.index] ?? makeTable(of: node)
        return table[token].map { Node(tree: tree, index: $0) }
    }

    private func makeTable(of node: Node) -> [String: UInt32] {
        var table: [String: UInt32] = [:]
        table.reserveCapacity(node.count)
        for (name, value) in node.members { table[name.text] = value.index }
        for (position, element) in node.elements.enumerated() { table[String(position)] = element.index }
        tables[node.index] = table
        return table
    }
}
