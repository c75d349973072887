import SwiftletDiagnostics

/// Security Requirement Object, Security Scheme Object, OAuth Flows Object.
extension OpenAPIDecoder {
    func securityRequirements(_ node: Node) -> [SecurityRequirement] { list(node, securityRequirement) }

    private func securityRequirement(_ node: Node) -> SecurityRequirement {
        let schemes = map(node) { list($0) { string($0) ?? "" } }
        return SecurityRequirement(node: node, schemes: schemes.map(requiredScheme))
    }

    private func requiredScheme(_ entry: Named<[String]>) -> SecurityRequirement.Scheme {
        let reference = schemeReference(entry)
        let prefix = "#/components/securitySchemes/"
        let isComponent = reference.map { $0.target.hasPrefix(prefix) } ?? true
        if reference == nil { requiredSchemes.append(entry.nameNode) }
        return SecurityRequirement.Scheme(
            name: reference != nil && isComponent ? String(entry.name.dropFirst(prefix.count)) : entry.name,
            nameNode: entry.nameNode,
            reference: isComponent ? nil : reference,
            scopes: entry.value
        )
    }

    /// A URI, as 3.2 allows, unless a component has that name.
    private func schemeReference(_ entry: Named<[String]>) -> Reference? {
        guard isVersion32, entry.name.contains(where: { "#/:".contains($0) }) else { return nil }
        let reference = Reference(
            node: entry.nameNode,
            target: entry.name,
            targetNode: entry.nameNode,
            summary: nil,
            description: nil
        )
        references.note(reference, to: .securityScheme)
        return reference
    }

    /// A scheme may be used before it is declared, so this comes at the end.
    func checkSecurityRequirements(_ declared: [Named<Referenced<SecurityScheme>>]) {
        let names = declared.map(\.name)
        let known = Set(names)
        for node in requiredSchemes {
            let name = node.text
            guard !known.contains(name) else { continue }
            tolerated(
                .undeclaredScheme,
                "expected the name of a declared security scheme, found '\(name)'",
                at: node,
                help: Suggestion.closest(to: name, among: names).map { "did you mean '\($0)'?" }
            )
        }
    }

    func securityScheme(_ node: Node) -> SecurityScheme {
        if isSwagger { return swaggerSecurityScheme(node) }
        let fields = object(node, .securityScheme)
        let type = fields[.type].flatMap { choice($0, SecuritySchemeType.allCases) }
        if let type { checkFields(of: type, fields) }
        let flows = type == .oauth2 ? fields.object(.flows, .oauthFlows) : ObjectDecoder(absentIn: node, self)
        return SecurityScheme(
            node: node,
            kind: securitySchemeKind(type, fields, flows),
            description: fields.string(.description),
            isDeprecated: fields.flag(.deprecated) ?? false,
            oauth2MetadataURL: fields.string(.oauth2MetadataUrl),
            extensions: fields.extensions + flows.extensions
        )
    }

    private func securitySchemeKind(
        _ type: SecuritySchemeType?,
        _ fields: ObjectDecoder,
        _ flows: ObjectDecoder
    ) -> SecurityScheme.Kind {
        switch type {
        case .apiKey:
            let location = fields[.location].flatMap { choice($0, [ParameterLocation.query, .header, .cookie]) }
            return .apiKey(name: fields.text(.name), location: location ?? .header)
        case .http:
            return .http(scheme: fields.text(.scheme).lowercased(), bearerFormat: fields.string(.bearerFormat))
        case .oauth2:
            return .oauth2(oauthFlows(flows))
        case .openIdConnect:
            return .openIDConnect(url: fields.text(.openIdConnectUrl))
        case .mutualTLS, nil:
            return .mutualTLS
        }
    }

    private func checkFields(of type: SecuritySchemeType, _ fields: ObjectDecoder) {
        for field in type.required.subtracting(fields.present).fields {
            error(
                .missingField,
                "a security scheme of type '\(type.rawValue)' needs the field '\(field.name)'",
                at: fields.node
            )
        }
        let specific: FieldSet = [
            .name, .location, .scheme, .bearerFormat, .flows, .openIdConnectUrl, .oauth2MetadataUrl,
        ]
        for field in specific.subtracting(type.required).fields where fields.has(field) {
            if field == .bearerFormat && type == .http || field == .oauth2MetadataUrl && type == .oauth2 { continue }
            tolerated(
                .misplacedField,
                "'\(field.name)' has no meaning in a security scheme of type '\(type.rawValue)', ignored",
                at: fields.nameNode(of: field) ?? fields.node
            )
        }
        if type == .mutualTLS && isVersion30, let node = fields[.type] {
            tolerated(
                .newerField,
                "'mutualTLS' came with OpenAPI 3.1, and this description says \(version.text)",
                at: node
            )
        }
    }

    private func oauthFlows(_ fields: ObjectDecoder) -> [OAuthFlow] {
        fields.written.compactMap { field, _, value in
            OAuthFlow.Kind(rawValue: field.name).map { oauthFlow(value, $0) }
        }
    }

    private func oauthFlow(_ node: Node, _ kind: OAuthFlow.Kind) -> OAuthFlow {
        let fields = object(node, .oauthFlow)
        for field in kind.required.subtracting(fields.present).fields where node.kind == .mapping {
            error(.missingField, "the flow '\(kind.rawValue)' needs the field '\(field.name)'", at: node)
        }
        if !fields.has(.scopes) && node.kind == .mapping {
            tolerated(
                .missingField,
                "an OAuth Flow Object needs the field 'scopes', read as if it were empty",
                at: node
            )
        }
        return OAuthFlow(
            node: node,
            kind: kind,
            authorizationURL: fields.string(.authorizationUrl),
            deviceAuthorizationURL: fields.string(.deviceAuthorizationUrl),
            tokenURL: fields.string(.tokenUrl),
            refreshURL: fields.string(.refreshUrl),
            scopes: fields.texts(.scopes).map { ($0.name, $0.value) },
            extensions: fields.extensions
        )
    }
}

private enum SecuritySchemeType: String, CaseIterable {
    case apiKey, http, mutualTLS, oauth2, openIdConnect

    var required: FieldSet {
        switch self {
        case .apiKey: [.name, .location]
        case .http: [.scheme]
        case .mutualTLS: []
        case .oauth2: [.flows]
        case .openIdConnect: [.openIdConnectUrl]
        }
    }
}

extension OAuthFlow.Kind {
    fileprivate var required: FieldSet {
        switch self {
        case .implicit: [.authorizationUrl]
        case .password, .clientCredentials: [.tokenUrl]
        case .authorizationCode: [.authorizationUrl, .tokenUrl]
        case .deviceAuthorization: [.deviceAuthorizationUrl, .tokenUrl]
        }
    }
}
