import SwiftletOpenAPI

/// Every operation under `paths`, with the parameters and servers of its path item.
func collectOperations(
    of index: DocumentIndex,
    _ options: PlanningOptions,
    into report: inout PlanningReport
) -> [OperationSource] {
    var sources: [OperationSource] = []
    let ending = commonEnding(of: index.document.paths)
    for path in index.document.paths {
        guard let item = index.pathItem(path.item) else {
            report.unsupported("reference", "the path item leads nowhere", at: path.templateNode)
            continue
        }
        let template = PathTemplate(path.template, droppingEnding: ending)
        let shared = parameters(item.parameters, isShared: true, index, into: &report)
        for operation in item.operations {
            let own = parameters(operation.parameters, isShared: false, index, into: &report)
            let source = OperationSource(
                operation: operation,
                path: template,
                parameters: merge(shared, own),
                pins: pins(of: operation, path.template, options),
                servers: operationServers(operation, item, index.document, into: &report)
            )
            sources.append(source)
        }
    }
    return sources
}

/// `.json`, where most paths have it: then it says nothing.
private func commonEnding(of paths: [PathEntry]) -> String? {
    let ending = ".json"
    return paths.count { $0.template.hasSuffix(ending) } * 2 > paths.count ? ending : nil
}

private func pins(of operation: Operation, _ path: String, _ options: PlanningOptions) -> PlanningOptions.Operation? {
    operation.operationID.flatMap { options.operations[$0] } ?? options.operations["\(operation.method) \(path)"]
}

private func parameters(
    _ parameters: [Referenced<Parameter>],
    isShared: Bool,
    _ index: DocumentIndex,
    into report: inout PlanningReport
) -> [OperationSource.ParameterSource] {
    parameters.compactMap { parameter in
        guard let value = index.value(parameter) else {
            if let node = parameter.node {
                report.unsupported("reference", "the parameter leads nowhere", at: node)
            }
            return nil
        }
        return OperationSource.ParameterSource(
            value: value,
            component: parameter.component,
            isShared: isShared,
            node: parameter.node ?? value.node
        )
    }
}

/// A parameter of an operation replaces that of its path with the same name and location.
private func merge(
    _ shared: [OperationSource.ParameterSource],
    _ own: [OperationSource.ParameterSource]
) -> [OperationSource.ParameterSource] {
    guard !shared.isEmpty else { return own }
    return shared.filter { one in
        !own.contains { $0.value.name == one.value.name && $0.value.location == one.value.location }
    } + own
}
