extension Schema: Inspectable {
    var inspection: Inspection {
        if let boolean { return Inspection(at: node).with("always", json: .literal(boolean ? "true" : "false")) }
        let start = Inspection(at: node)
            .with("$ref", reference?.target)
            .with("type", types.map(\.rawValue).unlessEmpty)
            .with("allowsNull", if: allowsNull)
            .with("format", format)
        let parts = [
            annotations.inspection, values.inspection, string.inspection, numeric.inspection, array?.inspection,
            object?.inspection, composition?.inspection,
        ]
        return parts.compactMap(\.self).reduce(start) { $0.followed(by: $1) }
            .with("$defs", definitions)
            .with("otherKeywords", otherKeywords) { JSONText($0) }
            .with("xml", xml)
            .with(extensions)
    }
}

extension Schema.Annotations {
    fileprivate var inspection: Inspection {
        Inspection(at: nil)
            .with("title", title)
            .with("description", description)
            .with("deprecated", if: isDeprecated)
            .with("readOnly", if: isReadOnly)
            .with("writeOnly", if: isWriteOnly)
            .with("example", example)
            .with("examples", examples.unlessEmpty)
            .with("externalDocs", externalDocumentation)
    }
}

extension Schema.Values {
    fileprivate var inspection: Inspection {
        Inspection(at: nil).with("enum", enumeration).with("const", const).with("default", defaultValue)
    }
}

extension Schema.StringKeywords {
    fileprivate var inspection: Inspection {
        Inspection(at: nil)
            .with("minLength", minLength)
            .with("maxLength", maxLength)
            .with("pattern", pattern)
            .with("contentEncoding", contentEncoding)
            .with("contentMediaType", contentMediaType)
            .with("contentSchema", contentSchema)
    }
}

extension Schema.NumericKeywords {
    fileprivate var inspection: Inspection {
        Inspection(at: nil)
            .with("minimum", number: minimum)
            .with("maximum", number: maximum)
            .with("exclusiveMinimum", number: exclusiveMinimum)
            .with("exclusiveMaximum", number: exclusiveMaximum)
            .with("multipleOf", number: multipleOf)
    }
}

extension Schema.ArrayKeywords {
    fileprivate var inspection: Inspection {
        Inspection(at: nil)
            .with("items", items)
            .with("prefixItems", prefixItems.unlessEmpty)
            .with("contains", contains)
            .with("minContains", minContains)
            .with("maxContains", maxContains)
            .with("minItems", minItems)
            .with("maxItems", maxItems)
            .with("uniqueItems", if: uniqueItems)
            .with("unevaluatedItems", unevaluatedItems)
    }
}

extension Schema.ObjectKeywords {
    fileprivate var inspection: Inspection {
        Inspection(at: nil)
            .with("properties", properties)
            .with("required", required.unlessEmpty)
            .with("additionalProperties", additionalProperties)
            .with("patternProperties", patternProperties)
            .with("propertyNames", propertyNames)
            .with("minProperties", minProperties)
            .with("maxProperties", maxProperties)
            .with("dependentRequired", dependentRequired) { .list($0.map(JSONText.string)) }
            .with("dependentSchemas", dependentSchemas)
            .with("unevaluatedProperties", unevaluatedProperties)
    }
}

extension Schema.Composition {
    fileprivate var inspection: Inspection {
        Inspection(at: nil)
            .with("allOf", allOf.unlessEmpty)
            .with("anyOf", anyOf.unlessEmpty)
            .with("oneOf", oneOf.unlessEmpty)
            .with("not", not)
            .with("if", `if`)
            .with("then", then)
            .with("else", `else`)
            .with("discriminator", discriminator)
    }
}

extension Discriminator: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("propertyName", propertyName)
            .with("mapping", mapping) { .string($0) }
            .with("defaultMapping", defaultMapping)
            .with(extensions)
    }
}

extension XML: Inspectable {
    var inspection: Inspection {
        Inspection(at: node)
            .with("name", name)
            .with("namespace", namespace)
            .with("prefix", prefix)
            .with("nodeType", nodeType?.rawValue)
            .with(extensions)
    }
}
