extension RequestBody: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("description", description)
            .with("required", if: isRequired)
            .with("content", content)
            .with(extensions)
    }
}

extension MediaType: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("$ref", reference?.target)
            .with("schema", schema)
            .with("itemSchema", itemSchema)
            .with("example", example)
            .with("examples", examples)
            .with("encoding", encoding)
            .with("prefixEncoding", prefixEncoding.unlessEmpty)
            .with("itemEncoding", itemEncoding)
            .with(extensions)
    }
}

extension Encoding: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("contentType", contentType)
            .with("headers", headers)
            .with("style", style?.rawValue)
            .with("explode", json: explode.map { .literal($0 ? "true" : "false") })
            .with("allowReserved", if: allowsReserved)
            .with("encoding", encoding)
            .with("prefixEncoding", prefixEncoding.unlessEmpty)
            .with("itemEncoding", itemEncoding)
            .with(extensions)
    }
}

extension Response: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("summary", summary)
            .with("description", description)
            .with("headers", headers)
            .with("content", content)
            .with("links", links)
            .with(extensions)
    }
}

extension Example: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("summary", summary)
            .with("description", description)
            .with("value", value)
            .with("dataValue", dataValue)
            .with("serializedValue", serializedValue)
            .with("externalValue", externalValue)
            .with(extensions)
    }
}

extension Link: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("operationRef", operationReference)
            .with("operationId", operationID)
            .with("parameters", parameters) { JSONText($0) }
            .with("requestBody", requestBody)
            .with("description", description)
            .with("server", server)
            .with(extensions)
    }
}
