import SwiftletModel
import SwiftletOpenAPI

/// What each operation takes and gives. One that can't be sent is reported and left out.
func planOperations(
    _ sources: [OperationSource],
    _ security: SecurityPlan,
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> [OperationDraft] {
    var drafts: [OperationDraft] = []
    for source in sources {
        if let draft = planOperation(source, security, options, with: &schemas) { drafts.append(draft) }
        schemas.finish()
    }
    return drafts
}

private func planOperation(
    _ source: OperationSource,
    _ security: SecurityPlan,
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> OperationDraft? {
    let operation = source.operation
    guard let sent = planBody(of: source, with: &schemas) else { return nil }
    schemas.finish()
    if let body = sent.body, MediaRange.essence(body.mediaType) == "multipart/form-data",
        case .declared(let id) = body.value.type
    {
        schemas.markFiles(of: id, body.fields)
    }
    let members = bodyArguments(sent, schemas)
    guard let parameters = planParameters(of: source, options, besides: members, with: &schemas) else { return nil }
    let responses = planResponses(of: source, with: &schemas)
    return OperationDraft(
        source: source,
        documentation: Documentation(
            summary: Documentation.text(operation.summary) ?? Documentation.text(operation.description),
            details: withScopes(
                Documentation.text(operation.summary) == nil ? nil : Documentation.text(operation.description),
                of: operation
            ),
            isDeprecated: operation.isDeprecated
        ),
        parameters: parameters,
        body: sent.body.map { flattened($0, members) },
        responses: responses,
        result: planResult(of: source, responses, with: &schemas),
        security: security.requirement(of: operation)
    )
}

/// The arguments that the members of a body become; nil where it isn't a structure.
private func bodyArguments(_ sent: SentBody, _ schemas: SchemaPlanner) -> [SwiftName]? {
    guard let value = sent.body?.value, !value.isNullable, case .declared(let id) = value.type else { return nil }
    guard case .structure(let structure)? = schemas.drafts[id]?.kind else { return nil }
    return structure.properties.filter { !$0.isReadOnly && $0.constant == nil }.map(\.name)
}

/// A member that is called like an argument of every method leaves only the form with the whole body.
private func flattened(_ body: BodyPlan, _ members: [SwiftName]?) -> BodyPlan {
    let isFlattened = members.map { names in
        !names.isEmpty && !names.contains { ReservedWords.arguments.contains($0.identifier) }
    }
    var result = body
    result.isFlattened = isFlattened ?? false
    return result
}
