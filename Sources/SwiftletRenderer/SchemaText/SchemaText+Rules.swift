import SwiftletModel

extension SchemaText {
    /// JSON in which `{"$ref": "Pet"}` names a declared type.
    mutating func spelling(_ rules: Rules) -> String {
        switch rules {
        case .value(let value): return JSONSpelling.value(value.text)
        case .list(let elements): return "[" + elements.map { spelling($0) }.joined(separator: ", ") + "]"
        case .object(let members):
            let texts = members.map { JSONSpelling.string($0.name) + ": " + spelling($0.value) }
            return "{" + texts.joined(separator: ", ") + "}"
        case .type(let id):
            guard let name = nameOfType(id) else { return "true" }
            return "{\"$ref\": " + JSONSpelling.string(name) + "}"
        }
    }
}
