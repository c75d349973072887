/// One parameter line of an operation's description.
struct Parameter: Hashable, Sendable {
    enum Location: String, Hashable, Sendable {
        case path, query, header, cookie
        /// The whole query, which one value writes.
        case querystring
    }

    enum Serialization: Hashable, Sendable {
        case style(Style, explode: Bool, allowReserved: Bool)
        /// The value as a whole: as JSON (`content application/json`), or as it is (`content text/plain`).
        case content(mediaType: String)
    }

    /// The styles of OpenAPI, most of them after RFC 6570.
    enum Style: String, Hashable, Sendable {
        case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject, cookie

        func isAllowed(in location: Location) -> Bool {
            switch location {
            case .path: self == .simple || self == .label || self == .matrix
            case .query: self == .form || self == .spaceDelimited || self == .pipeDelimited || self == .deepObject
            case .header: self == .simple
            case .cookie: self == .form || self == .cookie
            case .querystring: false
            }
        }
    }

    let location: Location
    let name: String
    let serialization: Serialization
    let isRequired: Bool
    /// What the value is checked against before it is sent.
    let rule: ParameterRule?
}

extension Parameter {
    /// Reads what stands behind `path`, `query`, `header`, `cookie` or `querystring`.
    init(_ keyword: String, _ line: inout DescriptionLine) throws(DescriptionError) {
        guard let location = Location(rawValue: keyword) else { throw line.failure("a location expected") }
        self.location = location
        name = try line.nameBeforeColon()
        let styleName = try line.word("a style")
        if styleName == "content" {
            serialization = .content(mediaType: try line.phrase("a media type"))
            let attributes = try line.attributes(before: "schema")
            guard attributes.allSatisfy({ $0 == .required }) else { throw line.failure("'required' expected") }
            isRequired = location == .path || !attributes.isEmpty
            rule = try ParameterRule(&line)
            return
        }
        guard let style = Style(rawValue: styleName), style.isAllowed(in: location) else {
            throw line.failure("a style for this location expected")
        }
        let attributes = try line.attributes(before: "schema").map { $0.value == nil ? $0.name : "" }
        for attribute in attributes where !["explode", "allowReserved", "required"].contains(attribute) {
            throw line.failure("'explode', 'allowReserved' or 'required' expected")
        }
        serialization = .style(
            style,
            explode: attributes.contains("explode"),
            allowReserved: attributes.contains("allowReserved")
        )
        isRequired = location == .path || attributes.contains("required")
        rule = try ParameterRule(&line)
    }
}
