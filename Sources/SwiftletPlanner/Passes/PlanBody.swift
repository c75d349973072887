import SwiftletModel
import SwiftletOpenAPI

/// The forms in which a request's body can go, the best first; one without a body where there is none.
func planBodies(of source: OperationSource, with schemas: inout SchemaPlanner) -> [SentBody] {
    guard let reference = source.operation.requestBody else { return [SentBody()] }
    guard let request = schemas.index.value(reference) else {
        schemas.report.unsupported(
            "reference",
            "the request body can't be found, so '\(source.id)' sends none",
            at: reference.node ?? source.operation.methodNode
        )
        return [SentBody()]
    }
    let representations = Representations(request.content, in: schemas.index, isRequest: true)
    for other in representations.unread {
        schemas.report.unsupported("xml", "bodies aren't sent in '\(other.name)'", at: other.nameNode)
    }
    var all = representations.all
    guard let first = all.first else { return [SentBody()] }
    if first.format == .bytes, MediaRange.isXML(first.media.name) { schemas.report.xmlBytes(first.media) }
    // Parts that nobody describes are the caller's affair, whatever else the body may be.
    let form = all.dropFirst().firstIndex { $0.format == .multipart && $0.media.value.schema == nil }
    if let form { all.remove(at: form) }
    let component = reference.componentName
    return all.enumerated().map { index, representation in
        let name = index == 0 ? nil : RepresentationName(mediaType: representation.media.name)
        let body = planBody(
            representation,
            of: request,
            in: context(source, component: component, name?.candidates.first ?? ""),
            hasFormTwin: index == 0 && form != nil,
            with: &schemas
        )
        return SentBody(body: body, name: name)
    }
}

/// Nil inside where there is no body.
struct SentBody {
    var body: BodyPlan?
    /// Nil for that of the operation's own method.
    var name: RepresentationName?
}

/// `CreatePetRequest`; `CreatePetFormRequest` for a form that it may go in as well.
private func context(_ source: OperationSource, component: String?, _ name: String) -> NameContext {
    guard let component else {
        let stem = source.typeName + name + "Request"
        return .operation([stem, stem + "Body"])
    }
    let stem = NamingStyle.upperCamelCase.identifier(for: component) + name
    return .operation([stem, stem + "Request"])
}

private func planBody(
    _ representation: Representation,
    of request: RequestBody,
    in context: NameContext,
    hasFormTwin: Bool,
    with schemas: inout SchemaPlanner
) -> BodyPlan {
    let (value, content) = sentValue(representation, in: context, with: &schemas)
    let isForm = representation.format == .multipart || representation.format == .form
    return BodyPlan(
        mediaType: representation.mediaType,
        alternatives: representation.alternatives,
        isRequired: request.isRequired,
        value: value,
        isFlattened: false,
        content: content,
        fields: isForm && content == .value ? planFields(representation.media, with: &schemas) : [],
        hasFormTwin: hasFormTwin,
        documentation: Documentation(summary: Documentation.text(request.description))
    )
}

private func sentValue(
    _ representation: Representation,
    in context: NameContext,
    with schemas: inout SchemaPlanner
) -> (ValueShape, BodyPlan.Content) {
    let media = representation.media.value
    switch representation.format {
    case .bytes: return (ValueShape(.builtin(.binary)), .bytes)
    case .text: return (schemas.textShape(of: representation.media), .value)
    case .json, .form, .multipart:
        let use = schemas.use(ofContent: media, in: context)
        if representation.format == .multipart, !schemas.isStructure(use.type) { return (SchemaUse.any.shape, .form) }
        return (use.shape, .value)
    }
}

extension SchemaPlanner {
    /// The value of JSON: `itemSchema` alone is about the elements of a list.
    mutating func use(ofContent media: MediaType, in context: NameContext) -> SchemaUse {
        if let schema = media.schema { return use(of: schema, in: context) }
        guard let items = media.itemSchema else { return .any }
        return SchemaUse(.array(use(of: items, in: context.item).shape))
    }

    /// Text is a string, whatever its schema makes of it.
    mutating func textShape(of media: Named<MediaType>) -> ValueShape {
        if let schema = media.value.schema.map({ index.resolved($0) }), let kinds = schema.kinds, kinds != [.string] {
            let kind = kinds.count == 1 ? kinds[0].rawValue : "other values"
            report.tolerated("text-body", "'\(media.name)' is text, which the schema calls \(kind)", at: media.nameNode)
        }
        return ValueShape(.builtin(.string))
    }

    fileprivate func isStructure(_ type: TypeReference) -> Bool {
        guard case .declared(let id) = type, case .structure? = drafts[id]?.kind else { return false }
        return true
    }
}

extension PlanningReport {
    /// XML and nothing else.
    mutating func xmlBytes(_ media: Named<MediaType>) {
        unsupported("xml", "XML isn't read or written yet, so '\(media.name)' is bytes here", at: media.nameNode)
    }
}
