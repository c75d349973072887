/// OpenAPI Object, Info Object and what they hold.
extension OpenAPIDecoder {
    func document(_ node: Node) -> OpenAPIDocument {
        let fields = object(node, .openAPI)
        requireContainer(fields)
        let info = info(fields.object(.info, .info))
        let servers = fields.list(.servers, server)
        let paths = patterned(fields[.paths])
        let entries = paths.entries.map(path)
        let webhooks = fields.map(.webhooks, pathItem)
        let components = components(fields.object(.components, .components), isWritten: fields.has(.components))
        let security = fields.part(.security, securityRequirements)
        let tags = fields.list(.tags, tag)
        let documentation = fields.part(.externalDocs, externalDocumentation)
        let dialect = fields.string(.jsonSchemaDialect)
        checkTags(tags)
        checkSecurityRequirements(components.securitySchemes)
        decodeTargets()
        reportNumericStatuses()
        reportMisplacedReferences()
        return OpenAPIDocument(
            node: node,
            version: version,
            selfURI: fields.string(.selfURI),
            info: info,
            jsonSchemaDialect: dialect,
            servers: servers,
            paths: entries,
            pathsExtensions: paths.extensions,
            webhooks: webhooks,
            components: components,
            security: security,
            tags: tags,
            externalDocumentation: documentation,
            extensions: fields.extensions,
            references: references,
            sources: library.sources,
            otherSourcesSize: library.size
        )
    }

    private func requireContainer(_ fields: ObjectDecoder) {
        if isVersion30 {
            guard !fields.has(.paths) else { return }
            error(.missingField, "an OpenAPI Object needs the field 'paths'", at: fields.node)
        } else if !fields.has(.paths) && !fields.has(.components) && !fields.has(.webhooks) {
            error(
                .missingField,
                "an OpenAPI Object needs one of the fields 'paths', 'components' and 'webhooks'",
                at: fields.node
            )
        }
    }

    func info(_ fields: ObjectDecoder) -> Info {
        Info(
            node: fields.node,
            title: fields.text(.title),
            summary: fields.string(.summary),
            description: fields.string(.description),
            version: fields.text(.version),
            termsOfService: fields.string(.termsOfService),
            contact: fields.part(.contact, contact),
            license: fields.part(.license, license),
            extensions: fields.extensions
        )
    }

    private func contact(_ node: Node) -> Contact {
        let fields = object(node, .contact)
        return Contact(
            node: node,
            name: fields.string(.name),
            url: fields.string(.url),
            email: fields.string(.email),
            extensions: fields.extensions
        )
    }

    private func license(_ node: Node) -> License {
        let fields = object(node, .license)
        if let identifier = fields.nameNode(of: .identifier), fields.has(.url) {
            error(.conflictingFields, "a License Object has either 'identifier' or 'url', not both", at: identifier)
        }
        return License(
            node: node,
            name: fields.text(.name),
            identifier: fields.string(.identifier),
            url: fields.string(.url),
            extensions: fields.extensions
        )
    }

    func tag(_ node: Node) -> Tag {
        let fields = object(node, .tag)
        return Tag(
            node: node,
            name: fields.text(.name),
            summary: fields.string(.summary),
            description: fields.string(.description),
            externalDocumentation: fields.part(.externalDocs, externalDocumentation),
            parent: fields.string(.parent),
            kind: fields.string(.kind),
            extensions: fields.extensions
        )
    }

    func externalDocumentation(_ node: Node) -> ExternalDocumentation {
        let fields = object(node, .externalDocumentation)
        return ExternalDocumentation(
            node: node,
            description: fields.string(.description),
            url: fields.text(.url),
            extensions: fields.extensions
        )
    }
}
