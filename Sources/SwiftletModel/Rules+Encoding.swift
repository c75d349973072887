/// As JSON text, in which `{"$ref": "#/components/schemas/Pet"}` names a declared type's schema.
extension Rules {
    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .value(let value): try value.encode(to: encoder)
        case .type(let id): try ["$ref": "#" + id.pointer].encode(to: encoder)
        case .list(let elements): try elements.encode(to: encoder)
        case .object(let members):
            var object = encoder.container(keyedBy: Keyword.self)
            for member in members { try object.encode(member.value, forKey: Keyword(stringValue: member.name)) }
        }
    }

    private struct Keyword: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
