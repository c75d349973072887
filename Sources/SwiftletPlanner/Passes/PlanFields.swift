import SwiftletModel
import SwiftletOpenAPI

/// What the `encoding` objects of a form say about its members.
func planFields(_ media: Named<MediaType>, into report: inout PlanningReport) -> [FieldPlan] {
    media.value.encoding.compactMap { encoding in
        if let header = encoding.value.headers.first {
            report.unsupported(
                "encoding-headers",
                "headers of a part aren't arguments; `FilePart` takes those of a file",
                at: header.nameNode
            )
        }
        return serialization(encoding.value).map { FieldPlan(wireName: encoding.name, serialization: $0) }
    }
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
