import SwiftletOpenAPI

/// Operations by resource: where the configuration says so, else by path, tags or operationIds.
func groupOperations(_ operations: [OperationDraft], by grouping: PlanningOptions.Grouping) -> ResourceDraft {
    var root = ResourceDraft("")
    for operation in operations { root.insert(operation, at: bounded(resource(of: operation.source, grouping))) }
    return root
}

/// No person nests deeper; a path that does has the rest in its last resource.
private func bounded(_ path: [String]) -> [String] {
    let limit = 12
    guard path.count > limit else { return path }
    return path[..<(limit - 1)] + [path[(limit - 1)...].joined(separator: " ")]
}

func resource(of source: OperationSource, _ grouping: PlanningOptions.Grouping) -> [String] {
    if let pinned = source.pins?.resource, !pinned.isEmpty { return pinned }
    let path = source.convention.resource
    switch grouping {
    case .path: return path
    case .tags: return source.operation.tags.first.map(parts).flatMap { $0.isEmpty ? nil : $0 } ?? path
    case .operationIDs:
        let parts = source.operation.operationID.map(parts) ?? []
        return parts.count > 1 ? parts.dropLast() : path
    }
}

/// `organization.mcp_servers`, `repos/list-for-org`
private func parts(_ text: String) -> [String] {
    text.split { "./".contains($0) }.map(String.init)
}

extension OperationSource {
    /// What the method is called by its operationId, in a grouping by operationIds without the resource.
    func operationName(_ grouping: PlanningOptions.Grouping) -> String {
        guard let id = operation.operationID else {
            return "\(httpMethod.lowercased()) \(path.words.joined(separator: " "))"
        }
        let parts = parts(id)
        return grouping == .operationIDs ? parts.last ?? id : id
    }
}
