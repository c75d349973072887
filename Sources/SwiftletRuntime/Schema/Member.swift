/// A member of an object, as its line in the schema text says.
struct Member: Sendable {
    let name: String
    let schema: ValueSchema
    var isRequired = false
    var isReadOnly = false
    var isWriteOnly = false
    /// Its value is kept out of descriptions, errors and violations.
    var isRedacted = false
    /// What a getter gives while the member is absent.
    var defaultValue: JSONValue?
    /// The one value that it can have.
    var constant: JSONValue?
}
