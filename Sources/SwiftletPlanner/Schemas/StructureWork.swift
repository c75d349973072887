import SwiftletModel
import SwiftletOpenAPI

/// A structure whose members are still to be planned.
struct StructureWork {
    let id: TypeID
    /// One, or those of an `allOf`; the outermost comes last.
    let parts: [Part]
    /// What the members have to be beyond what the parts say.
    var rules: [Rules] = []

    /// Inline types nest in the type that writes them, also where `allOf` brings its members elsewhere.
    struct Part {
        let schema: Schema
        let owner: TypeID
        /// One alternative of many: what it requires isn't required.
        let isOptional: Bool

        init(_ schema: Schema, owner: TypeID, isOptional: Bool = false) {
            self.schema = schema
            self.owner = owner
            self.isOptional = isOptional
        }
    }
}
