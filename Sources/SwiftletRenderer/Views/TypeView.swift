import SwiftletModel
import SwiftletTemplates

/// One declared type; exactly one of the kinds is set.
struct TypeView: TemplateView {
    let structure: StructureView?
    let enumeration: EnumerationView?
    let alias: AliasView?

    static let fields: [ViewField<Self>] = [
        .view("structure") { $0.structure },
        .view("enumeration") { $0.enumeration },
        .view("alias") { $0.alias },
    ]

    init(_ declaration: TypeDeclaration, in context: RenderContext) {
        switch declaration.kind {
        case .structure(let structure):
            self.structure = StructureView(declaration, structure, in: context)
            (enumeration, alias) = (nil, nil)
        case .enumeration(let enumeration):
            self.enumeration = EnumerationView(declaration, enumeration, in: context)
            (structure, alias) = (nil, nil)
        case .alias(let shape):
            alias = AliasView(declaration, shape, in: context)
            (structure, enumeration) = (nil, nil)
        }
    }
}

/// `typealias Name = Type`
struct AliasView: TemplateView {
    let documentation: String
    let name: String
    let type: String

    static let fields: [ViewField<Self>] = [
        .text("documentation") { $0.documentation },
        .text("name") { $0.name },
        .text("type") { $0.type },
    ]

    init(_ declaration: TypeDeclaration, _ shape: ValueShape, in context: RenderContext) {
        documentation = Documented.type(declaration)
        name = declaration.name.spelling
        type = context.names.type(shape)
    }
}
