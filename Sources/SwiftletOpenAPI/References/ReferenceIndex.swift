/// What every `$ref` of a description points at. Built while the document is decoded.
package struct ReferenceIndex: Sendable {
    /// Every schema, wherever it stands.
    private var schemas = NodeTable<Schema>()
    /// Every reference, with what should be there, in the order of decoding.
    private(set) var found: [Found] = []
    /// Every `Referenced` part, wherever it stands.
    private var parts = NodeTable<any AnyReferenced>()
    /// What other objects are, for messages.
    private var titles = NodeTable<String>()
    /// By the values of `$ref`.
    private var destinations = NodeTable<Result<Node, ReferenceFailure>>()

    struct Found {
        let reference: Reference
        let kind: ReferenceKind
        /// One that leads nowhere can be done without.
        var isOptional = false
    }

    init() {}

    /// Schemas of all files, wherever they stand.
    package var schemaCount: Int { schemas.count }

    mutating func add(_ schema: Schema) { schemas.set(schema, at: schema.node) }

    mutating func add<Value: Referable>(_ part: Referenced<Value>, at node: Node) { parts.set(part, at: node) }

    mutating func add(_ node: Node, title: String) { titles.set(title, at: node) }

    mutating func note(_ reference: Reference, to kind: ReferenceKind, isOptional: Bool = false) {
        found.append(Found(reference: reference, kind: kind, isOptional: isOptional))
    }

    /// Of a `$ref` that no part of the description stands for.
    mutating func setDestination(_ destination: Node, at target: Node) {
        destinations.set(.success(destination), at: target)
    }

    mutating func setDestination(_ destination: Result<Node, ReferenceFailure>, of reference: Reference) {
        destinations.set(destination, at: reference.targetNode)
    }
}

extension ReferenceIndex {
    /// What stands at the target: one step, even if that is a reference itself.
    package func schema(_ reference: Reference) -> Result<Schema, ReferenceFailure> {
        destination(of: reference).flatMap { node in
            schemas[node].map(Result.success) ?? .failure(.wrongKind(describe(node)))
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

    @inline(__always)
    func destination(of reference: Reference) -> Result<Node, ReferenceFailure> {
        destinations[reference.targetNode] ?? .failure(.dangling(reference.target, nil))
    }

    /// Where the `$ref` leads whose value stands at a node.
    package func destination(at node: Node) -> Node? { try? destinations[node]?.get() }

    @inline(__always)
    func part<Value: Referable>(at node: Node, as type: Value.Type = Value.self) -> Referenced<Value>? {
        parts[node].flatMap { $0 as? Referenced<Value> }
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

// Always inline where decoding asks: a call would copy the index.
extension ReferenceIndex {
    @inline(__always)
    func schema(at node: Node) -> Schema? { schemas[node] }

    /// What was made of a node that isn't part of something larger only.
    @inline(__always)
    func kind(of node: Node) -> ReferenceKind? { schemas.contains(node) ? .schema : parts[node]?.kind }

    /// Whether the node was read as an object of any kind.
    @inline(__always)
    func isRead(_ node: Node) -> Bool { schemas.contains(node) || parts.contains(node) || titles.contains(node) }

    /// The reference that stands at a node, where one does.
    @inline(__always)
    func link(at node: Node) -> Reference? { schemas[node]?.reference ?? parts[node]?.reference }

    /// For "found …".
    func describe(_ node: Node) -> String { kind(of: node)?.title ?? titles[node] ?? node.found }
}

/// Why a reference leads nowhere.
package indirect enum ReferenceFailure: Error, Hashable, Sendable {
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
