import SwiftletDiagnostics

extension OpenAPIDocument {
    /// What was understood, as JSON with the line and column of every part; values left out in the description are
    /// left out, or have the defaults that they were given.
    package func inspect() -> String {
        Inspection(at: node)
            .with("file", node.location.file)
            .with(version.family == .v2_0 ? "swagger" : "openapi", version.text)
            .with("$self", selfURI)
            .with("info", info)
            .with("jsonSchemaDialect", jsonSchemaDialect)
            .with("servers", servers.unlessEmpty)
            .with(
                "paths",
                json: .object(paths.map { ($0.template, $0.item.inspection.json) } + pathsExtensions.map(\.json))
            )
            .with("webhooks", webhooks)
            .with("components", components.node == nil ? nil : components)
            .with("security", security)
            .with("tags", tags.unlessEmpty)
            .with("externalDocs", externalDocumentation)
            .with(extensions)
            .json.pretty()
    }
}

extension Info: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("title", title)
            .with("summary", summary)
            .with("description", description)
            .with("version", version)
            .with("termsOfService", termsOfService)
            .with("contact", contact)
            .with("license", license)
            .with(extensions)
    }
}

extension Contact: Inspectable {
    var inspection: Inspection {
        Inspection(at: node).with("name", name).with("url", url).with("email", email).with(extensions)
    }
}

extension License: Inspectable {
    var inspection: Inspection {
        Inspection(at: node).with("name", name).with("identifier", identifier).with("url", url).with(extensions)
    }
}

extension Tag: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("name", name)
            .with("summary", summary)
            .with("description", description)
            .with("externalDocs", externalDocumentation)
            .with("parent", parent)
            .with("kind", kind)
            .with(extensions)
    }
}

extension ExternalDocumentation: Inspectable {
    var inspection: Inspection {
        Inspection(at: node).with("description", description).with("url", url).with(extensions)
    }
}

extension Server: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("url", url)
            .with("name", name)
            .with("description", description)
            .with("variables", variables)
            .with(extensions)
    }
}

extension ServerVariable: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("enum", values)
            .with("default", defaultValue)
            .with("description", description)
            .with(extensions)
    }
}

extension Components: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("schemas", schemas)
            .with("responses", responses)
            .with("parameters", parameters)
            .with("examples", examples)
            .with("requestBodies", requestBodies)
            .with("headers", headers)
            .with("securitySchemes", securitySchemes)
            .with("links", links)
            .with("callbacks", callbacks)
            .with("pathItems", pathItems)
            .with("mediaTypes", mediaTypes)
            .with(extensions)
    }
}
