/// Every field name that some object of an OpenAPI description may have.
enum Field: UInt8, CaseIterable {
    // OpenAPI Object, Info, Contact, License
    case openapi, selfURI, info, jsonSchemaDialect, servers, paths, webhooks, components, security, tags
    case externalDocs, title, summary, description, termsOfService, contact, license, version, name, url, email
    case identifier

    // Server, Components
    case variables, enumeration, defaultValue
    case schemas, responses, parameters, examples, requestBodies, headers, securitySchemes, links, callbacks
    case pathItems, mediaTypes

    // Path Item, Operation
    case ref, get, put, post, delete, options, head, patch, trace, query, additionalOperations
    case operationId, requestBody, deprecated

    // Parameter, Header, Media Type, Encoding
    case location, required, allowEmptyValue, style, explode, allowReserved, schema, content, example
    case encoding, itemSchema, prefixEncoding, itemEncoding, contentType

    // Example, Link, Tag
    case value, externalValue, dataValue, serializedValue, operationRef, server, parent, kind

    // Security Scheme, OAuth Flows
    case type, scheme, bearerFormat, flows, openIdConnectUrl, oauth2MetadataUrl
    case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
    case authorizationUrl, deviceAuthorizationUrl, tokenUrl, refreshUrl, scopes

    // Schema, Discriminator
    case format, const, nullable, readOnly, writeOnly, xml
    case minLength, maxLength, pattern, contentEncoding, contentMediaType, contentSchema
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
    case items, prefixItems, contains, minContains, maxContains, minItems, maxItems, uniqueItems, unevaluatedItems
    case properties, additionalProperties, patternProperties, propertyNames, minProperties, maxProperties
    case dependentRequired, dependentSchemas, unevaluatedProperties
    case allOf, anyOf, oneOf, not, ifSchema, thenSchema, elseSchema, discriminator
    case definitions, schemaID, dialect, anchor
    case dynamicRef, dynamicAnchor, recursiveRef, recursiveAnchor, comment
    case vocabulary
    case propertyName, mapping, defaultMapping

    // XML
    case namespace, prefix, attribute, wrapped, nodeType

    // What JSON Schema's older drafts had
    case olderDefinitions, dependencies, additionalItems, olderID

    // Swagger 2.0
    case swagger, host, basePath, schemes, consumes, produces, securityDefinitions, collectionFormat, flow

    /// As written in a description.
    var name: String {
        switch self {
        case .selfURI: "$self"
        case .enumeration: "enum"
        case .defaultValue: "default"
        case .ref: "$ref"
        case .location: "in"
        case .ifSchema: "if"
        case .thenSchema: "then"
        case .elseSchema: "else"
        case .definitions: "$defs"
        case .schemaID: "$id"
        case .dialect: "$schema"
        case .anchor: "$anchor"
        case .dynamicRef: "$dynamicRef"
        case .dynamicAnchor: "$dynamicAnchor"
        case .recursiveRef: "$recursiveRef"
        case .recursiveAnchor: "$recursiveAnchor"
        case .comment: "$comment"
        case .vocabulary: "$vocabulary"
        case .olderDefinitions: "definitions"
        case .olderID: "id"
        default: "\(self)"
        }
    }
}
