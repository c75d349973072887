import SwiftletDiagnostics

/// Parameter Object, Header Object.
extension OpenAPIDecoder {
    /// Those of an operation or a path, each once.
    func parameters(_ fields: ObjectDecoder) -> [Referenced<Parameter>] {
        guard let list = fields[.parameters] else { return [] }
        return distinctParameters(list).map { referenced($0, parameter) }
    }

    /// By place and name; the first of two counts.
    func distinctParameters(_ list: Node) -> [Node] {
        let elements = self.list(list) { $0 }
        if elements.count < 2, elements.first?.referenceTarget == nil { return elements }
        var places: [String: Node] = [:]
        places.reserveCapacity(elements.count)
        return elements.filter { element in
            guard let target = target(of: element), target.kind == .mapping, let name = target["name"]?.text,
                let location = target["in"]?.text
            else { return true }
            let place = location + " " + name
            guard let first = places[place] else {
                places[place] = element
                return true
            }
            tolerated(
                .duplicateParameter,
                "a parameter '\(name)' in '\(location)' is there already, ignored",
                at: element,
                notes: [.init("it is here", at: first.location)]
            )
            return false
        }
    }

    /// The whole query string is one parameter or several.
    func checkQueryString(_ lists: [Node]) {
        let targets = lists.flatMap { $0.elements.map { ($0, target(of: $0) ?? $0) } }.filter { $0.1.kind == .mapping }
        let whole = targets.filter { $0.1["in"]?.isEqual("querystring") == true }
        guard let first = whole.first else { return }
        let others = whole.dropFirst() + targets.filter { $0.1["in"]?.isEqual("query") == true }
        for other in others {
            error(
                .conflictingFields,
                "a parameter in 'querystring' is the whole query, so this has no place beside it",
                at: other.0,
                notes: [.init("it is here", at: first.0.location)]
            )
        }
    }

    func parameter(_ node: Node) -> Parameter {
        if isSwagger || isInline(node) { return swaggerParameter(node) }
        let fields = object(node, .parameter)
        let isBody = swaggerPlace(of: node).isBody
        let help = isBody ? "since OpenAPI 3.0 bodies and forms are an operation's 'requestBody'" : nil
        let location = fields[.location].flatMap { choice($0, parameterLocations, help: help) }
        checkSchemaOrContent(fields, "a Parameter Object")
        if let name = fields[.name], name.kind == .string, name.text.isEmpty {
            error(.wrongValue, "expected a name, found an empty string", at: name)
        }
        checkExamples(fields)
        if let location { checkFields(of: location, fields) }
        let style = fields[.style].flatMap { self.style($0, in: location) } ?? location?.defaultStyle ?? .form
        return Parameter(
            node: node,
            name: fields.text(.name),
            location: location ?? .query,
            description: fields.string(.description),
            isRequired: isRequired(fields, location),
            isDeprecated: fields.flag(.deprecated) ?? false,
            allowsEmptyValue: fields.flag(.allowEmptyValue) ?? false,
            style: style,
            explode: fields.flag(.explode) ?? style.explodesByDefault,
            allowsReserved: fields.flag(.allowReserved) ?? false,
            schema: fields[.schema].map(schema),
            content: content(fields),
            example: fields[.example],
            examples: fields.map(.examples) { referenced($0, example) },
            extensions: fields.extensions
        )
    }

    private var parameterLocations: [ParameterLocation] {
        isVersion32 ? [.query, .querystring, .header, .path, .cookie] : [.query, .header, .path, .cookie]
    }

    func isRequired(_ fields: ObjectDecoder, _ location: ParameterLocation?) -> Bool {
        let written = fields.flag(.required) ?? false
        guard location == .path, !written else { return written }
        tolerated(
            .missingField,
            "a path parameter needs 'required: true', read as if it were there",
            at: fields[.required] ?? fields.node
        )
        return true
    }

