import SwiftletModel
import SwiftletTemplates

/// An enum with a case for each documented success of an operation.
struct ResultsView: TemplateView {
    let documentation: String
    let name: String
    let cases: [ResultCaseView]

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .list("cases") { $0.cases },
    ]

    init(_ declaration: TypeDeclaration, _ results: ResultCases, in context: RenderContext) {
        documentation = Documented.type(declaration)
        name = declaration.name.spelling
        cases = results.cases.map { ResultCaseView($0, in: context) }
    }
}

/// `case accepted(Job)`
struct ResultCaseView: TemplateView {
    let documentation: String
    let name: String
    /// `(Job)`, or nothing where the body is empty.
    let payload: String
    /// As a pattern: `202`, `200...299`.
    let statuses: String
    /// `try .accepted(response.value())`
    let value: String

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("payload") { $0.payload },
        .text("statuses") { $0.statuses },
        .text("value") { $0.value },
    ]

    init(_ result: ResultCases.Case, in context: RenderContext) {
        documentation = Self.documentation(result)
        name = result.name.spelling
        payload = result.value.map { "(\(context.names.type($0)))" } ?? ""
        statuses = result.status.uppercased() == "2XX" ? "200...299" : result.status
        value =
            result.value == nil
            ? ".\(result.name.labelSpelling)" : "try .\(result.name.labelSpelling)(response.value())"
    }

    /// `Status 202: The job that will do it.`
    private static func documentation(_ result: ResultCases.Case) -> String {
        var comment = DocComment()
        let text = result.documentation.summary ?? result.documentation.details
        let status = result.status.uppercased() == "2XX" ? "Any other 2xx status" : "Status \(result.status)"
        comment.add(text.map { "\(status): \(DocComment.singleParagraph($0))" } ?? "\(status).")
        return comment.text
    }
}
