import SwiftletModel
import SwiftletOpenAPI

/// The first success that arrives value by value, and the member of the body that asks for it.
func planStream(of source: OperationSource, body: BodyPlan?, with schemas: inout SchemaPlanner) -> StreamPlan? {
    let successes = SuccessStatuses(source.operation.responses.map(\.name))
    for response in source.operation.responses where successes.contains(response.name) {
        guard let media = schemas.index.value(response.value)?.content.stream else { continue }
        let name = source.typeName
        let context = NameContext.operation([name + "Event", name + "StreamEvent"])
        return StreamPlan(
            mediaType: media.name,
            item: StreamItem(media).shape(in: context, with: &schemas),
            member: body.flatMap { streamMember(of: $0, schemas) }
        )
    }
    return nil
}

/// `stream: boolean`
private func streamMember(of body: BodyPlan, _ schemas: SchemaPlanner) -> String? {
    guard case .declared(let id) = body.value.type, case .structure(let structure)? = schemas.drafts[id]?.kind else {
        return nil
    }
    let member = structure.properties.first { $0.wireName == "stream" && $0.value.type == .builtin(.boolean) }
    return member?.wireName
}

/// What one element of a stream is.
private struct StreamItem {
    let media: Named<MediaType>

    init(_ media: Named<MediaType>) {
        self.media = media
    }

    /// `itemSchema` is about an element. `schema` means one, too, in descriptions before 3.2, unless it is a list.
    func shape(in context: NameContext, with schemas: inout SchemaPlanner) -> ValueShape {
        let isEvents = StreamMediaType.isServerSentEvents(media.name)
        guard let schema = media.value.itemSchema ?? media.value.schema else {
            return isEvents ? ValueShape(.builtin(.string)) : SchemaUse.any.shape
        }
        if isEvents, let data = eventData(schema, schemas) { return dataShape(data, in: context, with: &schemas) }
        if isEvents, isEventChoice(schema, schemas) {
            schemas.report.unsupported(
                "stream-event",
                "events that differ by name are texts here: read each by the event's name",
                at: media.nameNode
            )
            return ValueShape(.builtin(.string))
        }
        let shape = schemas.use(of: schema, in: context).shape
        if media.value.itemSchema == nil, case .array(let item) = shape.type { return item }
        return shape
    }

    /// The member `data` of a schema that describes the whole event: nothing but `data`, `event`, `id` and `retry`.
    private func eventData(_ schema: Schema, _ schemas: SchemaPlanner) -> Schema? {
        let schema = resolved(schema, schemas)
        guard schema.composition == nil, let properties = schema.object?.properties else { return nil }
        let isEvent = properties.allSatisfy { ["data", "event", "id", "retry"].contains($0.name) }
        return isEvent ? properties.first { $0.name == "data" }?.value : nil
    }

    /// Alternatives of such schemas.
    private func isEventChoice(_ schema: Schema, _ schemas: SchemaPlanner) -> Bool {
        let schema = resolved(schema, schemas)
        guard let composition = schema.composition else { return false }
        let names = Set((schema.object?.properties ?? []).map(\.name))
        if names.contains("data"), names.isSubset(of: ["data", "event", "id", "retry"]) { return true }
        let choices = composition.oneOf + composition.anyOf
        return choices.count > 1
            && choices.allSatisfy { choice in
                let properties = resolved(choice, schemas).object?.properties ?? []
                return properties.contains { $0.name == "data" } && properties.contains { $0.name == "event" }
                    && properties.allSatisfy { ["data", "event", "id", "retry"].contains($0.name) }
            }
    }

    /// JSON in a text is what `contentSchema` says; a `data` that isn't a text is JSON without saying so.
    private func dataShape(
        _ schema: Schema,
        in context: NameContext,
        with schemas: inout SchemaPlanner
    ) -> ValueShape {
        let resolved = resolved(schema, schemas)
        if let content = resolved.string.contentSchema { return schemas.use(of: content, in: context).shape }
        if resolved.string.contentMediaType.map(MediaRange.isJSON) == true { return SchemaUse.any.shape }
        return schemas.use(of: schema, in: context).shape
    }

    private func resolved(_ schema: Schema, _ schemas: SchemaPlanner) -> Schema {
        var schema = schema
        for _ in 0..<8 {
            guard let reference = schema.reference, let target = schemas.index.schema(reference) else { break }
            schema = target
        }
        return schema
    }
}
