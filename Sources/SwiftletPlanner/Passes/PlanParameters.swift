import SwiftletModel
import SwiftletOpenAPI

/// The arguments of a method beside its body.
///
/// The id of the item that a path ends with has no label, `update("srv_1", …)`; where there are several path
/// parameters all have theirs: `retrieve(owner: "o", repo: "r", number: 1)`.
func planParameters(
    of source: OperationSource,
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> [ParameterPlan] {
    let selected = selectParameters(of: source, options, with: &schemas)
    let hasOwnID = source.convention.actsOnItem && selected.filter { $0.location == .path }.count == 1
    var plans: [ParameterPlan] = []
    for parameter in selected {
        var plan = plan(parameter, of: source, with: &schemas)
        if parameter.location == .path, hasOwnID { plan.hasLabel = false }
        plans.append(plan)
    }
    return named(plans, besides: [], with: &schemas.memberNames)
}

/// With names that none of `members` has, which a flat body brings.
func renamed(
    _ parameters: [ParameterPlan],
    besides members: [SwiftName],
    with names: inout MemberNames
) -> [ParameterPlan] {
    if members.isEmpty || Set(parameters.map(\.name)).isDisjoint(with: members) { return parameters }
    return named(parameters, besides: members, with: &names)
}

private func named(
    _ parameters: [ParameterPlan],
    besides members: [SwiftName],
    with names: inout MemberNames
) -> [ParameterPlan] {
    var result = parameters
    if members.isEmpty, let undisputed = names.arguments(parameters.map(\.wireName)) {
        for (index, name) in undisputed.enumerated() { result[index].name = name }
        return result
    }
    let style = NamingStyle.lowerCamelCase
    let requests = parameters.map { parameter in
        let (name, location) = (parameter.wireName, parameter.location)
        let plain = names.name(name).identifier
        return NameScope.Request(key: "\(name) \(location.rawValue)", first: plain, rank: location == .path ? 0 : 1) {
            [
                style.identifierWithSymbols(for: name), style.identifier(for: "\(name) \(location.rawValue)"),
                plain + "Parameter",
            ]
        }
    }
    let reserved = ReservedWords.arguments.union(members.map(\.identifier))
    for (index, name) in NameScope.names(for: requests, reserved: reserved).enumerated() { result[index].name = name }
    return result
}

/// Its name is still open. What several operations share is planned once.
private func plan(
    _ selected: SelectedParameter,
    of operation: OperationSource,
    with schemas: inout SchemaPlanner
) -> ParameterPlan {
    guard let source = selected.source else { return undeclared(selected, with: &schemas) }
    if let known = schemas.parameters[source.value.node] { return known }
    let plan = plan(selected, source, of: operation, with: &schemas)
    if source.isShared || source.component != nil { schemas.parameters[source.value.node] = plan }
    return plan
}

private func plan(
    _ selected: SelectedParameter,
    _ source: OperationSource.ParameterSource,
    of operation: OperationSource,
    with schemas: inout SchemaPlanner
) -> ParameterPlan {
    let parameter = source.value
    let schema = parameter.schema ?? parameter.content.first?.value.schema
    let context = context(source, of: operation)
    let content = parameter.schema == nil ? parameter.content.first : nil
    let isText = content.map { isWrittenAsText($0, into: &schemas.report) } ?? false
    let use = isText ? SchemaUse(.builtin(.string)) : schema.map { schemas.use(of: $0, in: context) } ?? .any
    return ParameterPlan(
        name: schemas.memberNames.name(parameter.name),
        hasLabel: true,
        location: selected.location,
        wireName: selected.wireName,
        serialization: content.map { .content(mediaType: $0.name) }
            ?? .style(parameter.style.rawValue, explode: parameter.explode, allowReserved: parameter.allowsReserved),
        isRequired: selected.isRequired,
        value: use.shape,
        defaultValue: schemas.defaultValue(of: use),
        isRedacted: use.isPassword || schemas.memberNames.isCredential(parameter.name),
        documentation: Documentation(
            summary: Documentation.text(parameter.description) ?? Documentation.text(use.description),
            isDeprecated: parameter.isDeprecated || use.isDeprecated
        )
    )
}

/// JSON and forms have a structure; whatever else there is, a caller has as text.
private func isWrittenAsText(_ content: Named<MediaType>, into report: inout PlanningReport) -> Bool {
    if MediaRange.isJSON(content.name) || MediaRange.isForm(content.name) { return false }
    if MediaRange.isText(content.name) { return content.value.schema == nil }
    report.tolerated(
        "parameter-content",
        "a parameter in '\(content.name)' is sent as the text that the caller gives",
        at: content.nameNode
    )
    return true
}

private func undeclared(_ selected: SelectedParameter, with schemas: inout SchemaPlanner) -> ParameterPlan {
    ParameterPlan(
        name: schemas.memberNames.name(selected.wireName),
        hasLabel: true,
        location: selected.location,
        wireName: selected.wireName,
        serialization: .style("simple", explode: false, allowReserved: false),
        isRequired: true,
        value: ValueShape(.builtin(.string)),
        defaultValue: nil,
        documentation: Documentation()
    )
}

/// `ListPetsSort`; shared ones are called after their component or their path.
private func context(_ source: OperationSource.ParameterSource, of operation: OperationSource) -> NameContext {
    let style = NamingStyle.upperCamelCase
    if let component = source.component {
        return .operation {
            let name = style.identifier(for: component.name)
            return [name, name + "Parameter"]
        }
    }
    let name = source.value.name
    return .operation {
        source.isShared
            ? [style.identifier(for: (operation.path.words + [name]).joined(separator: " "))]
            : [operation.typeName + style.identifier(for: name)]
    }
}
