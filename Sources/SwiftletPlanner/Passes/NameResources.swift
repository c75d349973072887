import SwiftletModel
import SwiftletOpenAPI

/// Final names of resources and methods. Names of models win over those of resource types, which nobody writes.
func nameResources(
    _ root: ResourceDraft,
    client: SwiftName,
    topLevelTypes: Set<String>,
    _ options: PlanningOptions,
    tags: [Tag],
    into report: inout PlanningReport
) -> [ResourcePlan] {
    var naming = ResourceNaming(
        reservedTypes: topLevelTypes.union(ReservedWords.types),
        options: options,
        tags: Dictionary(tags.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last }),
        report: report
    )
    let resources = naming.resources(of: root, within: [client.identifier])
    report = naming.report
    return resources
}

private struct ResourceNaming {
    let reservedTypes: Set<String>
    let options: PlanningOptions
    let tags: [String: Tag]
    var report: PlanningReport

    mutating func resources(of parent: ResourceDraft, within ancestors: Set<String>) -> [ResourcePlan] {
        let children = parent.sortedChildren
        let properties = NameScope.names(
            for: children.map { child in
                .init(key: child.identifier, candidates: [child.identifier, child.identifier + "Resource"])
            },
            reserved: ReservedWords.clientMembers
        )
        let types = NameScope.names(
            for: children.map { child in
                let name = NamingStyle.upperCamelCase.identifier(for: child.draft.text)
                return .init(key: child.identifier, candidates: [name, name + "Resource"])
            },
            reserved: reservedTypes.union(ancestors)
        )
        var plans: [ResourcePlan] = []
        for (index, child) in children.enumerated() {
            plans.append(resource(child.draft, properties[index], types[index], within: ancestors))
        }
        return plans.sorted { $0.property < $1.property }
    }

    private mutating func resource(
        _ draft: ResourceDraft,
        _ property: SwiftName,
        _ type: SwiftName,
        within ancestors: Set<String>
    ) -> ResourcePlan {
        let children = resources(of: draft, within: ancestors.union([type.identifier]))
        return ResourcePlan(
            property: property,
            type: type,
            documentation: documentation(of: draft),
            operations: methods(of: draft, besides: children.map(\.property)),
            children: children
        )
    }

    private mutating func methods(of draft: ResourceDraft, besides children: [SwiftName]) -> [OperationPlan] {
        // Drafts are large: their positions are sorted.
        let order = draft.operations.indices.sorted { draft.operations[$0].source.id < draft.operations[$1].source.id }
        let operations = order.map { draft.operations[$0] }
        let patched = Set(operations.filter { $0.source.httpMethod == "PATCH" }.map(\.source.path.text))
        let requests = operations.map { request(for: $0, patched) }
        let names = NameScope.names(
            for: requests,
            reserved: ReservedWords.methods.union(children.map(\.identifier))
        )
        reportMoved(operations, names, requests)
        let twins = twins(of: operations, names, besides: children)
        return zip(operations, names).flatMap { $0.plans(method: $1, twins: twins[$1] ?? [:]) }
            .sorted { $0.method == $1.method ? $0.id < $1.id : $0.method < $1.method }
    }

    /// Methods that come beside others never take a name from one.
    private func twins(
        of operations: [OperationDraft],
        _ names: [SwiftName],
        besides children: [SwiftName]
    ) -> [SwiftName: [OperationDraft.Twin.Kind: SwiftName]] {
        let twins = zip(operations, names).flatMap { draft, name in
            draft.twins(of: name).map { (draft: draft, method: name, twin: $0) }
        }
        guard !twins.isEmpty else { return [:] }
        let twinNames = NameScope.names(
            for: twins.map { .init(key: $0.draft.source.id + " " + $0.twin.kind.key, candidates: $0.twin.wishes) },
            reserved: ReservedWords.methods.union((children + names).map(\.identifier))
        )
        return zip(twins, twinNames).reduce(into: [:]) { result, named in
            result[named.0.method, default: [:]][named.0.twin.kind] = named.1
        }
    }

    private func request(for draft: OperationDraft, _ patched: Set<String>) -> NameScope.Request {
        let source = draft.source
        let style = NamingStyle.lowerCamelCase
        let pinned = source.pins?.method.flatMap { SwiftName($0) }
        func byID() -> [String] {
            let name = style.identifier(for: source.operationName(options.grouping))
            return [name, style.identifier(for: "\(name) \(source.httpMethod.lowercased())")]
        }
        if options.grouping == .operationIDs {
            return NameScope.Request(key: source.id, candidates: byID(), pinned: pinned, rank: claim(source))
        }
        let conventional = conventionalMethod(draft, patched)
        return NameScope.Request(
            key: source.id,
            first: style.identifier(for: conventional),
            pinned: pinned,
            rank: claim(source)
        ) {
            let first = style.identifier(for: conventional)
            let query = source.path.query
            let byQuery = query.isEmpty ? [] : [style.identifier(for: "\(first) \(query)")]
            let byPlace = first == "retrieve" && !source.path.isItem ? ["list"] : []
            let thing = source.convention.thing.map { "create" + NamingStyle.upperCamelCase.identifier(for: $0) }
            return byQuery + byPlace + [thing].compactMap(\.self) + byID()
        }
    }

    /// `GET /history/{id}` is `retrieve`, so `GET /history` moves to `list`; `POST /pet/{id}` yields to `PUT /pet`.
    private func claim(_ source: OperationSource) -> Int {
        if !source.path.query.isEmpty { return 3 }
        guard source.path.isItem else { return 1 }
        return source.httpMethod == "POST" ? 2 : 0
    }

    private func conventionalMethod(_ draft: OperationDraft, _ patched: Set<String>) -> String {
        let method = draft.source.convention.method
        let hasPatch = patched.contains(draft.source.path.text)
        if method.hasPrefix("update"), draft.source.httpMethod != "PATCH", hasPatch {
            return draft.source.httpMethod == "PUT" ? method.replacingPrefix("update", with: "replace") : "create"
        }
        if method == "retrieve", case .value(let value) = draft.result, case .array = value.type,
            !draft.source.path.isItem
        {
            return "list"
        }
        return method
    }

    private mutating func reportMoved(
        _ operations: [OperationDraft],
        _ names: [SwiftName],
        _ requests: [NameScope.Request]
    ) {
        for ((draft, name), request) in zip(zip(operations, names), requests) where draft.source.pins?.method == nil {
            let first = request.first
            guard first != name.identifier, name.identifier != "list", draft.source.path.query.isEmpty else { continue }
            report.advice(
                "method-name",
                "'\(first)' is taken beside '\(draft.source.id)', so its method is '\(name.identifier)'",
                at: draft.source.operation.methodNode,
                help: "choose a name with 'operations: {\(draft.source.id): {method: …}}' in the configuration"
            )
        }
    }

    /// The description of the tag that all operations share.
    private func documentation(of draft: ResourceDraft) -> Documentation {
        let names = Set(draft.operations.map { $0.source.operation.tags.first })
        guard names.count == 1, let name = names.first, let name, let tag = tags[name] else { return Documentation() }
        return Documentation(summary: Documentation.text(tag.description))
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
