import SwiftletModel
import SwiftletOpenAPI

/// Nil inside where there is no body.
struct SentBody {
    var body: BodyPlan?
}

/// The request body in JSON. Nil where a body is required and none of its forms can be sent.
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
    let json = request.content.json
    for other in request.content where other.name != json?.name {
        schemas.report.unsupported("content-type", "bodies in '\(other.name)' can't be sent yet", at: other.nameNode)
    }
    guard let json else {
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
    let use = json.value.schema.map { schemas.use(of: $0, in: context) } ?? .any
    return SentBody(
        body: BodyPlan(
            mediaType: MediaRange.isWildcard(json.name) ? "application/json" : json.name,
            isRequired: request.isRequired,
            value: use.shape,
            isFlattened: false,
            documentation: Documentation(summary: Documentation.text(request.description))
        )
    )
}
