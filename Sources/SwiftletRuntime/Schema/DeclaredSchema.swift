/// What a type's own schema is, for those that have one. For the runtime.
public struct DeclaredSchema: Sendable {
    enum Content: Sendable {
        case model(ModelSchema)
        case union(UnionSchema)
        case enumeration(ValueSchema)
        case wrapper(ValueSchema)
        /// Standard types, and those that aren't generated.
        case plain
    }

    let content: Content
}
