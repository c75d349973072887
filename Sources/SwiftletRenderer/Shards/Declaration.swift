import SwiftletModel

/// What is never divided between files.
enum Declaration: Sendable {
    case client
    case servers(SwiftName)
    case payloads(PayloadPlan.Kind, SwiftName)
    case resource(ResourceFileGroup)
    case type(TypeDeclaration)

    static func all(_ context: RenderContext) -> [Declaration] {
        let namespaces = context.sdk.namespaces
        let groups: [(PayloadPlan.Kind, SwiftName?)] = [
            (.webhook, namespaces.webhooks), (.callback, namespaces.callbacks),
        ]
        return [.client]
            + [namespaces.servers].compactMap { $0.map { .servers($0) } }
            + groups.compactMap { kind, name in name.map { .payloads(kind, $0) } }
            + ResourceFileGroup.groups(context.sdk.resources, upTo: 0).map { .resource($0) }
            + context.topLevelTypes.map { .type($0) }
    }

    /// Nothing else of the client has it.
    var name: String {
        switch self {
        case .client: "client"
        case .servers: "servers"
        case .payloads(let kind, _): "payloads \(kind)"
        case .resource(let group): "resource \(group.path)"
        case .type(let type): "type \(type.name.identifier)"
        }
    }

    /// How long its text is, about, in accessors of a property.
    func weight(_ context: RenderContext) -> Int {
        switch self {
        case .client: 10 + context.sdk.resources.count
        case .servers: 2 + 3 * context.sdk.client.servers.count
        case .payloads(let kind, _): 2 + 2 * context.sdk.payloads.count { $0.kind == kind }
        case .resource(let group): group.weight
        case .type(let type): type.weight(context)
        }
    }
}

extension ResourceFileGroup {
    fileprivate var weight: Int { 3 + operations.reduce(0) { $0 + 8 + $1.parameters.count } }
}

extension TypeDeclaration {
    fileprivate func weight(_ context: RenderContext) -> Int {
        let own =
            switch kind {
            case .structure(let type): 4 + 2 * type.properties.count
            case .enumeration(let type): 3 + type.cases.count
            case .results(let type): 3 + 2 * type.cases.count
            case .union(let type): 5 + 3 * type.branches.count
            case .wrapper: 3
            }
        return context.nestedTypes(of: id).reduce(own) { $0 + $1.weight(context) }
    }
}
