import SwiftletModel
import SwiftletOpenAPI

/// A branch of a union in the making.
struct UnionBranch {
    /// The wanted name of the case.
    let name: String
    var use: SchemaUse
    /// The only value of an inline branch.
    var constant: JSONText?
    var tags: [JSONText] = []
    /// 3.2: meant where no tag is known (`defaultMapping`).
    var isUntagged = false
    var documentation = Documentation()
    /// Whose rules hold for it; several where alternatives were multiplied.
    let schemas: [Schema]

    /// Branches that are one Swift type are one case.
    var kind: Kind {
        if let constant { return .constant(constant) }
        switch use.type {
        case .builtin(.int32), .builtin(.int64): return .type(.builtin(.integer))
        case .builtin(.double), .builtin(.float): return .type(.builtin(.number))
        default: return .type(use.type.unconstrained)
        }
    }

    enum Kind: Hashable {
        case constant(JSONText)
        case type(TypeReference)
    }
}
