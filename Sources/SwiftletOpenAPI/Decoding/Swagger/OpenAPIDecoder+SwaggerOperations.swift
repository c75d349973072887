/// Path Item Object, Operation Object.
extension OpenAPIDecoder {
    func swaggerPathItem(_ node: Node) -> PathItem {
        let fields = object(node, .swaggerPathItem)
        let shared = swaggerParameters(fields[.parameters])
        let operations = fields.written.compactMap { field, name, value -> Operation? in
            guard Self.swaggerMethods.contains(field), !isMissing(value) else { return nil }
            return swaggerOperation(value, field.name.uppercased(), name, shared)
        }
        return PathItem(
            node: node,
            reference: fields[.ref].flatMap { reference(node, $0, to: .pathItem) },
            summary: fields.string(.summary),
            description: fields.string(.description),
            operations: operations,
            servers: fields.list(.servers, server),
            parameters: shared.plain,
            extensions: fields.extensions
        )
    }

    private static let swaggerMethods: FieldSet = [.get, .put, .post, .delete, .options, .head, .patch, .trace]

    private func swaggerOperation(
        _ node: Node,
        _ method: String,
        _ methodNode: Node,
        _ shared: SwaggerParameters
    ) -> Operation {
        let fields = object(node, .swaggerOperation)
        let own = swaggerParameters(fields[.parameters])
        let responses = responses(fields)
        let produces = mediaTypeNames(fields, .produces)
        let ownServers = fields.list(.servers, server)
        return Operation(
            node: node,
            method: method,
            methodNode: methodNode,
            tags: names(fields, .tags),
            summary: fields.string(.summary),
            description: fields.string(.description),
            externalDocumentation: fields.part(.externalDocs, externalDocumentation),
            operationID: operationID(fields),
            parameters: own.plain,
            requestBody: swaggerBody(own, shared, mediaTypeNames(fields, .consumes)).map { .value($0) },
            responses: responses.entries.compactMap { response($0, swaggerResponse($0.value, produces)) },
            responsesExtensions: responses.extensions,
            callbacks: [],
            isDeprecated: fields.flag(.deprecated) ?? false,
            security: fields.part(.security, securityRequirements),
            servers: ownServers.isEmpty ? swagger.servers.servers(of: fields, self) : ownServers,
            extensions: fields.extensions
        )
    }

    private func swaggerBody(
        _ own: SwaggerParameters,
        _ shared: SwaggerParameters,
        _ consumes: [Node]?
    ) -> RequestBody? {
        let consumes = consumes ?? swagger.consumes
        let names = Set(own.form.compactMap { $0["name"]?.text })
        let form = own.form + shared.form.filter { !names.contains($0["name"]?.text ?? "") }
        if let body = own.body ?? shared.body {
            if let field = form.first {
                error(.conflictingFields, "an operation has either a body or a form, not both", at: field)
            }
            return swaggerBody(body, consumes)
        }
        guard !form.isEmpty, let list = own.form.isEmpty ? shared.list : own.list else { return nil }
        return swaggerForm(form, in: list, consumes)
    }
}
