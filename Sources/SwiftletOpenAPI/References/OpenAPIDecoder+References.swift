import SwiftletDiagnostics

/// What references point at: read when all that stands in its own place is.
extension OpenAPIDecoder {
    /// A Reference Object, or the thing itself; either can be referred to.
    func referenced<Value: Referable>(_ node: Node, _ decode: (Node) -> Value) -> Referenced<Value> {
        if let known = references.part(at: node, as: Value.self) { return known }
        let result: Referenced<Value>
        if let reference = reference(node, to: Value.referenceKind) {
            result = .reference(reference)
        } else {
            result = .value(decode(node))
        }
        references.add(result, at: node)
        return result
    }

    private func reference(_ node: Node, to kind: ReferenceKind) -> Reference? {
        guard let target = node.referenceTarget else { return nil }
        let fields = object(node, .reference)
        let (summary, description) = (fields.string(.summary), fields.string(.description))
        return reference(
            node,
            target,
            to: kind,
            summary: isBefore31 ? nil : summary,
            description: isBefore31 ? nil : description
        )
    }

    func reference(
        _ node: Node,
        _ target: Node,
        to kind: ReferenceKind,
        summary: String? = nil,
        description: String? = nil
    ) -> Reference? {
        guard target.kind == .string else {
            error(.wrongType, "expected a string, found \(target.found)", at: target)
            return nil
        }
        let reference = Reference(
            node: node,
            target: target.text,
            targetNode: target,
            summary: summary,
            description: description
        )
        references.note(reference, to: kind)
        return reference
    }

    /// Decodes whatever only references lead to, in the order in which they are written.
    func decodeTargets() {
        var position = 0
        while position < references.found.count {
            let found = references.found[position]
            position += 1
            var destination = destination(of: found.reference)
            if case .success(let node) = destination {
                let target = found.kind == .schema ? schemaNode(at: node, for: found.reference) : node
                destination = .success(target)
                if needsReading(target, as: found.kind) {
                    reading(target.tree) { decode(target, as: found.kind) }
                }
            }
            references.setDestination(destination, of: found.reference)
        }
        reportOverridableReferences()
        report.append(contentsOf: library.report)
    }

    private func destination(of reference: Reference) -> Result<Node, ReferenceFailure> {
        if !recursiveReferences.isEmpty, recursiveReferences.contains(reference.targetNode),
            let root = recursionRoot(of: reference.node)
        {
            return .success(root)
        }
        return resolver.node(at: reference.target, from: reference.node)
    }

    /// Whatever stands there already is left as it is: a wrong kind is reported later.
    private func needsReading(_ node: Node, as kind: ReferenceKind) -> Bool {
        !references.isRead(node) && (node.kind == .mapping || kind == .schema && node.kind == .boolean)
    }

    private func decode(_ node: Node, as kind: ReferenceKind) {
        switch kind {
        case .schema: _ = schema(node)
        case .response: _ = referenced(node, response)
        case .parameter: _ = referenced(node, parameter)
        case .example: _ = referenced(node, example)
        case .requestBody: _ = referenced(node, requestBody)
        case .header: _ = referenced(node, header)
        case .securityScheme: _ = referenced(node, securityScheme)
        case .link: _ = referenced(node, link)
        case .callback: _ = referenced(node, callback)
        case .pathItem: _ = pathItem(node)
        case .mediaType: _ = mediaType(node)
        }
    }

    /// A file may be a description of another version.
    func reading<Result>(_ tree: SourceTree, _ read: () -> Result) -> Result {
        let outer = version
        version = version(of: tree)
        defer { version = outer }
        return read()
    }
}

extension OpenAPIDecoder {
    /// A schema, where an object that has one stands in the place of a schema.
    private func schemaNode(at node: Node, for reference: Reference) -> Node {
        guard let holder = schemaHolder(at: node), let schema = holder["schema"] else { return node }
        tolerated(
            .wrongKind,
            "expected a reference to a Schema Object, found \(references.describe(holder)), read as its 'schema'",
            at: reference.targetNode,
            help: "refer to '\(reference.target)/schema'"
        )
        return schema
    }

    private func schemaHolder(at node: Node) -> Node? {
        var node = node
        // As long a chain of references as anybody has a use for.
        for _ in 0..<100 {
            switch references.kind(of: node) {
            case .schema?: return nil
            case .parameter?, .header?, .mediaType?: break
            case nil: return !references.isRead(node) && node.looksLikeParameter ? node : nil
            default: return nil
            }
            guard let link = references.link(at: node) else { return node }
            guard case .success(let next) = resolver.node(at: link.target, from: link.node) else { return nil }
            node = next
        }
        return nil
    }
}

extension Node {
    fileprivate var looksLikeParameter: Bool {
        kind == .mapping && self["in"]?.kind == .string && self["schema"] != nil && self["name"]?.kind == .string
    }
}
