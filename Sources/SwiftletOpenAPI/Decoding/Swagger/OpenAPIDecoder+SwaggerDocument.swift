/// Swagger Object.
extension OpenAPIDecoder {
    func swaggerDocument(_ node: Node) -> OpenAPIDocument {
        let fields = object(node, .swagger)
        swagger.consumes = mediaTypeNames(fields, .consumes) ?? []
        swagger.produces = mediaTypeNames(fields, .produces) ?? []
        let info = info(fields.object(.info, .info))
        swagger.servers = SwaggerServers(fields, self)
        let components = swaggerComponents(fields)
        let paths = patterned(fields[.paths])
        let entries = paths.entries.map(path)
        let security = fields.part(.security, securityRequirements)
        let tags = fields.list(.tags, tag)
        checkTags(tags)
        checkSecurityRequirements(components.securitySchemes)
        decodeTargets()
        reportNumericStatuses()
        reportMisplacedReferences()
        return OpenAPIDocument(
            node: node,
            version: version,
            selfURI: nil,
            info: info,
            jsonSchemaDialect: nil,
            servers: swagger.servers.servers(of: nil, self),
            paths: entries,
            pathsExtensions: paths.extensions,
            webhooks: [],
            components: components,
            security: security,
            tags: tags,
            externalDocumentation: fields.part(.externalDocs, externalDocumentation),
            extensions: fields.extensions,
            references: references,
            sources: library.sources,
            otherSourcesSize: library.size
        )
    }

    /// Each has a member of its own in the document; body parameters are request bodies.
    private func swaggerComponents(_ fields: ObjectDecoder) -> Components {
        let schemas = fields[.olderDefinitions].map { section($0, schema) } ?? []
        let parameters = fields[.parameters].map { section($0) { $0 } } ?? []
        let responses = fields[.responses].map { section($0) { referenced($0, response) } } ?? []
        let schemes = fields[.securityDefinitions]
            .map { section($0) { referenced($0, securityScheme) } }
        return Components(
            node: schemas.isEmpty && parameters.isEmpty && responses.isEmpty && schemes == nil ? nil : fields.node,
            schemas: schemas,
            responses: responses,
            parameters: parameters.filter { !swaggerPlace(of: $0.value).isBody }
                .map { Named(name: $0.name, nameNode: $0.nameNode, value: referenced($0.value, parameter)) },
            examples: [],
            requestBodies: parameters.filter { swaggerPlace(of: $0.value) == .body }
                .map {
                    Named(name: $0.name, nameNode: $0.nameNode, value: .value(swaggerBody($0.value, swagger.consumes)))
                },
            headers: [],
            securitySchemes: schemes ?? [],
            links: [],
            callbacks: [],
            pathItems: [],
            mediaTypes: [],
            extensions: []
        )
    }

    /// Nil where none are written.
    func mediaTypeNames(_ fields: ObjectDecoder, _ field: Field) -> [Node]? {
        guard let node = fields[field], !isMissing(node) else { return nil }
        var seen: Set<String> = []
        return names(node).filter { name in
            if seen.insert(name.text).inserted { return true }
            tolerated(.duplicate, "'\(name.text)' is there already", at: name)
            return false
        }
    }
}

/// What a Swagger description says once for all of its operations.
struct SwaggerDefaults {
    var consumes: [Node] = []
    var produces: [Node] = []
    var servers = SwaggerServers()
    /// By the parameter, header, Items Object or list of parameters that says what it is.
    var schemas: [Node: Schema] = [:]
    /// Shared ones, with the media types of the operations that have them.
    var responses: [ResponseKey: Response] = [:]

    struct ResponseKey: Hashable {
        let node: Node
        let produces: [String]
    }
}
