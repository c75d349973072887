import SwiftletModel

/// Resources that share a file: one, and everything within it as long as a person can overlook that.
struct ResourceFileGroup: Sendable {
    private typealias Place = (resource: ResourcePlan, parents: [ResourcePlan])

    /// The file's base name.
    let name: String
    private let places: [Place]

    /// In the order of the resources' names; a resource with more operations, all within it counted, is a group by itself.
    static func groups(_ resources: [ResourcePlan], upTo maximum: Int = 30) -> [ResourceFileGroup] {
        resources.flatMap { groups(of: $0, within: [], upTo: maximum) }
    }

    var operations: [OperationPlan] { places.flatMap(\.resource.operations) }

    var operationCount: Int { places.reduce(0) { $0 + $1.resource.operations.count } }

    /// Of the first resource: `Organization.MCPServers`.
    var path: String {
        (places[0].parents.map(\.type) + [places[0].resource.type]).map(\.identifier).joined(separator: ".")
    }

    func views(in context: RenderContext) -> [ResourceView] {
        let client = context.sdk.client.name
        return places.map { place in
            let parent = ([client] + place.parents.map(\.type)).map(\.spelling).joined(separator: ".")
            return ResourceView(
                place.resource,
                parent: parent,
                in: place.parents.isEmpty ? context : context.outside()
            )
        }
    }

    private static func groups(
        of resource: ResourcePlan,
        within parents: [ResourcePlan],
        upTo maximum: Int
    ) -> [ResourceFileGroup] {
        let all = places(of: resource, within: parents)
        let whole = ResourceFileGroup(all)
        guard whole.operationCount > maximum else { return [whole] }
        return [ResourceFileGroup([all[0]])]
            + resource.children.flatMap { groups(of: $0, within: parents + [resource], upTo: maximum) }
    }

    private static func places(of resource: ResourcePlan, within parents: [ResourcePlan]) -> [Place] {
        [(resource, parents)] + resource.children.flatMap { places(of: $0, within: parents + [resource]) }
    }

    private init(_ places: [Place]) {
        self.places = places
        let types = places[0].parents.map(\.type) + [places[0].resource.type]
        let name = types.map(\.identifier).joined()
        self.name = name.hasSuffix("Resource") ? name : name + "Resource"
    }
}
