import SwiftletModel
import SwiftletOpenAPI

/// What the `encoding` objects of a form say about its members.
func planFields(_ media: Named<MediaType>, with schemas: inout SchemaPlanner) -> [FieldPlan] {
    media.value.encoding.compactMap { encoding in
        if let header = encoding.value.headers.first, !isFile(encoding.name, of: media, schemas.index) {
            schemas.report.unsupported(
                "encoding-headers",
                "headers of a part aren't arguments; `FilePart` takes those of a file",
                at: header.nameNode
            )
        }
        return serialization(encoding.value).map { FieldPlan(wireName: encoding.name, serialization: $0) }
    }
}

/// Its headers are the caller's, in `FilePart`.
private func isFile(_ name: String, of media: Named<MediaType>, _ index: DocumentIndex) -> Bool {
    var schema = media.value.schema
    for _ in 0..<8 {
        guard let reference = schema?.reference else { break }
        schema = index.schema(reference)
    }
    guard let member = schema?.object?.properties.first(where: { $0.name == name })?.value else { return false }
    return member.isBinary(in: index) || member.array?.items?.isBinary(in: index) ?? false
}

private func serialization(_ encoding: Encoding) -> ParameterPlan.Serialization? {
    guard encoding.style != nil || encoding.explode != nil || encoding.allowsReserved else {
        return encoding.contentType.map { .content(mediaType: $0) }
    }
    let style = encoding.style ?? .form
    switch style {
    case .form, .spaceDelimited, .pipeDelimited:
        let explode = encoding.explode ?? (style == .form)
        return .style(style.rawValue, explode: explode, allowReserved: encoding.allowsReserved)
    case .deepObject:
        return .style(style.rawValue, explode: false, allowReserved: encoding.allowsReserved)
    case .simple, .label, .matrix, .cookie:
        // Reading has refused them.
        return nil
    }
}
