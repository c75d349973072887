import SwiftletDiagnostics

/// Paths Object, Path Item Object, Operation Object.
extension OpenAPIDecoder {
    func path(_ entry: Named<Node>) -> PathEntry {
        var template = entry.name
        if !template.hasPrefix("/") {
            tolerated(
                .wrongValue,
                "expected a path that begins with '/', found '\(template)', read as '/\(template)'",
                at: entry.nameNode
            )
            template = "/" + template
        }
        notePath(template, entry.nameNode)
        return PathEntry(template: template, templateNode: entry.nameNode, item: pathItem(entry.value))
    }

    /// `/a/{b}` and `/a/{c}` match the same requests.
    private func notePath(_ template: String, _ node: Node) {
        guard template.utf8.contains(UInt8(ascii: "{")) else { return }
        let shape = Self.withoutParameterNames(template)
        guard let first = pathShapes[shape] else {
            pathShapes[shape] = node
            return
        }
        tolerated(
            .equalPaths,
            "'\(template)' differs from another path in the names of its parameters only",
            at: node,
            notes: [.init("it is here", at: first.location)]
        )
    }

    /// `/a/{b}` → `/a/{}`
    private static func withoutParameterNames(_ path: String) -> String {
        var isName = false
        let bytes = path.utf8.filter { byte in
            if byte == UInt8(ascii: "}") { isName = false }
            defer { if byte == UInt8(ascii: "{") { isName = true } }
            return !isName
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func pathItem(_ node: Node) -> PathItem {
        let item = isSwagger ? swaggerPathItem(node) : openAPIPathItem(node)
        references.add(Referenced.value(item), at: node)
        return item
    }

    private func openAPIPathItem(_ node: Node) -> PathItem {
        let fields = isMissing(node) ? ObjectDecoder(absentIn: node, self) : object(node, .pathItem)
        let summary = fields.string(.summary)
        let description = fields.string(.description)
        return PathItem(
            node: node,
            reference: fields[.ref].flatMap {
                reference(node, $0, to: .pathItem, summary: summary, description: description)
            },
            summary: summary,
            description: description,
            operations: operations(fields),
            servers: fields.list(.servers, server),
            parameters: parameters(fields),
            extensions: fields.extensions
        )
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
        let responses = responses(fields)
        return Operation(
            node: node,
            method: method,
            methodNode: methodNode,
            tags: names(fields, .tags),
            summary: fields.string(.summary),
            description: fields.string(.description),
            externalDocumentation: fields.part(.externalDocs, externalDocumentation),
            operationID: operationID(fields),
            parameters: parameters(fields),
            requestBody: fields.part(.requestBody) { referenced($0, requestBody) },
            responses: responses.entries.compactMap { response($0, referenced($0.value, response)) },
            responsesExtensions: responses.extensions,
            callbacks: fields.map(.callbacks) { referenced($0, callback) },
            isDeprecated: fields.flag(.deprecated) ?? false,
            security: fields.part(.security, securityRequirements),
            servers: fields.list(.servers, server),
            extensions: fields.extensions
        )
    }

    func responses(_ fields: ObjectDecoder) -> (entries: [Named<Node>], extensions: [Extension]) {
        if isBefore31 && !fields.has(.responses) && fields.node.kind == .mapping {
            tolerated(.missingField, "an Operation Object needs the field 'responses'", at: fields.node)
        }
        let responses = patterned(fields[.responses])
        if responses.entries.isEmpty, let node = fields[.responses], node.kind == .mapping {
            tolerated(.emptyList, "expected at least one response, found none", at: node)
        }
        return responses
    }

    /// An operation whose name another has already is one without a name.
    func operationID(_ fields: ObjectDecoder) -> String? {
        guard let operationID = fields.string(.operationId), let node = fields[.operationId] else { return nil }
        guard let first = operationIDs[operationID], first != node else {
            operationIDs[operationID] = node
            return operationID
        }
        tolerated(
            .duplicateOperationID,
            "the operationId '\(operationID)' names another operation already, ignored",
            at: node,
            notes: [.init("it is here", at: first.location)]
        )
        return nil
    }

    func callback(_ node: Node) -> Callback {
        let (entries, extensions) = patterned(node)
        let expressions = entries.map { Named(name: $0.name, nameNode: $0.nameNode, value: pathItem($0.value)) }
        return Callback(node: node, expressions: expressions, extensions: extensions)
    }
}
