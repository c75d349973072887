import SwiftletModel
import SwiftletOpenAPI

/// An operation of the document, with what its path item says for all of them.
final class OperationSource: Sendable {
    let operation: Operation
    let path: PathTemplate
    /// What logs and errors call it.
    let id: String
    /// Those of the path item that the operation doesn't replace, then its own.
    let parameters: [ParameterSource]
    let pins: PlanningOptions.Operation?
    /// Where it is, if not where the client's other operations are.
    let servers: [String]
    let convention: MethodConvention
    /// The stem of the types that belong to it: `CreatePet`.
    let typeName: String

    struct ParameterSource: Sendable {
        let value: Parameter
        /// Under `components.parameters`.
        let component: Reference?
        let isShared: Bool
        /// Where the operation names it.
        let node: Node
    }

    /// - Parameter stem: What the types of a webhook's or callback's operation are called after.
    init(
        operation: Operation,
        path: PathTemplate,
        parameters: [ParameterSource],
        pins: PlanningOptions.Operation?,
        servers: [String],
        stem: String? = nil
    ) {
        self.operation = operation
        self.path = path
        id = operation.operationID ?? "\(operation.method) \(path.text)"
        self.parameters = parameters
        self.pins = pins
        self.servers = servers
        convention = MethodConvention(operation.method, path)
        typeName = stem ?? Self.typeName(of: operation, path)
    }

    var httpMethod: String { operation.method }

    private static func typeName(of operation: Operation, _ path: PathTemplate) -> String {
        NamingStyle.upperCamelCase.identifier(
            for: operation.operationID
                ?? ([operation.method.lowercased()] + path.words + [path.action ?? "", path.query])
                .joined(separator: " ")
        )
    }
}
