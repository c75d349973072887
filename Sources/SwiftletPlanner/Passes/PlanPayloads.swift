import SwiftletModel
import SwiftletOpenAPI

/// What the API sends by itself: the document's webhooks, and the callbacks of the operations.
func planPayloads(
    _ sources: [OperationSource],
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> [PlannedPayload] {
    var requests = callbacks(of: sources, schemas.index)
    // A filter is about what is called; webhooks have neither path nor resource.
    if !options.filter.selects { requests += webhooks(schemas.index) }
    if options.filter.excludesDeprecated { requests.removeAll { $0.operation.isDeprecated } }
    guard !requests.isEmpty else { return [] }
    let names = PayloadRequest.Kind.allCases.reduce(into: [String: SwiftName]()) { names, kind in
        let group = requests.filter { $0.kind == kind }
        let found = NameScope.names(
            for: group.map { .init(key: $0.key, candidates: $0.names.map { $0 + "Payload" }) },
            reserved: ReservedWords.types
        )
        for (request, name) in zip(group, found) { names[kind.rawValue + " " + request.key] = name }
    }
    var payloads: [PlannedPayload] = []
    for request in requests {
        guard let name = names[request.kind.rawValue + " " + request.key] else { continue }
        payloads.append(plan(request, name, options, with: &schemas))
        schemas.finish()
    }
    return payloads.sorted { left, right in
        let (one, other) = (left.plan, right.plan)
        return one.kind == other.kind ? one.name < other.name : one.kind == .webhook
    }
}

/// A payload, and the types that it brings, as an operation has them.
struct PlannedPayload {
    let plan: PayloadPlan
    let draft: OperationDraft
}

/// A request that the API makes.
private struct PayloadRequest {
    typealias Kind = PayloadPlan.Kind

    let kind: Kind
    /// As the document calls it.
    let name: String
    /// Where a callback goes.
    let expression: String?
    let operation: Operation
    let item: PathItem
    /// The operation that asks for it.
    let caller: OperationSource?

    /// Tells them apart.
    var key: String { [caller?.id, name, expression, operation.method].compactMap(\.self).joined(separator: " ") }

    var names: [String] {
        let style = NamingStyle.upperCamelCase
        let own = style.identifier(for: name)
        let method = operation.method.lowercased()
        guard let caller else { return [own, style.identifier(for: "\(name) \(method)")] }
        return [own, caller.typeName + own, caller.typeName + style.identifier(for: "\(name) \(method)")]
    }
}

private func webhooks(_ index: DocumentIndex) -> [PayloadRequest] {
    index.document.webhooks.flatMap { webhook in
        let item = index.pathItem(webhook.value) ?? webhook.value
        return item.operations.map { operation in
            PayloadRequest(
                kind: .webhook,
                name: webhook.name,
                expression: nil,
                operation: operation,
                item: item,
                caller: nil
            )
        }
    }
}

private func callbacks(of sources: [OperationSource], _ index: DocumentIndex) -> [PayloadRequest] {
    sources.flatMap { source in
        source.operation.callbacks.flatMap { callback in
            (index.value(callback.value)?.expressions ?? []).flatMap { expression in
                let item = index.pathItem(expression.value) ?? expression.value
                return item.operations.map { operation in
                    PayloadRequest(
                        kind: .callback,
                        name: callback.name,
                        expression: expression.name,
                        operation: operation,
                        item: item,
                        caller: source
                    )
                }
            }
        }
    }
}

private func plan(
    _ request: PayloadRequest,
    _ name: SwiftName,
    _ options: PlanningOptions,
    with schemas: inout SchemaPlanner
) -> PlannedPayload {
    let stem = String(name.identifier.dropLast("Payload".count))
    let source = OperationSource(payload: request.operation, request.item, stem: stem, in: schemas.index)
    let requestBody = request.operation.requestBody.flatMap { schemas.index.value($0) }
    let body = Representations(requestBody?.content ?? [], in: schemas.index, isRequest: true).all
    let value = body.first.flatMap { first -> ValueShape? in
        guard first.format != .bytes else { return nil }
        if first.format == .text { return ValueShape(.builtin(.string)) }
        let context = NameContext.operation([name.identifier, name.identifier + "Body"])
        return schemas.use(ofContent: first.media.value, in: context).shape
    }
    schemas.finish()
    let operation = request.operation
    let summary = Documentation.text(operation.summary)
    let description = Documentation.text(operation.description)
    let plan = PayloadPlan(
        kind: request.kind,
        name: name,
        httpMethod: operation.method,
        target: request.expression,
        caller: request.caller?.id,
        isRequired: requestBody?.isRequired ?? false,
        value: value,
        mediaType: body.first?.mediaType,
        alternatives: (body.first?.alternatives ?? []) + body.dropFirst().map(\.media.name),
        parameters: planParameters(of: source, options, with: &schemas),
        responses: planResponses(of: source, with: &schemas).own,
        documentation: Documentation(
            summary: summary ?? description,
            details: summary == nil ? nil : description,
            isDeprecated: operation.isDeprecated
        )
    )
    return PlannedPayload(plan: plan, draft: OperationDraft(plan, source))
}

extension OperationSource {
    /// A request that isn't a call: it has no path of the API's.
    fileprivate convenience init(payload operation: Operation, _ item: PathItem, stem: String, in index: DocumentIndex)
    {
        let parameters = (item.parameters + operation.parameters).compactMap { parameter in
            index.value(parameter).map {
                ParameterSource(
                    value: $0,
                    component: parameter.component,
                    isShared: false,
                    node: parameter.node ?? $0.node
                )
            }
        }
        self.init(
            operation: operation,
            path: PathTemplate(""),
            parameters: parameters.filter { $0.value.location != .path },
            pins: nil,
            servers: [],
            stem: stem
        )
    }
}

extension OperationDraft {
    /// What a payload brings of types, as an operation that answers with it.
    fileprivate init(_ payload: PayloadPlan, _ source: OperationSource) {
        let body = payload.value.map {
            ResponsePlan(
                status: "200",
                isSuccess: true,
                mediaType: payload.mediaType,
                value: $0,
                documentation: Documentation()
            )
        }
        self.init(
            source: source,
            documentation: payload.documentation,
            parameters: payload.parameters,
            body: nil,
            responses: [body].compactMap(\.self) + payload.responses,
            result: .nothing,
            stream: nil,
            paging: nil,
            security: nil
        )
    }
}
