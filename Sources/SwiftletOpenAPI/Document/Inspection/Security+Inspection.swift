extension SecurityRequirement: Inspectable {
    var inspection: Inspection { schemes.reduce(Inspection(at: node)) { $0.with($1.name, $1.scopes) } }
}

extension SecurityScheme: Inspectable {
    var inspection: Inspection {
        details.with("oauth2MetadataUrl", oauth2MetadataURL)
            .with("description", description)
            .with("deprecated", if: isDeprecated)
            .with(extensions)
    }

    private var details: Inspection {
        let scheme = Inspection(at: node)
        switch kind {
        case .apiKey(let name, let location):
            return scheme.with("type", "apiKey").with("name", name).with("in", location.rawValue)
        case .http(let name, let format):
            return scheme.with("type", "http").with("scheme", name).with("bearerFormat", format)
        case .mutualTLS:
            return scheme.with("type", "mutualTLS")
        case .oauth2(let flows):
            let list = JSONText.object(flows.map { ($0.kind.rawValue, $0.inspection.json) })
            return scheme.with("type", "oauth2").with("flows", json: list)
        case .openIDConnect(let url):
            return scheme.with("type", "openIdConnect").with("openIdConnectUrl", url)
        }
    }
}

extension OAuthFlow: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("authorizationUrl", authorizationURL)
            .with("deviceAuthorizationUrl", deviceAuthorizationURL)
            .with("tokenUrl", tokenURL)
            .with("refreshUrl", refreshURL)
            .with("scopes", json: .object(scopes.map { ($0.name, .string($0.description)) }))
            .with(extensions)
    }
}