    private func checkFields(of location: ParameterLocation, _ fields: ObjectDecoder) {
        if location != .query && !isVersion32 {
            rejectReserved(fields, "this one is in '\(location.rawValue)'")
        }
        if let name = fields.nameNode(of: .allowEmptyValue), location != .query {
            let message = "'allowEmptyValue' is for query parameters, and this one is in '\(location.rawValue)'"
            tolerated(.misplacedField, message, at: name)
        }
        if location == .querystring, let name = fields.nameNode(of: .schema) {
            error(.conflictingFields, "a 'querystring' parameter has 'content', not 'schema'", at: name)
        }
    }

    /// Only what 3.0 wrote in prose became a rule in 3.1.
    private func rejectReserved(_ fields: ObjectDecoder, _ instead: String) {
        guard let name = fields.nameNode(of: .allowReserved) else { return }
        let message = "'allowReserved' is for query parameters, and \(instead)"
        if isVersion30 {
            tolerated(.misplacedField, message, at: name)
        } else {
            error(.misplacedField, message, at: name)
        }
    }

    private func style(_ node: Node, in location: ParameterLocation?) -> ParameterStyle? {
        if location == .querystring {
            tolerated(.misplacedField, "a parameter in 'querystring' has no style, ignored", at: node)
            return nil
        }
        guard let location else { return choice(node, ParameterStyle.allCases) }
        return choice(node, location.styles.filter { $0 != .cookie || isVersion32 })
    }

    func header(_ node: Node) -> Header {
        if isSwagger || isInline(node) { return swaggerHeader(node) }
        let fields = object(node, .header)
        checkSchemaOrContent(fields, "a Header Object")
        checkExamples(fields)
        rejectReserved(fields, "this is a header")
        if fields.flag(.allowEmptyValue) == true, let name = fields.nameNode(of: .allowEmptyValue) {
            tolerated(.misplacedField, "'allowEmptyValue' is for query parameters, and this is a header", at: name)
        }
        if let style = fields[.style] { _ = choice(style, [ParameterStyle.simple]) }
        return Header(
            node: node,
            description: fields.string(.description),
            isRequired: fields.flag(.required) ?? false,
            isDeprecated: fields.flag(.deprecated) ?? false,
            explode: fields.flag(.explode) ?? false,
            schema: fields[.schema].map(schema),
            content: content(fields),
            example: fields[.example],
            examples: fields.map(.examples) { referenced($0, example) },
            extensions: fields.extensions
        )
    }

    /// `type` without a `schema` around it, as in Swagger 2.0.
    private func isInline(_ node: Node) -> Bool {
        guard node.kind == .mapping, node["type"] != nil, node["schema"] == nil, node["content"] == nil,
            node["in"]?.isEqual("body") != true, let name = node.members.first(where: { $0.name.isEqual("type") })?.name
        else { return false }
        tolerated(.olderField, "expected 'schema', found its keywords, read as in Swagger 2.0", at: name)
        return true
    }

    private func checkSchemaOrContent(_ fields: ObjectDecoder, _ title: String) {
        guard fields.node.kind == .mapping else { return }
        if let content = fields[.content], content.kind == .mapping, content.count != 1 {
            error(.wrongValue, "expected exactly one media type, found \(content.count)", at: content)
        }
        switch (fields.has(.schema), fields.has(.content)) {
        case (true, true):
            let name = fields.nameNode(of: .content) ?? fields.node
            error(.conflictingFields, "\(title) has either 'schema' or 'content', not both", at: name)
        case (false, false):
            error(.missingField, "\(title) needs one of the fields 'schema' and 'content'", at: fields.node)
        default: break
        }
    }

    /// `example` and `examples` exclude each other.
    func checkExamples(_ fields: ObjectDecoder) {
        guard fields.has(.example), let name = fields.nameNode(of: .examples) else { return }
        error(.conflictingFields, "either 'example' or 'examples' may stand here, not both", at: name)
    }
}
