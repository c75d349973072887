/// Which fields an object of the specification has, as the specification's own tables list them.
final class ObjectShape: Sendable {
    /// With its article, as in messages: `an Info Object`.
    let title: String
    let required: FieldSet
    let unknownFields: UnknownFields
    /// All that have a place in the document.
    let known: FieldSet
    /// Neither an object that has a `$ref` of its own nor one that holds such.
    let isLeaf: Bool
    /// Those that a version added.
    let additions: FieldSet
    private let since30: FieldSet
    private let since31: FieldSet
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
        since30: FieldSet = [],
        since31: FieldSet = [],
        since32: FieldSet = [],
        unknownFields: UnknownFields = .ignore
    ) {
        self.title = title
        self.required = required
        self.since30 = since30
        self.since31 = since31
        self.since32 = since32
        self.unknownFields = unknownFields
        additions = since30.union(since31).union(since32)
        known = required.union(optional).union(additions)
        isLeaf = !known.intersects([.ref, .schema, .content, .headers, .callbacks, .responses, .items, .paths])
    }

    /// The version that added a field; nil where all have it.
    func addition(of field: Field) -> SpecificationVersion.Family? {
        guard additions.contains(field) else { return nil }
        if since30.contains(field) { return .v3_0 }
        return since31.contains(field) ? .v3_1 : .v3_2
    }
}
