import SwiftletModel
import SwiftletOpenAPI

/// An operation of the document, with what its path item says for all of them.
struct OperationSource {
    let operation: Operation
    let path: PathTemplate
    /// Those of the path item that the operation doesn't replace, then its own.
    let parameters: [ParameterSource]
    let pins: PlanningOptions.Operation?
    /// Where it is, if not where the client's other operations are.
    let servers: [String]
    /// What the types of a webhook's or callback's operation are called after.
    var stem: String?

    struct ParameterSource {
        let value: Parameter
        /// Under `components.parameters`.
        let componentName: String?
        let isShared: Bool
        /// Where the operation names it.
        let node: Node
    }

    var convention: MethodConvention { MethodConvention(httpMethod, path) }

    var httpMethod: String { operation.method }

    /// What logs and errors call it.
    var id: String { operation.operationID ?? "\(httpMethod) \(path.text)" }

    /// The stem of the types that belong to it: `CreatePet`.
    var typeName: String {
        if let stem { return stem }
        return NamingStyle.upperCamelCase.identifier(
            for: operation.operationID
                ?? ([httpMethod.lowercased()] + path.words + [path.action ?? "", path.query]).joined(separator: " ")
        )
    }
}
