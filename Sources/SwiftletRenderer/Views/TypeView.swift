import SwiftletModel
import SwiftletTemplates

/// One declared type; exactly one of the kinds is set.
struct TypeView: TemplateView {
    let structure: StructureView?
    let enumeration: EnumerationView?
    let results: ResultsView?
    let union: UnionView?
    let wrapper: WrapperView?

    static let fields: [ViewField<Self>] = [
        .view("structure") { $0.structure },
        .view("enumeration") { $0.enumeration },
        .view("results") { $0.results },
        .view("union") { $0.union },
        .view("wrapper") { $0.wrapper },
    ]

    init(_ declaration: TypeDeclaration, in context: RenderContext) {
        var structure: StructureView?
        var enumeration: EnumerationView?
        var results: ResultsView?
        var union: UnionView?
        var wrapper: WrapperView?
        switch declaration.kind {
        case .structure(let type): structure = StructureView(declaration, type, in: context)
        case .enumeration(let type): enumeration = EnumerationView(declaration, type, in: context)
        case .results(let type): results = ResultsView(declaration, type, in: context)
        case .union(let type): union = UnionView(declaration, type, in: context)
        case .wrapper(let type): wrapper = WrapperView(declaration, type, in: context)
        }
        (self.structure, self.enumeration, self.results) = (structure, enumeration, results)
        (self.union, self.wrapper) = (union, wrapper)
    }
}
