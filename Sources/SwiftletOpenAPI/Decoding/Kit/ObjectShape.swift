/// Which fields an object of the specification has, as the specification's own tables list them.
struct ObjectShape: Sendable {
    /// With its article, as in messages: `an Info Object`.
    let title: String
    let required: FieldSet
    /// Came with OpenAPI 3.1.
    let since31: FieldSet
    /// Came with OpenAPI 3.2, and is kept among the extensions.
    let unsupported: FieldSet
    let unknownFields: UnknownFields
    /// All that have a place in the document.
    let known: FieldSet
    /// Neither an object that has a `$ref` of its own nor one that holds such.
    let isLeaf: Bool
    private let since32: FieldSet

    /// What becomes of a field that no version knows.
    enum UnknownFields: Sendable {
        /// An error.
        case reject
        /// A warning.
        case ignore
        /// As an annotation; JSON Schema allows any.
        case keep
    }

    init(
        title: String,
        required: FieldSet = [],
        optional: FieldSet = [],
        since31: FieldSet = [],
        since32: FieldSet = [],
        unsupported: FieldSet = [],
        unknownFields: UnknownFields = .ignore
    ) {
        self.title = title
        self.required = required
        self.since31 = since31
        self.since32 = since32
        self.unsupported = unsupported
        self.unknownFields = unknownFields
        known = required.union(optional).union(since31).union(since32)
        isLeaf = !known.intersects([.ref, .schema, .content, .headers, .callbacks, .responses, .items, .paths])
    }

    /// The version that a field came with.
    func family(of field: Field) -> SpecificationVersion.Family {
        if since31.contains(field) { return .v3_1 }
        return since32.contains(field) || unsupported.contains(field) ? .v3_2 : .v3_0
    }
}
