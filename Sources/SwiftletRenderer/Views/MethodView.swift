import SwiftletModel
import SwiftletTemplates

/// One form of an operation's method.
struct MethodView: TemplateView {
    let documentation: String
    /// `_ serverID: String`, `name: String? = nil`
    let parameters: [String]
    /// What the flat form hands to the whole one: `serverID, UpdateRequest(name: name), options: options`, laid out.
    let forwarded: [String]

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .texts("parameters") { $0.parameters },
        .texts("forwarded") { $0.forwarded },
    ]

    init(whole operation: OperationPlan, in context: RenderContext) {
        var described = operation.parameters.map { ($0.name.identifier, Self.documentation(of: $0)) }
        parameters =
            operation.parameters.filter(\.isLeading).map { Self.parameter($0, in: context) }
            + (operation.body.map { [Self.parameter($0, in: context)] } ?? [])
            + operation.parameters.filter { !$0.isLeading }.map { Self.parameter($0, in: context) }
        if let body = operation.body { described.append(("body", body.documentation)) }
        documentation =
            operation.body?.isFlattened == true
            ? Self.documentationOfTwin(operation, as: "one value")
            : Self.documentation(operation, described, in: context)
        forwarded = []
    }

    init(form operation: OperationPlan, in context: RenderContext) {
        parameters =
            operation.parameters.filter(\.isLeading).map { Self.parameter($0, in: context) }
            + ["_ body: " + context.names.standard("MultipartForm")]
            + operation.parameters.filter { !$0.isLeading }.map { Self.parameter($0, in: context) }
        documentation = Self.documentationOfTwin(operation, as: "`multipart/form-data`")
        forwarded = []
    }

    init(flat operation: OperationPlan, _ body: BodyPlan, _ structure: StructureType, in context: RenderContext) {
        let members = structure.initializerMembers.map { structure.properties[$0] }
        parameters =
            operation.parameters.filter(\.isLeading).map { Self.parameter($0, in: context) }
            + members.map(context.names.parameter)
            + operation.parameters.filter { !$0.isLeading }.map { Self.parameter($0, in: context) }
        let described =
            operation.parameters.map { ($0.name.identifier, Self.documentation(of: $0)) }
            + members.map { ($0.name.identifier, Self.documentation(of: $0, in: context)) }
        documentation = Self.documentation(operation, described, in: context)
        let arguments = members.map { "    \($0.name.labelSpelling): \($0.name.spelling)," }
        let value = context.names.type(body.value.type)
        forwarded =
            operation.parameters.filter(\.isLeading).map { Self.argument($0) + "," }
            + (arguments.isEmpty ? ["\(value)(),"] : ["\(value)("] + arguments + ["),"])
            + operation.parameters.filter { !$0.isLeading }.map { Self.argument($0) + "," }
            + ["options: options,"]
    }
}

extension MethodView {
    private static func parameter(_ parameter: ParameterPlan, in context: RenderContext) -> String {
        let isOptional = !parameter.isRequired
        let type = context.names.type(parameter.value.type) + (isOptional || parameter.value.isNullable ? "?" : "")
        let label = parameter.hasLabel ? "" : "_ "
        return "\(label)\(parameter.name.spelling): \(type)\(isOptional ? " = nil" : "")"
    }

    private static func parameter(_ body: BodyPlan, in context: RenderContext) -> String {
        let isOptional = !body.isRequired
        let type = name(of: body, in: context) + (isOptional || body.value.isNullable ? "?" : "")
        return "_ body: \(type)\(isOptional ? " = nil" : "")"
    }

    private static func name(of body: BodyPlan, in context: RenderContext) -> String {
        switch body.content {
        case .value: context.names.type(body.value.type)
        case .bytes: context.names.standard("HTTPBody")
        case .form: context.names.standard("MultipartForm")
        }
    }

    private static func argument(_ parameter: ParameterPlan) -> String {
        (parameter.hasLabel ? parameter.name.labelSpelling + ": " : "") + parameter.name.spelling
    }

    private static func documentation(
        _ operation: OperationPlan,
        _ parameters: [(String, Documentation)],
        in context: RenderContext
    ) -> String {
        var comment = Documented.comment(operation.documentation)
        ResponseNotes.addHeaders(of: operation, to: &comment, in: context)
        let options = Documentation(summary: "How this call differs from the client's others.")
        Documented.addParameters(parameters + [("options", options)], to: &comment)
        if let result = ResponseNotes.result(of: operation) { comment.addItem("- Returns:", result) }
        if let errors = ResponseNotes.errors(of: operation, in: context) { comment.addItem("- Throws:", errors) }
        return comment.text
    }

    /// The other form says the rest.
    private static func documentationOfTwin(_ operation: OperationPlan, as body: String) -> String {
        var comment = DocComment()
        comment.add(operation.documentation.summary ?? "The same with the body as \(body).")
        if operation.documentation.summary != nil { comment.add("The body is \(body) here, made elsewhere.") }
        return comment.text
    }

    private static func documentation(of parameter: ParameterPlan) -> Documentation {
        described(
            parameter.documentation,
            ConstraintNotes.sentences(parameter.value, defaultValue: parameter.defaultValue)
        )
    }

    private static func documentation(of property: Property, in context: RenderContext) -> Documentation {
        described(
            context.documentation(of: property),
            ConstraintNotes.sentences(property.value, defaultValue: property.defaultValue)
        )
    }

    private static func described(_ documentation: Documentation, _ notes: [String]) -> Documentation {
        let sentences = [documentation.summary, documentation.details].compactMap(\.self) + notes
        return Documentation(summary: sentences.isEmpty ? nil : sentences.joined(separator: " "))
    }
}

extension ParameterPlan {
    /// Before the body: it says which thing the method is about.
    fileprivate var isLeading: Bool { location == .path }
}
