import SwiftletModel
import SwiftletTemplates

/// A struct over schema-driven storage.
struct StructureView: TemplateView {
    let documentation: String
    let name: String
    let schemaDelimiter: String
    let schema: String
    /// What the schema text's names stand for: `Metadata.self, Transport.self`.
    let schemaTypes: String?
    let initializer: InitializerView
    let properties: [PropertyView]
    /// Of the members that the schema doesn't name, where it gives their type.
    let additionalType: String?
    let types: [TypeView]

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("schemaDelimiter") { $0.schemaDelimiter },
        .text("schema") { $0.schema },
        .optionalText("schemaTypes") { $0.schemaTypes },
        .view("initializer") { $0.initializer },
        .list("properties") { $0.properties },
        .flag("hasProperties") { !$0.properties.isEmpty },
        .optionalText("additionalType") { $0.additionalType },
        .list("types") { $0.types },
    ]

    init(_ declaration: TypeDeclaration, _ structure: StructureType, in context: RenderContext) {
        let text = SchemaText(structure, names: context.names)
        documentation = Documented.type(declaration)
        name = declaration.name.spelling
        schema = text.lines.joined(separator: "\n")
        schemaDelimiter = SwiftLiteral.delimiter(for: schema)
        schemaTypes = text.typeList(context.names)
        initializer = InitializerView(structure, in: context)
        properties = structure.properties.indices.map { index in
            PropertyView(structure.properties[index], at: index, of: declaration.id, in: context)
        }
        additionalType =
            if case .typed(let shape) = structure.additionalProperties { context.names.type(shape) } else { nil }
        types = context.nestedTypes(of: declaration.id).map { TypeView($0, in: context) }
    }
}
