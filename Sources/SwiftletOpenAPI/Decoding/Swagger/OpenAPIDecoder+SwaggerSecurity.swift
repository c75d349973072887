/// Security Scheme Object.
extension OpenAPIDecoder {
    func swaggerSecurityScheme(_ node: Node) -> SecurityScheme {
        let fields = object(node, .swaggerSecurityScheme)
        return SecurityScheme(
            node: node,
            kind: swaggerSchemeKind(fields),
            description: fields.string(.description),
            isDeprecated: false,
            oauth2MetadataURL: nil,
            extensions: fields.extensions
        )
    }

    private func swaggerSchemeKind(_ fields: ObjectDecoder) -> SecurityScheme.Kind {
        switch fields[.type].flatMap({ choice($0, SwaggerSchemeType.allCases) }) {
        case .apiKey:
            need([.name, .location], of: "a security scheme of type 'apiKey'", fields)
            let location = fields[.location].flatMap { choice($0, [ParameterLocation.query, .header]) }
            return .apiKey(name: fields.text(.name), location: location ?? .header)
        case .oauth2:
            need([.flow], of: "a security scheme of type 'oauth2'", fields)
            return .oauth2(fields[.flow].flatMap { choice($0, SwaggerFlow.allCases) }.map { [flow($0, fields)] } ?? [])
        case .basic, nil:
            return .http(scheme: "basic", bearerFormat: nil)
        }
    }

    private func flow(_ flow: SwaggerFlow, _ fields: ObjectDecoder) -> OAuthFlow {
        need(flow.required, of: "the flow '\(flow.rawValue)'", fields)
        if !fields.has(.scopes) {
            tolerated(
                .missingField,
                "an OAuth scheme needs the field 'scopes', read as if it were empty",
                at: fields.node
            )
        }
        return OAuthFlow(
            node: fields.node,
            kind: flow.kind,
            authorizationURL: fields.string(.authorizationUrl),
            deviceAuthorizationURL: nil,
            tokenURL: fields.string(.tokenUrl),
            refreshURL: nil,
            scopes: patterned(fields[.scopes]).entries.map { ($0.name, string($0.value) ?? "") },
            extensions: []
        )
    }

    private func need(_ required: FieldSet, of title: String, _ fields: ObjectDecoder) {
        for field in required.subtracting(fields.present).fields {
            error(.missingField, "\(title) needs the field '\(field.name)'", at: fields.node)
        }
    }
}

private enum SwaggerSchemeType: String, CaseIterable { case basic, apiKey, oauth2 }

private enum SwaggerFlow: String, CaseIterable {
    case implicit, password, application, accessCode

    var kind: OAuthFlow.Kind {
        switch self {
        case .implicit: .implicit
        case .password: .password
        case .application: .clientCredentials
        case .accessCode: .authorizationCode
        }
    }

    var required: FieldSet {
        switch self {
        case .implicit: [.authorizationUrl]
        case .password, .application: [.tokenUrl]
        case .accessCode: [.authorizationUrl, .tokenUrl]
        }
    }
}
