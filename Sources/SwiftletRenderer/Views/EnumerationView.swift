import SwiftletModel
import SwiftletTemplates

/// An open enum: a struct over its raw value with a static member for each known one.
struct EnumerationView: TemplateView {
    let documentation: String
    let name: String
    let rawType: String
    /// Values of several JSON types: no raw type of a Swift enum holds them.
    let isMixed: Bool
    let cases: [EnumerationCaseView]
    /// A literal.
    let schema: String

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("rawType") { $0.rawType },
        .flag("isMixed") { $0.isMixed },
        .list("cases") { $0.cases },
        .text("schema") { $0.schema },
    ]

    init(_ declaration: TypeDeclaration, _ enumeration: EnumerationType, in context: RenderContext) {
        documentation = Documented.type(declaration)
        name = declaration.name.spelling
        rawType = context.names.type(.builtin(enumeration.rawType.builtin))
        isMixed = enumeration.rawType == .any
        cases = enumeration.cases.map(EnumerationCaseView.init)
        let text = SchemaText(enumeration, names: context.names).lines.joined()
        let delimiter = SafeText.isPlain(text) ? "" : SwiftLiteral.rawDelimiter(for: text)
        schema = "\(delimiter)\"\(text)\"\(delimiter)"
    }
}

/// `static var http: Self { Self(rawValue: "http") }`
struct EnumerationCaseView: TemplateView {
    let documentation: String
    let deprecation: String
    let name: String
    /// The raw value as a Swift literal.
    let value: String

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("deprecation") { $0.deprecation },
        .text("name") { $0.name },
        .text("value") { $0.value },
    ]

    init(_ enumerationCase: EnumerationType.Case) {
        documentation = Documented.enumerationCase(enumerationCase)
        deprecation = Documented.deprecation(enumerationCase.documentation)
        name = enumerationCase.name.spelling
        value = JSONLiteral.swift(enumerationCase.value)
    }
}
