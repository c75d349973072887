import SwiftletModel
import SwiftletOpenAPI

/// Where a type's schema stands. The address is only made for what turns out to be a type.
enum SchemaPlace {
    case node(Node)
    /// What several schemas make together, or a part of it: nothing in the document has this address.
    case made(TypeID)

    var id: TypeID {
        switch self {
        case .node(let node): TypeID(node.address)
        case .made(let id): id
        }
    }

    /// With its address made, where it is needed more than once.
    var settled: SchemaPlace { .made(id) }

    func appending(_ path: String) -> SchemaPlace { .made(TypeID(id.pointer + path)) }
}
