/// Paths Object, Path Item Object, Operation Object.
extension OpenAPIDecoder {
    /// Keys are paths, and extensions stand among them.
    func paths(_ node: Node) -> [PathEntry] {
        var entries: [PathEntry] = []
        for entry in map(node, { $0 }) where !entry.nameNode.hasExtensionPrefix {
            if !entry.name.hasPrefix("/") {
                error(.wrongValue, "expected a path that begins with '/', found '\(entry.name)'", at: entry.nameNode)
            }
            entries.append(
                PathEntry(template: entry.name, templateNode: entry.nameNode, item: pathItem(entry.value))
            )
        }
        return entries
    }

    func pathItem(_ node: Node) -> PathItem {
        let fields = object(node, .pathItem)
        let summary = fields.string(.summary)
        let description = fields.string(.description)
        let item = PathItem(
            node: node,
            reference: fields[.ref].flatMap {
                reference(node, $0, to: .pathItem, summary: summary, description: description)
            },
            summary: summary,
            description: description,
            operations: operations(fields),
            servers: fields.list(.servers, server),
            parameters: fields.list(.parameters) { referenced($0, parameter) },
            extensions: fields.extensions
        )
        references.add(Referenced.value(item), at: node)
        return item
    }

    /// In the order in which they are written.
    private func operations(_ fields: ObjectDecoder) -> [Operation] {
        var operations: [Operation] = []
        for (field, name, value) in fields.written {
            switch field {
            case .get, .put, .post, .delete, .options, .head, .patch, .trace, .query:
                append(value, field.name.uppercased(), name, to: &operations)
            case .additionalOperations:
                for entry in map(value, { $0 }) { append(entry.value, entry.name, entry.nameNode, to: &operations) }
            default: break
            }
        }
        return operations
    }

    private func append(_ node: Node, _ method: String, _ methodNode: Node, to operations: inout [Operation]) {
        guard !isMissing(node), !isMisplacedReference(node) else { return }
        operations.append(operation(node, method, methodNode))
    }

    private func operation(_ node: Node, _ method: String, _ methodNode: Node) -> Operation {
        let fields = object(node, .operation)
        if isVersion30 && !fields.has(.responses) && node.kind == .mapping {
            tolerated(.missingField, "an Operation Object needs the field 'responses'", at: node)
        }
        return Operation(
            node: node,
            method: method,
            methodNode: methodNode,
            tags: fields.strings(.tags),
            summary: fields.string(.summary),
            description: fields.string(.description),
            externalDocumentation: fields.part(.externalDocs, externalDocumentation),
            operationID: fields.string(.operationId),
            parameters: fields.list(.parameters) { referenced($0, parameter) },
            requestBody: fields.part(.requestBody) { referenced($0, requestBody) },
            responses: fields.part(.responses, responses) ?? [],
            callbacks: fields.map(.callbacks) { referenced($0, callback) },
            isDeprecated: fields.flag(.deprecated) ?? false,
            security: fields.part(.security, securityRequirements),
            servers: fields.list(.servers, server),
            extensions: fields.extensions
        )
    }

    func callback(_ node: Node) -> Callback {
        var expressions: [Named<PathItem>] = []
        var extensions: [Extension] = []
        for entry in map(node, { $0 }) {
            if entry.nameNode.hasExtensionPrefix {
                extensions.append(Extension(name: entry.name, value: entry.value))
            } else {
                let item = pathItem(entry.value)
                expressions.append(Named(name: entry.name, nameNode: entry.nameNode, value: item))
            }
        }
        return Callback(node: node, expressions: expressions, extensions: extensions)
    }
}
