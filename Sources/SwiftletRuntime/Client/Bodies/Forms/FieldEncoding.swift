/// How a form writes one member, where its description says so: an OpenAPI `encoding` object.
///
///     field line_items: deepObject, explode
///     field icon: content "image/png, image/jpeg"
struct FieldEncoding: Hashable, Sendable {
    let name: String
    let serialization: Parameter.Serialization

    init(_ line: inout DescriptionLine) throws(DescriptionError) {
        let parameter = try Parameter("query", &line)
        name = parameter.name
        serialization = parameter.serialization
    }

    init(name: String, _ serialization: Parameter.Serialization) {
        self.name = name
        self.serialization = serialization
    }
}

/// What the styles make of a value before it is escaped: names with texts, or with texts and what goes between them.
enum StyledField {
    struct Pair: Hashable {
        let name: String
        let texts: [String]
        var separator = ""

        init(_ name: String, _ texts: [String], separator: String = "") {
            self.name = name
            self.texts = texts
            self.separator = separator
        }

        init(_ name: String, _ text: String) {
            self.init(name, [text])
        }
    }

    static func pairs(_ name: String, _ value: JSONValue, _ style: Parameter.Style, explode: Bool) -> [Pair] {
        if style == .deepObject { return deepObject(name, value) }
        switch value {
        case .null, .bool, .number, .string: return [Pair(name, value.formText)]
        case .array(let elements):
            guard !elements.isEmpty else { return [] }
            if explode { return elements.map { Pair(name, $0.formText) } }
            return [Pair(name, elements.map(\.formText), separator: separator(of: style))]
        case .object(let members):
            guard members.count > 0 else { return [] }
            if explode { return members.map { Pair($0.name, $0.value.formText) } }
            return [Pair(name, members.flatMap { [$0.name, $0.value.formText] }, separator: separator(of: style))]
        }
    }

    private static func separator(of style: Parameter.Style) -> String {
        switch style {
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        default: ","
        }
    }

    /// `card[number]=1`, `items[0][price]=a`: arrays count, so that the members of their objects stay together.
    private static func deepObject(_ name: String, _ value: JSONValue) -> [Pair] {
        switch value {
        case .null, .bool, .number, .string: [Pair(name, value.formText)]
        case .array(let elements):
            elements.enumerated().flatMap { deepObject("\(name)[\($0.offset)]", $0.element) }
        case .object(let members):
            members.flatMap { deepObject("\(name)[\($0.name)]", $0.value) }
        }
    }
}
