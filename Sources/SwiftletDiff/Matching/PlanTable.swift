import SwiftletModel
import SwiftletRenderer

/// An SDK, for looking things up.
struct PlanTable {
    let sdk: SDK
    let types: [TypeID: TypeDeclaration]
    /// `MCPServer.Kind`
    let typeNames: [TypeID: String]
    let operations: [Endpoint]
    /// Those that have operations, and those around them.
    let resources: Set<[SwiftName]>
    let declarations: Declarations
    private let sent: Set<TypeID>
    private let received: Set<TypeID>

    init(_ sdk: SDK) {
        self.sdk = sdk
        let types = Dictionary(sdk.types.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.types = types
        typeNames = types.mapValues { Self.path(of: $0, types) }
        operations = Endpoint.all(of: sdk)
        resources = Set(
            operations.flatMap { path in (1...max(1, path.resource.count)).map { Array(path.resource.prefix($0)) } }
        )
        declarations = Declarations(sdk)
        let traffic = Traffic(sdk)
        sent = traffic.reachable(.requests, types)
        received = traffic.reachable(.responses, types)
    }

    func directions(of id: TypeID) -> Directions {
        var directions: Directions = []
        if sent.contains(id) { directions.insert(.requests) }
        if received.contains(id) { directions.insert(.responses) }
        return directions
    }

    func kind(_ id: TypeID) -> TypeDeclaration.Kind? { types[id]?.kind }

    func name(_ id: TypeID) -> String { typeNames[id] ?? id.pointer }

    private static func path(of type: TypeDeclaration, _ types: [TypeID: TypeDeclaration]) -> String {
        var path = type.name.identifier
        var parent = type.parent.flatMap { types[$0] }
        while let outer = parent {
            path = outer.name.identifier + "." + path
            parent = outer.parent.flatMap { types[$0] }
        }
        return path
    }
}
