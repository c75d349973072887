import SwiftletModel
import SwiftletOpenAPI

/// What each operation takes and gives.
func planOperations(
    _ sources: [OperationSource],
    _ security: SecurityPlan,
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> [OperationDraft] {
    var drafts: [OperationDraft] = []
    for source in sources {
        drafts.append(planOperation(source, security, options, with: &schemas))
        schemas.finish()
    }
    return drafts
}

/// The operation's own method, and one for each other form of its body and of its answer.
private func planOperation(
    _ source: OperationSource,
    _ security: SecurityPlan,
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> OperationDraft {
    let bodies = planBodies(of: source, with: &schemas)
    schemas.finish()
    for body in bodies.compactMap(\.body) where MediaRange.isMultipartForm(body.mediaType) {
        if case .declared(let id) = body.value.type { schemas.markFiles(of: id, body.fields) }
    }
    let responses = planResponses(of: source, with: &schemas)
    let stream = planStream(of: source, body: bodies[0].body, with: &schemas)
    schemas.finish()
    let parameters = planParameters(of: source, options, with: &schemas)
    let work = OperationWork(source: source, parameters: parameters, security: security, options: options)
    var own = work.draft(bodies[0].body, responses.own, stream, with: &schemas)
    for other in bodies.dropFirst() {
        var draft = work.draft(other.body, responses.own, nil, besides: other.name, with: &schemas)
        draft.wishes = other.name?.candidates.map { "With" + $0 } ?? []
        draft.note("The body goes as `\(other.body?.mediaType ?? "")`.")
        own.variants.append(draft)
    }
    for other in responses.others {
        var draft = work.draft(bodies[0].body, other.responses, nil, besides: other.name, with: &schemas)
        draft.wishes = other.name.candidates.map { "As" + $0 }
        draft.note("Asks for `\(other.name.mediaType)`.")
        own.variants.append(draft)
    }
    return own
}

/// What is the same for all methods of an operation.
private struct OperationWork {
    let source: OperationSource
    let parameters: [ParameterPlan]
    let security: SecurityPlan
    let options: PlanningOptions

    func draft(
        _ body: BodyPlan?,
        _ responses: [ResponsePlan],
        _ stream: StreamPlan?,
        besides name: RepresentationName? = nil,
        with schemas: inout SchemaPlanner
    ) -> OperationDraft {
        let members = bodyArguments(body, schemas)
        let parameters = renamed(self.parameters, besides: members ?? [], with: &schemas.memberNames)
        let isRedirect = responses.contains { $0.isSuccess && $0.status.hasPrefix("3") }
        let result = planResult(of: source, responses, stream, besides: name, with: &schemas)
        var draft = OperationDraft(
            source: source,
            documentation: documentation(schemas.index),
            parameters: parameters,
            body: body.map { flattened($0, members) },
            responses: responses,
            result: result,
            stream: stream,
            paging: name == nil ? planPaging(of: source, parameters, result, options, with: &schemas) : nil,
            security: security.requirement(of: source.operation)
        )
        if isRedirect { draft.note("Answers with a redirect, to the header `Location` of `withResponse`.") }
        return draft
    }

    private func documentation(_ index: DocumentIndex) -> Documentation {
        let operation = source.operation
        let summary = Documentation.text(operation.summary)
        let description = Documentation.text(operation.description)
        return Documentation(
            summary: summary ?? description,
            details: withLinks(withScopes(summary == nil ? nil : description, of: operation), of: operation, index),
            isDeprecated: operation.isDeprecated
        )
    }
}

/// The arguments that the members of a body become; nil where it isn't a structure.
private func bodyArguments(_ body: BodyPlan?, _ schemas: SchemaPlanner) -> [SwiftName]? {
    guard let value = body?.value, !value.isNullable, case .declared(let id) = value.type else { return nil }
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
