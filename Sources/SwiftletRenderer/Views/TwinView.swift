import SwiftletModel
import SwiftletTemplates

/// A method beside an operation's own: it gives the same as a stream, or all pages as one list.
struct TwinView: TemplateView {
    let deprecation: String
    let method: String
    /// ` async throws(APIError) -> EventStream<Chunk>`, ` -> Paged<Page, Pet>`
    let signature: String
    /// `try await `, or nothing.
    let effects: String
    /// The client's method: `stream`, `pages`.
    let call: String
    let sendArguments: String
    let flat: MethodView?
    let whole: MethodView

    static let fields: [ViewField<Self>] = [
        .text("deprecation") { $0.deprecation },
        .text("method") { $0.method },
        .text("signature") { $0.signature },
        .text("effects") { $0.effects },
        .text("call") { $0.call },
        .text("sendArguments") { $0.sendArguments },
        .view("flat") { $0.flat },
        .view("whole") { $0.whole },
    ]

    static func twins(of operation: OperationPlan, _ sendArguments: String, in context: RenderContext) -> [TwinView] {
        [
            operation.stream.flatMap { TwinView(operation, $0, sendArguments, in: context) },
            operation.paging.map { TwinView(operation, $0, sendArguments, in: context) },
        ].compactMap(\.self)
    }

    private init?(_ operation: OperationPlan, _ stream: StreamPlan, _ arguments: String, in context: RenderContext) {
        guard let method = stream.method else { return nil }
        let shown = operation.noting(Self.note(on: stream))
        deprecation = Documented.deprecation(operation.documentation)
        self.method = method.spelling
        signature =
            " async throws(\(context.names.standard("APIError"))) -> " + Self.streamType(of: stream.item, in: context)
        effects = "try await "
        call = "stream"
        sendArguments = arguments
        whole = MethodView(whole: shown, in: context)
        flat = MethodView(flat: shown, omitting: stream.member, in: context)
    }

    private init(_ operation: OperationPlan, _ paging: PagingPlan, _ arguments: String, in context: RenderContext) {
        let names = context.names
        deprecation = Documented.deprecation(operation.documentation)
        method = paging.method.spelling
        signature = " -> \(names.standard("Paged"))<\(names.type(paging.page)), \(names.type(paging.item))>"
        effects = ""
        call = "pages"
        sendArguments = arguments
        let shown = operation.noting(Self.note(on: paging.rule))
        whole = MethodView(whole: shown, in: context)
        flat = MethodView(flat: shown, in: context)
    }

    static func streamType(of item: ValueShape, in context: RenderContext) -> String {
        "\(context.names.standard("EventStream"))<\(context.names.type(item))>"
    }

    static func note(on stream: StreamPlan) -> String {
        let what = "The response arrives value by value, as `\(DocComment.singleParagraph(stream.mediaType))`"
        guard let member = stream.member else {
            return what + (stream.method == nil ? "." : "; ask for it in the body where the API wants that.")
        }
        return what + "; `\(DocComment.singleParagraph(member))` of the body is set to true."
    }

    /// What is read from page to page, since it may have been recognised and not configured.
    static func note(on rule: PagingRule) -> String {
        let parameter = rule.parameter.map { "`\(DocComment.singleParagraph($0))`" } ?? ""
        let next = (rule.next ?? rule.last).map { "`\(DocComment.singleParagraph($0))`" } ?? ""
        let how =
            switch rule.style {
            case .cursor where rule.last != nil: "\(parameter) takes \(next) of the last item"
            case .cursor: "\(parameter) takes \(next) of the page before"
            case .offset: "\(parameter) counts items"
            case .page: "\(parameter) counts pages"
            case .link: "the header `Link` has the next one's address"
            case .url: "\(next) has the next one's address"
            }
        return "The items of all pages, asked for as they are needed: \(how)."
    }
}

extension OperationPlan {
    /// The same with another paragraph of documentation.
    func noting(_ note: String) -> OperationPlan {
        var result = self
        result.documentation.details = [documentation.details, note].compactMap(\.self).joined(separator: "\n\n")
        (result.result, result.stream, result.paging) = (.nothing, nil, nil)
        return result
    }
}
