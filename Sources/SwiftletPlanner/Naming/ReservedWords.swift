/// Names that a declaration can't have, although they are identifiers. Keywords aren't among them: the renderer puts
/// them in backticks.
enum ReservedWords {
    /// What a model has already: its witnesses, its protocols' members, and what `x.self` and `X.init` mean.
    static let structureMembers: Set<String> = [
        "self", "init", "Type", "Protocol", "storage", "hashValue", "validate", "additionalMembers",
    ]

    /// `none` and `some` are Optional's wherever a value is optional, `null` and `absent` where it has three states.
    static let enumerationMembers: Set<String> = [
        "self", "init", "Type", "Protocol", "none", "some", "null", "absent", "schema", "allKnownValues",
    ]

    /// What a union has already, what Optional has, and the case for what fits none.
    static let unionMembers: Set<String> = [
        "self", "init", "Type", "Protocol", "none", "some", "null", "absent", "schema", "unknown", "read", "content",
        "hashValue", "validate",
    ]

    /// What any of them has.
    static let members = structureMembers.union(enumerationMembers).union(unionMembers)

    /// What an enum of results has already, and what Optional has.
    static let resultCases: Set<String> = ["self", "init", "Type", "Protocol", "none", "some", "read", "hashValue"]

    /// `X.Type`, `X.Protocol` and `X.self` are metatypes, and `Self` and `Any` are no names, with backticks or without.
    /// The modules' names are how generated code reaches what the document shadows, as in `Swift.String`.
    static let types: Set<String> = [
        "Type", "Protocol", "Self", "Any", "Swift", "SwiftletRuntime", "SwiftletURLSession",
    ]

    /// A client's and a resource's own members.
    static let clientMembers: Set<String> = [
        "self", "init", "client", "with", "withResponse", "request", "description",
    ]

    /// A method isn't called like an argument that it has itself.
    static let methods = clientMembers.union(arguments)

    /// Arguments that every client's initialiser has.
    static let clientArguments: Set<String> = [
        "self", "baseURL", "options", "environment", "transport", "client",
    ]

    /// Arguments that every method has, and what its body reaches by name.
    static let arguments: Set<String> = ["options", "body", "self", "client"]
}
