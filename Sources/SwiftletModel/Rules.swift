/// What a schema demands beyond what types and constraints can say: the schema itself, for the runtime to apply.
///
/// JSON Schema 2020-12 in which references name declared types.
package indirect enum Rules: Hashable, Sendable, Encodable {
    case object([Member])
    case list([Rules])
    /// A boolean schema, or a keyword's value.
    case value(JSONText)
    /// `{"$ref": …}`
    case type(TypeID)

    package struct Member: Hashable, Sendable, Encodable {
        package let name: String
        package let value: Rules

        package init(_ name: String, _ value: Rules) {
            self.name = name
            self.value = value
        }
    }
}
