import SwiftletDiagnostics

/// Paths Object, Path Item Object, Operation Object.
extension OpenAPIDecoder {
    func path(_ entry: Named<Node>) -> PathEntry {
        if !entry.name.hasPrefix("/") {
            error(.wrongValue, "expected a path that begins with '/', found '\(entry.name)'", at: entry.nameNode)
        }
        notePath(entry)
        return PathEntry(template: entry.name, templateNode: entry.nameNode, item: pathItem(entry.value))
    }

    /// `/a/{b}` and `/a/{c}` match the same requests.
    private func notePath(_ entry: Named<Node>) {
        guard entry.name.utf8.contains(UInt8(ascii: "{")) else { return }
        let shape = Self.withoutParameterNames(entry.name)
        guard let first = pathShapes[shape] else {
            pathShapes[shape] = entry.nameNode
            return
        }
        tolerated(
            .equalPaths,
            "'\(entry.name)' differs from another path in the names of its parameters only",
            at: entry.nameNode,
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
        if case .value(let known)? = references.part(at: node, as: PathItem.self) { return known }
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
                if let operation = operation(value, field.name.uppercased(), name) { operations.append(operation) }
            case .additionalOperations:
                operations += entries(value) { operation($0.value, $0.name, $0.nameNode) }.compactMap(\.value)
            default: break
            }
        }
        return operations
    }

    private func operation(_ node: Node, _ method: String, _ methodNode: Node) -> Operation? {
        guard !isMissing(node) else { return nil }
        guard let target = misplacedReference(in: node) else { return newOperation(node, method, methodNode) }
        return following(target, in: node) { operation($0, method, methodNode) } ?? nil
    }

    private func newOperation(_ node: Node, _ method: String, _ methodNode: Node) -> Operation {
        let fields = object(node, .operation)
        if isVersion30 && !fields.has(.responses) && node.kind == .mapping {
            tolerated(.missingField, "an Operation Object needs the field 'responses'", at: node)
        }
        let responses = patterned(fields[.responses])
        if responses.entries.isEmpty, let node = fields[.responses], node.kind == .mapping {
            tolerated(.emptyList, "expected at least one response, found none", at: node)
        }
        let operationID = fields.string(.operationId)
        if let operationID, let node = fields[.operationId] { noteOperationID(operationID, node) }
        return Operation(
            node: node,
            method: method,
            methodNode: methodNode,
            tags: fields.strings(.tags),
            summary: fields.string(.summary),
            description: fields.string(.description),
            externalDocumentation: fields.part(.externalDocs, externalDocumentation),
            operationID: operationID,
            parameters: fields.list(.parameters) { referenced($0, parameter) },
            requestBody: fields.part(.requestBody) { referenced($0, requestBody) },
            responses: responses.entries.compactMap(response),
            responsesExtensions: responses.extensions,
            callbacks: fields.map(.callbacks) { referenced($0, callback) },
            isDeprecated: fields.flag(.deprecated) ?? false,
            security: fields.part(.security, securityRequirements),
            servers: fields.list(.servers, server),
            extensions: fields.extensions
        )
    }

    /// They name operations, so each should be there once.
    private func noteOperationID(_ operationID: String, _ node: Node) {
        guard let first = operationIDs[operationID] else {
            operationIDs[operationID] = node
            return
        }
        guard first != node else { return }
        tolerated(
            .duplicateOperationID,
            "the operationId '\(operationID)' names another operation already",
            at: node,
            notes: [.init("it is here", at: first.location)]
        )
    }

    func callback(_ node: Node) -> Callback {
        let (entries, extensions) = patterned(node)
        let expressions = entries.map { Named(name: $0.name, nameNode: $0.nameNode, value: pathItem($0.value)) }
        return Callback(node: node, expressions: expressions, extensions: extensions)
    }
}
