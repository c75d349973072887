import SwiftletModel
import SwiftletTemplates

/// An operation for templates that write each request and read each response in code of their own. Ours hand a text to
/// the runtime, so nothing is spelled before it is asked for.
struct ExchangeView: TemplateView {
    private let operation: OperationPlan
    private let context: RenderContext

    /// In the scope of `OperationView`, whose names hold here too.
    static let fields: [ViewField<Self>] = [
        .text("httpMethod") { SwiftLiteral.string($0.operation.httpMethod) },
        .text("path") { SwiftLiteral.string($0.operation.path) },
        .list("pathParameters") { $0.parameters(in: .path) },
        .list("queryParameters") { $0.parameters(in: .query) },
        .list("headerParameters") { $0.parameters(in: .header) },
        .list("cookieParameters") { $0.parameters(in: .cookie) },
        .optionalText("bodyMediaType") { $0.operation.body.map { SwiftLiteral.string($0.mediaType) } },
        .text("output") { $0.output },
        .list("responses") { $0.responses },
        .view("otherResponse") { $0.otherResponse },
    ]

    init(_ operation: OperationPlan, in context: RenderContext) {
        self.operation = operation
        self.context = context
    }

    private func parameters(in location: WireLocation) -> [WireParameterView] {
        operation.parameters.filter { $0.location == location }.map(WireParameterView.init)
    }

    /// ` -> Pet`, and ` -> Data` for bytes and streams, which are whole here.
    private var output: String {
        switch operation.result {
        case .nothing: ""
        case .value(let shape): " -> " + context.names.type(shape)
        case .cases(let id): " -> " + context.names.type(id)
        case .bytes, .stream: " -> " + context.names.standard("Data")
        }
    }

    /// All but `default`, the most exact status first.
    private var responses: [WireResponseView] {
        let known = operation.responses.filter { !$0.isDefault }
        let ordered = known.filter { !$0.isRange } + known.filter(\.isRange)
        return ordered.map { WireResponseView($0, of: operation, in: context) }
    }

    /// What the description says of `default`.
    private var otherResponse: WireResponseView? {
        operation.responses.first(where: \.isDefault).map { WireResponseView($0, of: operation, in: context) }
    }
}

/// A parameter as the request has it.
struct WireParameterView: TemplateView {
    private let parameter: ParameterPlan

    static let fields: [ViewField<Self>] = [
        .text("name") { $0.parameter.name.spelling },
        .text("wireName") { SwiftLiteral.string($0.parameter.wireName) },
        .flag("isExploded") { $0.isExploded },
    ]

    init(_ parameter: ParameterPlan) {
        self.parameter = parameter
    }

    private var isExploded: Bool {
        if case .style(_, let explode, _) = parameter.serialization { explode } else { false }
    }
}

/// One documented response.
struct WireResponseView: TemplateView {
    private let response: ResponsePlan
    private let operation: OperationPlan
    private let context: RenderContext

    static let fields: [ViewField<Self>] = [
        .text("statuses") { $0.response.statusPattern },
        .flag("isSuccess") { $0.response.isSuccess },
        .flag("isRaw") { $0.isRaw },
        .text("value") { $0.value },
        .optionalText("errorType") { $0.errorType },
    ]

    init(_ response: ResponsePlan, of operation: OperationPlan, in context: RenderContext) {
        self.response = response
        self.operation = operation
        self.context = context
    }

    /// Whether the method gives the body's bytes as they are.
    private var isRaw: Bool {
        switch operation.result {
        case .bytes, .stream: true
        case .nothing, .value, .cases: false
        }
    }

    /// ` try response.value()`, ` try .accepted(response.value())`, ` .noContent`, or nothing.
    private var value: String {
        switch operation.result {
        case .nothing, .bytes, .stream: return ""
        case .value: return " try response.value()"
        case .cases(let id):
            let result = context.resultCases(id)?.cases.first { $0.status == response.status }
            return result.map { " " + ResultCaseView($0, in: context).value } ?? ""
        }
    }

    private var errorType: String? {
        response.isSuccess || response.isBytes ? nil : response.value.map { context.names.type($0) }
    }
}

extension ResponsePlan {
    fileprivate var isDefault: Bool { status == "default" }
    fileprivate var isRange: Bool { status.uppercased().hasSuffix("XX") }

    /// As a pattern: `404`, `400...499`.
    fileprivate var statusPattern: String {
        guard isRange, let first = status.first else { return status }
        return "\(first)00...\(first)99"
    }
}
