import SwiftletModel
import SwiftletTemplates

/// An enum over alternatives.
struct UnionView: TemplateView {
    let documentation: String
    let name: String
    /// `indirect `, or nothing.
    let indirection: String
    let cases: [UnionCaseView]
    /// The wire name of the member that tells the case, as a literal.
    let discriminator: String?
    let schemaDelimiter: String
    let schema: String
    /// What the schema text's names stand for: `Circle.self, Square.self`.
    let schemaTypes: String?
    let types: [TypeView]

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("indirection") { $0.indirection },
        .list("cases") { $0.cases },
        .optionalText("discriminator") { $0.discriminator },
        .text("schemaDelimiter") { $0.schemaDelimiter },
        .text("schema") { $0.schema },
        .optionalText("schemaTypes") { $0.schemaTypes },
        .list("types") { $0.types },
    ]

    init(_ declaration: TypeDeclaration, _ union: UnionType, in context: RenderContext) {
        let text = SchemaText(union, names: context.names)
        documentation = Documented.type(declaration)
        name = declaration.name.spelling
        indirection = union.isIndirect ? "indirect " : ""
        cases = union.branches.enumerated().map { UnionCaseView($0.element, at: $0.offset, in: context) }
        discriminator = union.discriminator.map(SwiftLiteral.string)
        schema = text.lines.joined(separator: "\n")
        schemaDelimiter = SwiftLiteral.delimiter(for: schema)
        schemaTypes = text.typeList(context.names)
        types = context.nestedTypes(of: declaration.id).map { TypeView($0, in: context) }
    }
}

/// `case circle(Circle)`
struct UnionCaseView: TemplateView {
    let documentation: String
    let name: String
    let index: String
    /// `(Circle)`, or nothing where there is only one value.
    let payload: String
    /// `Circle`
    let type: String
    /// The only value, as a literal.
    let constant: String?
    /// Values of the discriminator that mean this case: `"circle", "round"`.
    let tags: String?
    /// `try .circle(branch.value())`
    let value: String
    /// `.circle(let value)`
    let pattern: String
    /// `UnionContent(0, value)`
    let content: String

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("index") { $0.index },
        .text("payload") { $0.payload },
        .text("type") { $0.type },
        .optionalText("constant") { $0.constant },
        .optionalText("tags") { $0.tags },
        .text("value") { $0.value },
        .text("pattern") { $0.pattern },
        .text("content") { $0.content },
    ]

    init(_ branch: UnionType.Branch, at position: Int, in context: RenderContext) {
        let hasPayload = branch.constant == nil
        let label = "." + branch.name.labelSpelling
        let contentType = context.names.standard("UnionContent")
        documentation = Documented.comment(branch.documentation).text
        name = branch.name.spelling
        index = String(position)
        type = context.names.type(branch.value)
        payload = hasPayload ? "(\(type))" : ""
        constant = branch.constant.map(JSONLiteral.swift)
        tags = branch.tags.isEmpty ? nil : branch.tags.map(JSONLiteral.swift).joined(separator: ", ")
        value = hasPayload ? "try \(label)(branch.value())" : label
        pattern = hasPayload ? "\(label)(let value)" : label
        content = hasPayload ? "\(contentType)(\(position), value)" : "\(contentType)(\(position))"
    }
}
