import SwiftletDiagnostics

/// Finds the node that a `$ref` points at, in whatever file.
struct ReferenceResolver {
    let library: SourceLibrary

    /// `target` as it stands in `node`.
    func node(at target: String, from node: Node) -> Result<Node, ReferenceFailure> {
        let index = library.index(of: node.tree)
        if index.resources.places.isEmpty, target.utf8.first == UInt8(ascii: "#") {
            return index.node(atLocal: target).map(Result.success) ?? .failure(.dangling(target, index.tree.file))
        }
        let (locator, fragment) = Self.split(target)
        return place(locator, from: node).flatMap { place in
            place.index.node(at: fragment, in: place.resource).map(Result.success)
                ?? .failure(.dangling(target, place.index.tree.file))
        }
    }

    /// Another target, near to one that leads nowhere.
    func suggestion(for target: String, from node: Node) -> String? {
        let (locator, fragment) = Self.split(target)
        guard case .success(let place) = place(locator, from: node) else { return nil }
        return place.index.suggestion(for: fragment, in: place.resource).map { locator + "#" + $0 }
    }

    /// Whether a dynamic reference could be led elsewhere: the schema that it finds is one of several of that name.
    func isOverridable(_ target: String, to node: Node) -> Bool {
        let index = library.index(of: node.tree)
        let name = Self.split(target).fragment.percentDecoded
        guard index.resources.dynamicAnchors.contains(.init(resource: index.resource(of: node), name: name)) else {
            return false
        }
        return library.dynamicAnchorCount(name) > 1
    }

    private struct Place {
        let index: SourceIndex
        let resource: UInt32
    }

    private func place(_ locator: String, from node: Node) -> Result<Place, ReferenceFailure> {
        let index = library.index(of: node.tree)
        let resource = index.resource(of: node)
        if locator.isEmpty { return .success(Place(index: index, resource: resource)) }
        // A schema's name comes first; then what is there, since many an '$id' names a place where nothing is.
        if library.hasNames,
            let named = library.node(named: (index.resources.places[resource] ?? index.base).resolving(locator))
        {
            return .success(Place(index: library.index(of: named.tree), resource: named.index))
        }
        let base = index.base.isRemote || index.base.isName ? index.place : index.base
        return library.index(at: base.resolving(locator)).map { Place(index: $0, resource: 0) }
    }

    private static func split(_ target: String) -> (locator: String, fragment: Substring) {
        guard let hash = target.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (target, "") }
        return (String(target[..<hash]), target[target.index(after: hash)...])
    }
}
