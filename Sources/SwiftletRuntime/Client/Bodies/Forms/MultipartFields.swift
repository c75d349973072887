/// The parts of a model's members: text as it is, objects as JSON, an array one part an element, files with their names,
/// unless the description's `encoding` says otherwise.
enum MultipartFields {
    static func parts(_ fields: [FormField], _ encodings: [FieldEncoding]) -> [MultipartForm.Part] {
        fields.flatMap { field in
            let serialization = encodings.first { $0.name == field.name }?.serialization
            return switch field.value {
            case .files(let files): files.map { part(field.name, $0, serialization) }
            case .json(let value): parts(field.name, value, serialization)
            }
        }
    }

    /// A file's own type first, then what the description names, then what the file's name tells.
    private static func part(
        _ name: String,
        _ file: FilePart,
        _ serialization: Parameter.Serialization?
    ) -> MultipartForm.Part {
        var file = file
        if file.contentType == nil, case .content(let types) = serialization {
            file.contentType = MediaType.choice(among: types, ofFile: file.filename)
        }
        return .file(name, file)
    }

    private static func parts(
        _ name: String,
        _ value: JSONValue,
        _ serialization: Parameter.Serialization?
    ) -> [MultipartForm.Part] {
        switch serialization {
        case .style(let style, let explode, _):
            return StyledField.pairs(name, value, style, explode: explode).map { pair in
                .text(pair.name, pair.texts.joined(separator: pair.separator))
            }
        case .content(let types):
            let type = MediaType.theOnly(types)
            if let type, MediaType.isJSON(type) { return [.json(name, value, contentType: type)] }
            return elements(of: value).map { part(name, $0, contentType: type) }
        case nil: return elements(of: value).map { part(name, $0, contentType: nil) }
        }
    }

    private static func elements(of value: JSONValue) -> [JSONValue] {
        if case .array(let elements) = value { elements } else { [value] }
    }

    private static func part(_ name: String, _ value: JSONValue, contentType: String?) -> MultipartForm.Part {
        let plainType = value.isScalar ? nil : "application/json"
        return .text(name, value.formText, contentType: contentType ?? plainType)
    }
}
