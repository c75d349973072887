import SwiftletModel
import SwiftletTemplates

/// A struct around one value.
struct WrapperView: TemplateView {
    let documentation: String
    let name: String
    let type: String
    let schemaDelimiter: String
    let schema: String
    let schemaTypes: String?
    let types: [TypeView]

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("type") { $0.type },
        .text("schemaDelimiter") { $0.schemaDelimiter },
        .text("schema") { $0.schema },
        .optionalText("schemaTypes") { $0.schemaTypes },
        .list("types") { $0.types },
    ]

    init(_ declaration: TypeDeclaration, _ wrapper: WrapperType, in context: RenderContext) {
        let text = SchemaText(wrapper, names: context.names)
        documentation = Documented.type(declaration)
        name = declaration.name.spelling
        type = context.names.type(wrapper.value)
        schema = text.lines.joined()
        schemaDelimiter = SafeText.isPlain(schema) ? "" : SwiftLiteral.rawDelimiter(for: schema)
        schemaTypes = text.typeList(context.names)
        types = context.nestedTypes(of: declaration.id).map { TypeView($0, in: context) }
    }
}
