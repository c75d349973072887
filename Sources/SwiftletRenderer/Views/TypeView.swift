import SwiftletModel
import SwiftletTemplates

/// One declared type; exactly one of the kinds is set.
struct TypeView: TemplateView {
    let structure: StructureView?
    let enumeration: EnumerationView?

    static let fields: [ViewField<Self>] = [
        .view("structure") { $0.structure },
        .view("enumeration") { $0.enumeration },
    ]

    init(_ declaration: TypeDeclaration, in context: RenderContext) {
        switch declaration.kind {
        case .structure(let structure):
            self.structure = StructureView(declaration, structure, in: context)
            enumeration = nil
        case .enumeration(let enumeration):
            self.enumeration = EnumerationView(declaration, enumeration, in: context)
            structure = nil
        }
    }
}
