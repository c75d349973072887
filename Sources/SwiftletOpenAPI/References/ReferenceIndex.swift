/// What every `$ref` of a description points at. Built while the document is decoded.
package struct ReferenceIndex: Sendable {
    /// Every schema, wherever it stands.
    package private(set) var schemasByNode: [Node: Schema] = [:]
    /// Every reference, with what should be there, in the order of decoding.
    private(set) var found: [Found] = []
    /// Every `Referenced` part, wherever it stands.
    private var parts: [Node: any AnyReferenced] = [:]
    /// What other objects are, for messages.
    private var titles: [Node: String] = [:]
    /// By the values of `$ref`.
    private var destinations: [Node: Result<Node, ReferenceFailure>] = [:]

    struct Found {
        let reference: Reference
        let kind: ReferenceKind
        /// One that leads nowhere can be done without.
        var isOptional = false
    }

    init() {}

    mutating func add(_ schema: Schema) { schemasByNode[schema.node] = schema }

    mutating func add<Value: Referable>(_ part: Referenced<Value>, at node: Node) { parts[node] = part }

    mutating func add(_ node: Node, title: String) { titles[node] = title }

    mutating func note(_ reference: Reference, to kind: ReferenceKind, isOptional: Bool = false) {
        found.append(Found(reference: reference, kind: kind, isOptional: isOptional))
    }

    /// Of a `$ref` that no part of the description stands for.
    mutating func setDestination(_ destination: Node, at target: Node) { destinations[target] = .success(destination) }

    mutating func setDestination(_ destination: Result<Node, ReferenceFailure>, of reference: Reference) {
        destinations[reference.targetNode] = destination
    }
}

extension ReferenceIndex {
    /// What stands at the target: one step, even if that is a reference itself.
    package func schema(_ reference: Reference) -> Result<Schema, ReferenceFailure> {
        destination(of: reference).flatMap { node in
            schemasByNode[node].map(Result.success) ?? .failure(.wrongKind(describe(node)))
        }
    }

    /// The thing itself, at the end of however many references; what the first of them says of it counts.
    package func resolve<Value: Referable>(_ value: Referenced<Value>) -> Result<Value, ReferenceFailure> {
        var value = value
        var summary: String?
        var description: String?
        // A longer chain than there are references is a circle.
        for _ in 0...found.count {
            switch value {
            case .value(var result):
                result.override(summary: summary, description: description)
                return .success(result)
            case .reference(let reference):
                summary = summary ?? reference.summary
                description = description ?? reference.description
                switch part(reference, as: Value.self) {
                case .success(let next): value = next
                case .failure(let failure): return .failure(failure)
                }
            }
        }
        guard case .reference(let reference) = value else { return .failure(.cyclic("")) }
        return .failure(.cyclic(reference.target))
    }

    package func resolve<Value: Referable>(
        _ reference: Reference,
        as type: Value.Type = Value.self
    ) -> Result<Value, ReferenceFailure> {
        resolve(Referenced<Value>.reference(reference))
    }

    /// A path item with all that its `$ref`s bring; what it says itself counts more.
    package func pathItem(_ item: PathItem) -> Result<PathItem, ReferenceFailure> {
        var item = item
        for _ in 0...found.count {
            guard let reference = item.reference else { return .success(item) }
            switch part(reference, as: PathItem.self) {
            case .success(.value(let target)): item = item.merged(with: target)
            case .success(.reference(let reference)): return .failure(.dangling(reference.target, nil))
            case .failure(let failure): return .failure(failure)
            }
        }
        return .failure(.cyclic(item.reference?.target ?? ""))
    }

    /// What the value of a `$ref` leads to.
    package func destination(of target: Node) -> Node? { try? destinations[target]?.get() }

    func destination(of reference: Reference) -> Result<Node, ReferenceFailure> {
        destinations[reference.targetNode] ?? .failure(.dangling(reference.target, nil))
    }

    /// Where the `$ref` leads whose value stands at a node.
    package func destination(at node: Node) -> Node? { try? destinations[node]?.get() }

    func part<Value: Referable>(at node: Node, as type: Value.Type = Value.self) -> Referenced<Value>? {
        parts[node] as? Referenced<Value>
    }

    private func part<Value: Referable>(
        _ reference: Reference,
        as type: Value.Type
    ) -> Result<Referenced<Value>, ReferenceFailure> {
        destination(of: reference).flatMap { node in
            part(at: node, as: Value.self).map(Result.success) ?? .failure(.wrongKind(describe(node)))
        }
    }
}

extension ReferenceIndex {
    /// What was made of a node that isn't part of something larger only.
    func kind(of node: Node) -> ReferenceKind? { schemasByNode[node] == nil ? parts[node]?.kind : .schema }

    /// Whether the node was read as an object of any kind.
    func isRead(_ node: Node) -> Bool { schemasByNode[node] != nil || parts[node] != nil || titles[node] != nil }

    /// The reference that stands at a node, where one does.
    func link(at node: Node) -> Reference? { schemasByNode[node]?.reference ?? parts[node]?.reference }

    /// For "found …".
    func describe(_ node: Node) -> String { kind(of: node)?.title ?? titles[node] ?? node.found }
}

/// Why a reference leads nowhere.
package enum ReferenceFailure: Error, Hashable, Sendable {
    /// Another file, which may not or can't be read.
    case unread(SourceRefusal)
    /// Another file, whose text is wrong; what is wrong was said.
    case unreadable(String)
    /// Nothing is there, in which file.
    case dangling(String, String?)
    /// Something else is there: what was found.
    case wrongKind(String)
    /// References lead back to themselves.
    case cyclic(String)
}
