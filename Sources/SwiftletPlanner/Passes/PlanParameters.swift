import SwiftletModel
import SwiftletOpenAPI

/// The arguments of a method beside its body.
///
/// The id of the item that a path ends with has no label, `update("srv_1", …)`; where there are several path
/// parameters all have theirs: `retrieve(owner: "o", repo: "r", number: 1)`.
func planParameters(
    of source: OperationSource,
    _ options: PlanningOptions,
    besides members: [SwiftName]?,
    with schemas: inout SchemaPlanner
) -> [ParameterPlan] {
    let selected = selectParameters(of: source, options, with: &schemas)
    let names = names(of: selected, besides: members ?? [])
    let hasOwnID = source.convention.actsOnItem && selected.filter { $0.location == .path }.count == 1
    return zip(selected, names).map { parameter, name in
        let hasLabel = parameter.location != .path || !hasOwnID
        return plan(parameter, name, hasLabel: hasLabel, of: source, with: &schemas)
    }
}

/// Unique beside the arguments that a flat body brings.
private func names(of parameters: [SelectedParameter], besides members: [SwiftName]) -> [SwiftName] {
    let style = NamingStyle.lowerCamelCase
    return NameScope.names(
        for: parameters.map { parameter in
            let (name, location) = (parameter.wireName, parameter.location)
            let plain = style.identifier(for: name)
            return NameScope.Request(
                key: "\(name) \(location.rawValue)",
                candidates: [
                    plain, style.identifierWithSymbols(for: name),
                    style.identifier(for: "\(name) \(location.rawValue)"), plain + "Parameter",
                ],
                rank: location == .path ? 0 : 1
            )
        },
        reserved: ReservedWords.arguments.union(members.map(\.identifier))
    )
}

private func plan(
    _ selected: SelectedParameter,
    _ name: SwiftName,
    hasLabel: Bool,
    of operation: OperationSource,
    with schemas: inout SchemaPlanner
) -> ParameterPlan {
    guard let source = selected.source else { return undeclared(selected, name, hasLabel: hasLabel) }
    let parameter = source.value
    let schema = parameter.schema ?? parameter.content.first?.value.schema
    let context = context(source, of: operation)
    let content = parameter.schema == nil ? parameter.content.first : nil
    let isText = content.map { isWrittenAsText($0, into: &schemas.report) } ?? false
    let use = isText ? SchemaUse(.builtin(.string)) : schema.map { schemas.use(of: $0, in: context) } ?? .any
    return ParameterPlan(
        name: name,
        hasLabel: hasLabel,
        location: selected.location,
        wireName: selected.wireName,
        serialization: content.map { .content(mediaType: $0.name) }
            ?? .style(parameter.style.rawValue, explode: parameter.explode, allowReserved: parameter.allowsReserved),
        isRequired: selected.isRequired,
        value: use.shape,
        defaultValue: schemas.defaultValue(of: use),
        isRedacted: use.isPassword || schemas.memberNames.facts(parameter.name).isCredential,
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

private func undeclared(_ selected: SelectedParameter, _ name: SwiftName, hasLabel: Bool) -> ParameterPlan {
    ParameterPlan(
        name: name,
        hasLabel: hasLabel,
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
    if let component = source.componentName {
        let name = style.identifier(for: component)
        return .operation([name, name + "Parameter"])
    }
    let name = source.value.name
    guard source.isShared else { return .operation([operation.typeName + style.identifier(for: name)]) }
    return .operation([style.identifier(for: (operation.path.words + [name]).joined(separator: " "))])
}
