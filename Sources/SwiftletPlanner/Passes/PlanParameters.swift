import SwiftletModel
import SwiftletOpenAPI

/// Path parameters in the order of the path, then required ones, then the others; nil where one can't be sent and must.
///
/// The id of the item that a path ends with has no label, `update("srv_1", …)`; where there are several path parameters
/// all have theirs: `retrieve(owner: "o", repo: "r", number: 1)`.
func planParameters(
    of source: OperationSource,
    _ options: PlanningOptions,
    besides members: [SwiftName]?,
    with schemas: inout SchemaPlanner
) -> [ParameterPlan]? {
    var sent: [OperationSource.ParameterSource] = []
    for parameter in source.parameters where !isLifted(parameter.value, options) {
        switch sendability(parameter.value) {
        case .sent: sent.append(parameter)
        case .ignored(let why): schemas.report.tolerated("ignored-header", why, at: parameter.value.node)
        case .unsupported(let why):
            schemas.report.unsupported("parameter", why, at: parameter.value.node)
            guard parameter.value.isRequired || parameter.value.location == .path else { continue }
            schemas.report.unsupported(
                "operation", "'\(source.id)' is left out, since it needs a parameter that can't be sent yet",
                at: source.operation.methodNode
            )
            return nil
        }
    }
    sent = sorted(sent, source.path)
    let names = names(of: sent, besides: members)
    let pathCount = sent.filter { $0.value.location == .path }.count
    return zip(sent, names).map { parameter, name in
        let isOwnID = parameter.value.location == .path && pathCount == 1 && source.convention.actsOnItem
        return plan(parameter, name, hasLabel: !isOwnID, of: source, with: &schemas)
    }
}

private enum Sendability {
    case sent
    case ignored(String)
    case unsupported(String)
}

private func sendability(_ parameter: Parameter) -> Sendability {
    if parameter.location == .header, ["accept", "content-type", "authorization"].contains(parameter.name.lowercased()) {
        return .ignored("the header '\(parameter.name)' is not a parameter: OpenAPI says to ignore it here")
    }
    guard WireLocation(rawValue: parameter.location.rawValue) != nil else {
        return .unsupported("parameters in '\(parameter.location.rawValue)' can't be sent yet")
    }
    if parameter.schema == nil, let content = parameter.content.first, !MediaRange.isJSON(content.name) {
        return .unsupported("parameters in '\(content.name)' can't be sent yet")
    }
    return .sent
}

private func isLifted(_ parameter: Parameter, _ options: PlanningOptions) -> Bool {
    options.clientParameter(for: parameter) != nil
}

private func sorted(_ parameters: [OperationSource.ParameterSource], _ path: PathTemplate) -> [OperationSource.ParameterSource] {
    func rank(_ parameter: Parameter) -> (Int, Int) {
        guard parameter.location == .path else { return (parameter.isRequired ? 1 : 2, 0) }
        return (0, path.parameters.firstIndex(of: parameter.name) ?? path.parameters.count)
    }
    return parameters.enumerated().sorted { left, right in
        let (one, other) = (rank(left.element.value), rank(right.element.value))
        return (one.0, one.1, left.offset) < (other.0, other.1, right.offset)
    }.map(\.element)
}

/// Unique beside the arguments that a flat body brings.
private func names(of parameters: [OperationSource.ParameterSource], besides members: [SwiftName]?) -> [SwiftName] {
    let style = NamingStyle.lowerCamelCase
    return NameScope.names(
        for: parameters.map { parameter in
            let (name, location) = (parameter.value.name, parameter.value.location)
            let plain = style.identifier(for: name)
            return NameScope.Request(
                key: "\(name) \(location.rawValue)",
                candidates: [plain, style.identifier(for: "\(name) \(location.rawValue)"), plain + "Parameter"],
                rank: location == .path ? 0 : 1
            )
        },
        reserved: ReservedWords.arguments.union((members ?? []).map(\.identifier))
    )
}

private func plan(
    _ source: OperationSource.ParameterSource,
    _ name: SwiftName,
    hasLabel: Bool,
    of operation: OperationSource,
    with schemas: inout SchemaPlanner
) -> ParameterPlan {
    let parameter = source.value
    let context = context(source, of: operation)
    let schema = parameter.schema ?? parameter.content.first?.value.schema
    let use = schema.map { schemas.use(of: $0, in: context) } ?? .any
    let content = parameter.schema == nil ? parameter.content.first?.name : nil
    return ParameterPlan(
        name: name,
        hasLabel: hasLabel,
        location: WireLocation(rawValue: parameter.location.rawValue) ?? .query,
        wireName: parameter.name,
        serialization: content.map { .content(mediaType: $0) }
            ?? .style(parameter.style.rawValue, explode: parameter.explode, allowReserved: parameter.allowsReserved),
        isRequired: parameter.isRequired || parameter.location == .path,
        value: use.shape,
        defaultValue: schemas.defaultValue(of: use),
        documentation: Documentation(
            summary: Documentation.text(parameter.description) ?? Documentation.text(use.description),
            isDeprecated: parameter.isDeprecated || use.isDeprecated
        )
    )
}

/// `ListPetsSort`; shared ones are called after their component or their path.
private func context(_ source: OperationSource.ParameterSource, of operation: OperationSource) -> NameContext {
    let style = NamingStyle.upperCamelCase
    let name = style.identifier(for: source.value.name)
    if let component = source.componentName {
        let component = style.identifier(for: component)
        return .operation([component, component + "Parameter"])
    }
    guard source.isShared else { return .operation([operation.typeName + name]) }
    return .operation([style.identifier(for: (operation.path.words + [source.value.name]).joined(separator: " "))])
}

extension PlanningOptions {
    /// Headers ignore case.
    func clientParameter(for parameter: Parameter) -> ClientParameter? {
        guard !clientParameters.isEmpty else { return nil }
        if let exact = clientParameters[parameter.name] { return exact }
        guard parameter.location == .header else { return nil }
        let name = parameter.name.lowercased()
        return clientParameters.first { $0.key.lowercased() == name }?.value
    }
}
