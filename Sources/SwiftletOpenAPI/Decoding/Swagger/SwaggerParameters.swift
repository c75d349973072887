/// The parameters of an operation or a path, told apart by where they go.
struct SwaggerParameters {
    /// The list itself, `parameters`.
    var list: Node?
    var plain: [Referenced<Parameter>] = []
    var body: Node?
    var form: [Node] = []
}

/// Where a parameter goes.
enum SwaggerPlace {
    case plain, body, form

    var isBody: Bool { self != .plain }
}

extension OpenAPIDecoder {
    func swaggerParameters(_ list: Node?) -> SwaggerParameters {
        var parameters = SwaggerParameters(list: list)
        guard let list else { return parameters }
        for element in distinctParameters(list) {
            let target = target(of: element) ?? element
            switch swaggerPlace(of: target) {
            case .plain: parameters.plain.append(referenced(element, parameter))
            case .form: parameters.form.append(target)
            case .body where parameters.body == nil: parameters.body = target
            case .body: error(.conflictingFields, "an operation has one body, and this is another", at: element)
            }
        }
        return parameters
    }

    func swaggerPlace(of parameter: Node) -> SwaggerPlace {
        guard parameter.kind == .mapping, let location = parameter["in"] else { return .plain }
        return location.isEqual("body") ? .body : location.isEqual("formData") ? .form : .plain
    }

    /// In the path, the query or a header.
    func swaggerParameter(_ node: Node) -> Parameter {
        let fields = object(node, .swaggerParameter)
        let locations: [ParameterLocation] = isSwagger ? [.query, .header, .path] : [.query, .header, .path, .cookie]
        let location = fields[.location].flatMap { choice($0, locations) } ?? .query
        if let name = fields.nameNode(of: .schema) {
            tolerated(.misplacedField, "'schema' is for parameters in 'body', ignored", at: name)
        }
        if let name = fields.nameNode(of: .allowEmptyValue), location != .query {
            let message = "'allowEmptyValue' is for query parameters, and this one is in '\(location.rawValue)'"
            tolerated(.misplacedField, message, at: name)
        }
        let format = collectionFormat(fields, in: location)
        return Parameter(
            node: node,
            name: fields.text(.name),
            location: location,
            description: fields.string(.description),
            isRequired: isRequired(fields, location),
            isDeprecated: fields.flag(.deprecated) ?? false,
            allowsEmptyValue: fields.flag(.allowEmptyValue) ?? false,
            style: format?.style ?? location.defaultStyle,
            explode: format?.explode ?? false,
            allowsReserved: false,
            schema: inlineSchema(fields),
            content: [],
            example: fields[.example],
            examples: [],
            extensions: fields.extensions
        )
    }
}
