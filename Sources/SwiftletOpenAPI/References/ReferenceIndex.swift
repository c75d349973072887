/// Finds what a local `$ref` points at. Built while the document is decoded.
package struct ReferenceIndex: Sendable {
    package let root: Node
    /// Every schema, wherever it stands.
    package private(set) var schemasByNode: [Node: Schema] = [:]
    /// Every reference in the document, with what should be there, in the order of decoding.
    private(set) var found: [(reference: Reference, kind: ReferenceKind)] = []
    /// Every `Referenced` part, wherever it stands.
    private var parts: [Node: any Sendable] = [:]
    /// The short way for the common case, `#/components/schemas/Pet`.
    private var components: [String: Node] = [:]

    var componentTargets: some Collection<String> { components.keys }

    init(root: Node) { self.root = root }

    mutating func add(_ schema: Schema) { schemasByNode[schema.node] = schema }

    mutating func add<Value: Referable>(_ part: Referenced<Value>, at node: Node) { parts[node] = part }

    mutating func addComponent(_ target: String, _ node: Node) { components[target] = node }

    mutating func note(_ reference: Reference, to kind: ReferenceKind) { found.append((reference, kind)) }
}

extension ReferenceIndex {
    /// What stands at the target: one step, even if that is a reference itself.
    package func schema(_ reference: Reference) -> Result<Schema, ReferenceFailure> {
        node(reference).flatMap { node in
            schemasByNode[node].map(Result.success) ?? .failure(.wrongKind(describe(node)))
        }
    }

    /// The thing itself, at the end of however many references.
    package func resolve<Value: Referable>(_ value: Referenced<Value>) -> Result<Value, ReferenceFailure> {
        var value = value
        var seen: Set<Node> = []
        while case .reference(let reference) = value {
            guard seen.insert(reference.node).inserted else { return .failure(.cyclic(reference.target)) }
            switch part(reference, as: Value.self) {
            case .success(let next): value = next
            case .failure(let failure): return .failure(failure)
            }
        }
        guard case .value(let result) = value else { return .failure(.dangling("")) }
        return .success(result)
    }

    package func resolve<Value: Referable>(
        _ reference: Reference,
        as type: Value.Type = Value.self
    ) -> Result<Value, ReferenceFailure> {
        resolve(Referenced<Value>.reference(reference))
    }

    private func part<Value: Referable>(
        _ reference: Reference,
        as type: Value.Type
    ) -> Result<Referenced<Value>, ReferenceFailure> {
        node(reference).flatMap { node in
            (parts[node] as? Referenced<Value>).map(Result.success) ?? .failure(.wrongKind(describe(node)))
        }
    }

    func node(_ reference: Reference) -> Result<Node, ReferenceFailure> {
        if let node = components[reference.target] { return .success(node) }
        guard reference.target.utf8.first == UInt8(ascii: "#") else { return .failure(.external(reference.target)) }
        guard let pointer = JSONPointer(fragment: reference.target.dropFirst()), let node = pointer.node(in: root)
        else { return .failure(.dangling(reference.target)) }
        return .success(node)
    }

    /// For "found …".
    private func describe(_ node: Node) -> String {
        if schemasByNode[node] != nil { return ReferenceKind.schema.title }
        return (parts[node] as? any AnyReferenced)?.kind.title ?? node.found
    }
}

/// Why a reference leads nowhere.
package enum ReferenceFailure: Error, Hashable, Sendable {
    /// Not in this document (another file, a URL); supported later.
    case external(String)
    /// Nothing is there.
    case dangling(String)
    /// Something else is there: what was found.
    case wrongKind(String)
    /// References lead back to themselves.
    case cyclic(String)
}
