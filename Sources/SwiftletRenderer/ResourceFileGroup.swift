import SwiftletModel

/// Resources that share a file: one, and everything within it as long as a person can overlook that.
struct ResourceFileGroup: Sendable {
    private typealias Place = (resource: ResourcePlan, parents: [ResourcePlan])

    private static let maximumOperationCount = 30

    /// The file's base name.
    let name: String
    private let places: [Place]

    /// In the order of the resources' names.
    static func groups(_ resources: [ResourcePlan]) -> [ResourceFileGroup] {
        resources.flatMap { groups(of: $0, within: []) }
    }

    var operationCount: Int { places.reduce(0) { $0 + $1.resource.operations.count } }

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

    private static func groups(of resource: ResourcePlan, within parents: [ResourcePlan]) -> [ResourceFileGroup] {
        let all = places(of: resource, within: parents)
        let whole = ResourceFileGroup(all)
        guard whole.operationCount > maximumOperationCount else { return [whole] }
        return [ResourceFileGroup([all[0]])]
            + resource.children.flatMap { groups(of: $0, within: parents + [resource]) }
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
