/// Finds what a local `$ref` points at. Built while the document is decoded.
package struct ReferenceIndex: Sendable {
    /// Schemas by the index of their node in the tree, wherever they stand.
    package let schemasByNode: [Node: Schema]
    package let root: Node
}

/// Why a reference leads nowhere.
package enum ReferenceFailure: Error, Hashable, Sendable {
    /// Not in this document (another file, a URL); supported later.
    case external(String)
    /// Nothing is there.
    case dangling(String)
    /// Something else is there: what was found.
    case wrongKind(String)
    /// References lead back to themselves.
    case cyclic(String)
}
