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
        checkTemplate(template, entry.nameNode)
        notePath(template, entry.nameNode)
        return PathEntry(template: template, templateNode: entry.nameNode, item: pathItem(entry.value))
    }

    /// Each `{` has its `}` and a name, and each name stands once.
    private func checkTemplate(_ template: String, _ node: Node) {
        guard template.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return }
        var names: Set<Substring> = []
        var rest = template[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let inner = rest[rest.index(after: open)...]
            guard rest[open] == "{", let close = inner.firstIndex(where: { $0 == "{" || $0 == "}" }),
                inner[close] == "}", close > inner.startIndex
            else {
                error(.wrongValue, "expected '{name}' in a path, found '\(rest[open...])'", at: node)
                return
            }
            let name = inner[..<close]
            if !names.insert(name).inserted {
                tolerated(.duplicate, "'{\(name)}' is in the path twice, both with one value", at: node)
            }
            rest = inner[inner.index(after: close)...]
        }
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
        if case .value(let known)? = references.part(at: node, as: PathItem.self) { return known }
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
                append(value, field.name.uppercased(), name, of: fields, to: &operations)
            case .additionalOperations:
                for entry in entries(value, { $0.value }) where isMethod(entry, fields) {
                    append(entry.value, entry.name, entry.nameNode, of: fields, to: &operations)
                }
            default: break
            }
        }
        return operations
    }

    /// Any method (RFC 9110: a token) that has no field of its own.
    private func isMethod(_ entry: Named<Node>, _ fields: ObjectDecoder) -> Bool {
        guard !entry.name.isEmpty, entry.name.utf8.allSatisfy(Self.isTokenByte) else {
            error(.wrongValue, "expected a method, found '\(entry.name)'", at: entry.nameNode)
            return false
        }
        guard let field = Self.methods.first(where: { $0.name.uppercased() == entry.name }) else { return true }
        if let first = fields.nameNode(of: field) {
            error(
                .conflictingFields,
                "the method '\(entry.name)' is there already",
                at: entry.nameNode,
                notes: [.init("it is here", at: first.location)]
            )
            return false
        }
        tolerated(.misplacedField, "'\(entry.name)' has a field of its own, '\(field.name)'", at: entry.nameNode)
        return true
    }

    private static let methods: [Field] = [.get, .put, .post, .delete, .options, .head, .patch, .trace, .query]

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    private func append(
        _ node: Node,
        _ method: String,
        _ methodNode: Node,
        of item: ObjectDecoder,
        to operations: inout [Operation]
    ) {
        if let operation = operation(node, method, methodNode, besides: item[.parameters]) {
            operations.append(operation)
        }
    }

    private func operation(
        _ node: Node,
        _ method: String,
        _ methodNode: Node,
        besides shared: Node?
    ) -> Operation? {
        guard !isMissing(node) else { return nil }
        guard let target = misplacedReference(in: node) else {
            return newOperation(node, method, methodNode, besides: shared)
        }
        return following(target, in: node) { operation($0, method, methodNode, besides: shared) } ?? nil
    }

    private func newOperation(
        _ node: Node,
        _ method: String,
        _ methodNode: Node,
        besides shared: Node?
    ) -> Operation {
        let fields = object(node, .operation)
        let responses = responses(fields)
        if isVersion32 { checkQueryString([shared, fields[.parameters]].compactMap(\.self)) }
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
        if operationID.isEmpty {
            tolerated(.wrongValue, "expected a name, found an empty string, ignored", at: node)
            return nil
        }
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
