import SwiftletModel
import SwiftletOpenAPI

/// Nil inside where there is no body.
struct SentBody {
    var body: BodyPlan?
}

/// The request body, as JSON if it can be that, else in one of the other forms. Nil where a body is required and none of its forms can be sent.
func planBody(of source: OperationSource, with schemas: inout SchemaPlanner) -> SentBody? {
    guard let reference = source.operation.requestBody else { return SentBody() }
    guard let request = schemas.index.value(reference) else {
        schemas.report.unsupported(
            "operation",
            "'\(source.id)' is left out, since its request body is in another document",
            at: reference.node ?? source.operation.methodNode
        )
        return nil
    }
    guard !request.content.isEmpty else { return SentBody() }
    let chosen = ChosenBody(request.content, in: schemas.index, isRequest: true)
    let others = chosen?.others ?? request.content
    let form = chosen?.format == .multipart ? nil : others.first { MediaRange.isMultipartForm($0.name) }
    for other in others where other.name != form?.name {
        let reason = chosen.map { "the method sends '\($0.media.name)'" } ?? "that can't be done yet"
        schemas.report.unsupported(
            "content-type",
            "bodies aren't sent in '\(other.name)': \(reason)",
            at: other.nameNode
        )
    }
    guard let chosen else {
        guard request.isRequired else { return SentBody() }
        schemas.report.unsupported(
            "operation",
            "'\(source.id)' is left out, since its body can't be sent yet",
            at: source.operation.methodNode
        )
        return nil
    }
    let name = source.typeName + "Request"
    let component = reference.componentName.map { NamingStyle.upperCamelCase.identifier(for: $0) }
    let context = NameContext.operation(component.map { [$0, $0 + "Request"] } ?? [name, name + "Body"])
    let (value, content) = sentValue(chosen, in: context, with: &schemas)
    let isForm = chosen.format == .multipart || chosen.format == .form
    return SentBody(
        body: BodyPlan(
            mediaType: chosen.mediaType,
            isRequired: request.isRequired,
            value: value,
            isFlattened: false,
            content: content,
            fields: isForm && content == .value ? planFields(chosen.media, into: &schemas.report) : [],
            hasFormTwin: form != nil,
            documentation: Documentation(summary: Documentation.text(request.description))
        )
    )
}

private func sentValue(
    _ chosen: ChosenBody,
    in context: NameContext,
    with schemas: inout SchemaPlanner
) -> (ValueShape, BodyPlan.Content) {
    switch chosen.format {
    case .bytes: return (ValueShape(.builtin(.binary)), .bytes)
    case .text: return (ValueShape(.builtin(.string)), .value)
    case .json, .form, .multipart:
        let use = chosen.media.value.schema.map { schemas.use(of: $0, in: context) } ?? .any
        if chosen.format == .multipart, !schemas.isStructure(use.type) { return (SchemaUse.any.shape, .form) }
        return (use.shape, .value)
    }
}

extension SchemaPlanner {
    fileprivate func isStructure(_ type: TypeReference) -> Bool {
        guard case .declared(let id) = type, case .structure? = drafts[id]?.kind else { return false }
        return true
    }
}
