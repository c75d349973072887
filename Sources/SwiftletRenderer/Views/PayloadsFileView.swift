import SwiftletModel
import SwiftletTemplates

/// A file with what the API sends by itself: webhooks, or callbacks.
struct PayloadsFileView: TemplateView {
    let header: FileHeader
    let client: String
    let name: String
    let summary: String
    let payloads: [PayloadView]
    /// Whether any of them is a type of the runtime or of Foundation.
    let usesRuntime: Bool

    static let fields: [ViewField<Self>] =
        FileHeader.fields { $0.header }
        + [
            .text("importAccess") { $0.usesRuntime ? $0.header.importAccess : "" },
            .text("client") { $0.client },
            .text("name") { $0.name },
            .text("summary") { $0.summary },
            .list("payloads") { $0.payloads },
        ]

    init(_ context: RenderContext, _ kind: PayloadPlan.Kind, _ name: SwiftName) {
        header = FileHeader(context)
        client = context.sdk.client.name.spelling
        self.name = name.spelling
        summary =
            switch kind {
            case .webhook: "What the API sends by itself, for a server that receives it."
            case .callback: "What the API sends in the course of a call, for a server that receives it."
            }
        let outside = context.outside()
        let shown = context.sdk.payloads.filter { $0.kind == kind }
        payloads = shown.map { PayloadView($0, in: outside) }
        usesRuntime = shown.contains { $0.value?.type.isOfRuntime ?? false }
    }
}

extension TypeReference {
    fileprivate var isOfRuntime: Bool {
        switch self {
        case .declared: false
        case .array(let items): items.type.isOfRuntime
        case .dictionary(let values): values.type.isOfRuntime
        case .builtin(let type):
            switch type {
            case .string, .integer, .int32, .int64, .number, .float, .double, .boolean: false
            case .decimal, .date, .uuid, .uri, .byte, .binary, .any, .file, .dateTime: true
            }
        }
    }
}

/// One of them: the type of its body, and how it comes.
struct PayloadView: TemplateView {
    let documentation: String
    let deprecation: String
    let name: String
    let value: String

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("deprecation") { $0.deprecation },
        .text("name") { $0.name },
        .text("value") { $0.value },
    ]

    init(_ payload: PayloadPlan, in context: RenderContext) {
        name = payload.name.spelling
        deprecation = Documented.deprecation(payload.documentation)
        let bytes = payload.mediaType == nil ? "Swift.Void" : "[Swift.UInt8]"
        value = payload.value.map(context.names.type) ?? bytes
        var comment = Documented.comment(payload.documentation)
        let target = payload.target.map { " to `\(DocComment.singleParagraph($0))`" } ?? ""
        let type = payload.mediaType.map { ", as `\(DocComment.singleParagraph($0))`" } ?? ""
        let caller = payload.caller.map { ", for `\(DocComment.singleParagraph($0))`" } ?? ""
        comment.add("Comes by `\(payload.httpMethod)`\(target)\(type)\(caller).")
        let parameters = payload.parameters.map { parameter in
            let item = "* `\(DocComment.singleParagraph(parameter.wireName))` in the \(parameter.location.rawValue)"
            let text = "\(item), `\(context.names.type(parameter.value))`"
            return text + (parameter.documentation.summary.map { ": " + DocComment.singleParagraph($0) } ?? "")
        }
        if !parameters.isEmpty { comment.add((["With it come:"] + parameters).joined(separator: "\n")) }
        let answers = payload.responses.map { response in
            let type = response.value.map { ", `\(context.names.type($0))`" } ?? ""
            let text = response.documentation.summary.map { ": " + DocComment.singleParagraph($0) } ?? ""
            return "* `\(response.status)`\(type)\(text)"
        }
        if !answers.isEmpty { comment.add((["Answers that it expects:"] + answers).joined(separator: "\n")) }
        documentation = comment.text
    }
}
