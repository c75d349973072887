extension PathItem: Inspectable {
    var inspection: Inspection {
        let item = Inspection(at: node)
            .with("$ref", reference?.target)
            .with("summary", summary)
            .with("description", description)
            .with("servers", servers.unlessEmpty)
            .with("parameters", parameters.unlessEmpty)
        return operations.reduce(item) { $0.with($1.method, $1) }.with(extensions)
    }
}

extension Operation: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("operationId", operationID)
            .with("tags", tags.unlessEmpty)
            .with("summary", summary)
            .with("description", description)
            .with("externalDocs", externalDocumentation)
            .with("deprecated", if: isDeprecated)
            .with("parameters", parameters.unlessEmpty)
            .with("requestBody", requestBody)
            .with("responses", json: allResponses.unlessEmpty.map(JSONText.object))
            .with("callbacks", callbacks)
            .with("security", security)
            .with("servers", servers.unlessEmpty)
            .with(extensions)
    }

    private var allResponses: [(name: String, value: JSONText)] {
        responses.map { ($0.name, $0.value.inspection.json) } + responsesExtensions.map(\.json)
    }
}

extension Parameter: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("name", name)
            .with("in", location.rawValue)
            .with("description", description)
            .with("required", if: isRequired)
            .with("deprecated", if: isDeprecated)
            .with("allowEmptyValue", if: allowsEmptyValue)
            .with("style", style.rawValue)
            .with("explode", if: explode)
            .with("allowReserved", if: allowsReserved)
            .with("schema", schema)
            .with("content", content)
            .with("example", example)
            .with("examples", examples)
            .with(extensions)
    }
}

extension Header: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("description", description)
            .with("required", if: isRequired)
            .with("deprecated", if: isDeprecated)
            .with("explode", if: explode)
            .with("schema", schema)
            .with("content", content)
            .with("example", example)
            .with("examples", examples)
            .with(extensions)
    }
}

extension Callback: Inspectable {
    var inspection: Inspection {
        expressions.reduce(Inspection(at: node)) { $0.with($1.name, $1.value) }.with(extensions)
    }
}

/// Also of a reference, with its siblings.
extension Referenced: Inspectable where Value: Inspectable {
    var inspection: Inspection {
        switch self {
        case .value(let value):
            value.inspection
        case .reference(let reference):
            Inspection(at: reference.node)
                .with("$ref", reference.target)
                .with("summary", reference.summary)
                .with("description", reference.description)
        }
    }
}
