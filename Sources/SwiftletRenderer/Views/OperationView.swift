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
    /// `send`, or `open` for bytes as they arrive.
    let call: String
    /// The arguments of `call`, one line: `Self.update, [.init(serverID)], body: body, options: options`.
    let sendArguments: String
    /// The form that takes the members of the body as arguments.
    let flat: MethodView?
    /// The form that takes the body as one value, or that has none.
    let whole: MethodView
    /// The form that takes the body as `multipart/form-data`, where the description allows that too.
    let form: MethodView?

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
    ]

    init(_ operation: OperationPlan, in context: RenderContext) {
        let text = OperationText.lines(operation).joined(separator: "\n")
        deprecation = Documented.deprecation(operation.documentation)
        method = operation.method.spelling
        constant = operation.method.identifier + "Operation"
        description = text
        descriptionDelimiter = SwiftLiteral.delimiter(for: text)
        result = Self.result(operation.result, in: context)
        isDiscardable = ![.nothing, .bytes].contains(operation.result) && operation.httpMethod != "GET"
        call = operation.result == .bytes ? "open" : "send"
        sendArguments = Self.sendArguments(operation, constant: constant)
        whole = MethodView(whole: operation, in: context)
        form = operation.body?.hasFormTwin == true ? MethodView(form: operation, in: context) : nil
        flat = operation.body.flatMap { body in
            guard body.isFlattened, let structure = context.structure(body.value.type) else { return nil }
            return MethodView(flat: operation, body, structure, in: context)
        }
    }

    private static func result(_ result: OperationResult, in context: RenderContext) -> String {
        switch result {
        case .nothing: ""
        case .bytes: " -> " + context.names.standard("HTTPBody")
        case .value(let shape): " -> " + context.names.type(shape)
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
