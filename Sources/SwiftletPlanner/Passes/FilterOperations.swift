import SwiftletDiagnostics
import SwiftletOpenAPI

/// The operations that the configuration selects.
func filterOperations(
    _ sources: [OperationSource],
    _ options: PlanningOptions,
    into report: inout PlanningReport
) -> [OperationSource] {
    let filter = options.filter
    for criterion in filter.criteria(options.grouping) where !filter.mayMiss {
        for wish in criterion.wishes where !sources.contains(where: { criterion.matches($0, wish) }) {
            let known = Set(sources.flatMap(criterion.names)).sorted()
            let similar = Suggestion.closest(to: wish, among: known).map { "; did you mean '\($0)'?" } ?? ""
            report.configuration("empty-filter", "the filter selects no \(criterion.thing) '\(wish)'\(similar)")
        }
    }
    let criteria = filter.criteria(options.grouping).filter { !$0.wishes.isEmpty }
    return sources.filter { source in
        if filter.excludesDeprecated, source.operation.isDeprecated { return false }
        return criteria.isEmpty
            || criteria.contains { criterion in criterion.wishes.contains { criterion.matches(source, $0) } }
    }
}

/// One of the lists of a filter.
private struct Criterion {
    let thing: String
    let wishes: [String]
    let names: (OperationSource) -> [String]
    let matches: (OperationSource, String) -> Bool
}

extension PlanningOptions.Filter {
    fileprivate func criteria(_ grouping: PlanningOptions.Grouping) -> [Criterion] {
        [
            Criterion(thing: "operation", wishes: operations, names: { [$0.id, $0.place] }) { source, wish in
                source.id == wish || source.place == wish
            },
            Criterion(thing: "tag", wishes: tags, names: \.operation.tags) { $0.operation.tags.contains($1) },
            Criterion(thing: "path", wishes: paths, names: { [$0.path.text] }) { source, wish in
                isPath(source.path.text, below: wish)
            },
            Criterion(thing: "resource", wishes: resources, names: { [$0.resourceName(grouping)] }) { source, wish in
                let name = source.resourceName(grouping)
                return name == wish || name.hasPrefix(wish + ".")
            },
        ]
    }
}

/// `/pets/{id}` is below `/pets` and `/pets/*`.
private func isPath(_ path: String, below pattern: String) -> Bool {
    let (segments, wishes) = (path.split(separator: "/"), pattern.split(separator: "/"))
    guard segments.count >= wishes.count else { return false }
    return zip(segments, wishes).allSatisfy { $0 == $1 || $1 == "*" }
}

extension OperationSource {
    /// `PATCH /pets/{id}`
    fileprivate var place: String { "\(httpMethod) \(path.text)" }

    /// `organization.mcpServers`
    fileprivate func resourceName(_ grouping: PlanningOptions.Grouping) -> String {
        resource(of: self, grouping).map { NamingStyle.lowerCamelCase.identifier(for: $0) }.joined(separator: ".")
    }
}
