import SwiftletModel
import SwiftletTemplates

/// One declared type; exactly one of the kinds is set.
struct TypeView: TemplateView {
    let structure: StructureView?
    let enumeration: EnumerationView?
    let results: ResultsView?

    static let fields: [ViewField<Self>] = [
        .view("structure") { $0.structure },
        .view("enumeration") { $0.enumeration },
        .view("results") { $0.results },
    ]

    init(_ declaration: TypeDeclaration, in context: RenderContext) {
        switch declaration.kind {
        case .structure(let structure):
            self.structure = StructureView(declaration, structure, in: context)
            (enumeration, results) = (nil, nil)
        case .enumeration(let enumeration):
            self.enumeration = EnumerationView(declaration, enumeration, in: context)
            (structure, results) = (nil, nil)
        case .results(let cases):
            results = ResultsView(declaration, cases, in: context)
            (structure, enumeration) = (nil, nil)
        }
    }
}
