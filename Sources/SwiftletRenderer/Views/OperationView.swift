import SwiftletModel
import SwiftletTemplates

/// One operation: its description and the methods that call it.
struct OperationView: TemplateView {
    let deprecation: String
    let method: String
    /// The constant that holds the description.
    let constant: String
    let descriptionDelimiter: String
    let description: String
    /// ` -> MCPServer`, or nothing.
    let result: String
    let isDiscardable: Bool
    /// `send`, `open` for bytes as they arrive, or `stream`.
    let call: String
    /// The arguments of `call`, one line: `Self.update, [.init(serverID)], body: body, options: options`.
    let sendArguments: String
    /// The form that takes the members of the body as arguments.
    let flat: MethodView?
    /// The form that takes the body as one value, or that has none.
    let whole: MethodView
    /// The form that takes the body as `multipart/form-data`, where the description allows that too.
    let form: MethodView?
    /// Methods beside the operation's own.
    let twins: [TwinView]
    let exchange: ExchangeView

    static let fields: [ViewField<Self>] = [
        .text("deprecation") { $0.deprecation },
        .text("method") { $0.method },
        .text("constant") { $0.constant },
        .text("descriptionDelimiter") { $0.descriptionDelimiter },
        .text("description") { $0.description },
        .text("result") { $0.result },
        .flag("isDiscardable") { $0.isDiscardable },
        .text("call") { $0.call },
        .text("sendArguments") { $0.sendArguments },
        .view("flat") { $0.flat },
        .view("whole") { $0.whole },
        .view("form") { $0.form },
        .list("twins") { $0.twins },
        .view("exchange") { $0.exchange },
    ]

    init(_ operation: OperationPlan, in context: RenderContext) {
        let text = OperationText.lines(operation).joined(separator: "\n")
        deprecation = Documented.deprecation(operation.documentation)
        method = operation.method.spelling
        constant = operation.method.identifier + "Operation"
        description = text
        descriptionDelimiter = SwiftLiteral.delimiter(for: text)
        result = Self.result(operation.result, in: context)
        isDiscardable = operation.httpMethod != "GET" && Self.isWhole(operation.result)
        let arguments = Self.sendArguments(operation, constant: constant)
        sendArguments = arguments
        exchange = ExchangeView(operation, in: context)
        twins = TwinView.twins(of: operation, arguments, in: context)
        form = operation.body?.hasFormTwin == true ? MethodView(form: operation, in: context) : nil
        var shown = operation
        if case .stream = operation.result, let stream = operation.stream {
            call = "stream"
            shown = shown.noting(TwinView.note(on: stream))
        } else {
            call = operation.result == .bytes ? "open" : "send"
        }
        whole = MethodView(whole: shown, in: context)
        flat = MethodView(flat: shown, omitting: operation.isStream ? operation.stream?.member : nil, in: context)
    }

    /// What arrives after the method has returned is what the caller wants.
    private static func isWhole(_ result: OperationResult) -> Bool {
        switch result {
        case .value, .cases: true
        case .nothing, .bytes, .stream: false
        }
    }

    private static func result(_ result: OperationResult, in context: RenderContext) -> String {
        switch result {
        case .nothing: ""
        case .bytes: " -> " + context.names.standard("HTTPBody")
        case .value(let shape): " -> " + context.names.type(shape)
        case .stream(let item): " -> " + TwinView.streamType(of: item, in: context)
        case .cases(let id): " -> " + context.names.type(id)
        }
    }

    private static func sendArguments(_ operation: OperationPlan, constant: String) -> String {
        var arguments = ["Self.\(constant)"]
        if !operation.parameters.isEmpty {
            let values = operation.parameters.map { ".init(\($0.name.spelling))" }.joined(separator: ", ")
            arguments.append("[\(values)]")
        }
        if operation.body != nil { arguments.append("body: body") }
        return (arguments + ["options: options"]).joined(separator: ", ")
    }
}

extension OperationPlan {
    /// Whether the operation's own method gives the stream.
    fileprivate var isStream: Bool {
        if case .stream = result { true } else { false }
    }
}
