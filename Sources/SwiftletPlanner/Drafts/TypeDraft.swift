import SwiftletModel

/// A type whose own name is still open; those of its members are final.
struct TypeDraft {
    let id: TypeID
    var kind: TypeDeclaration.Kind
    var documentation: Documentation
    var context: NameContext
    /// Of `components.schemas`: generated even where nothing uses it.
    let isComponent: Bool
}
