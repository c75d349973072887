import SwiftletModel
import SwiftletTemplates

/// One declared type; exactly one of the kinds is set.
struct TypeView: TemplateView {
    private let kind: Kind

    /// Indirect, since views are handed around: a copy is one reference.
    private indirect enum Kind {
        case structure(StructureView)
        case enumeration(EnumerationView)
        case results(ResultsView)
        case union(UnionView)
        case wrapper(WrapperView)
    }

    static let fields: [ViewField<Self>] = [
        .view("structure") { if case .structure(let view) = $0.kind { view } else { nil } },
        .view("enumeration") { if case .enumeration(let view) = $0.kind { view } else { nil } },
        .view("results") { if case .results(let view) = $0.kind { view } else { nil } },
        .view("union") { if case .union(let view) = $0.kind { view } else { nil } },
        .view("wrapper") { if case .wrapper(let view) = $0.kind { view } else { nil } },
    ]

    init(_ declaration: TypeDeclaration, in context: RenderContext) {
        kind =
            switch declaration.kind {
            case .structure(let type): .structure(StructureView(declaration, type, in: context))
            case .enumeration(let type): .enumeration(EnumerationView(declaration, type, in: context))
            case .results(let type): .results(ResultsView(declaration, type, in: context))
            case .union(let type): .union(UnionView(declaration, type, in: context))
            case .wrapper(let type): .wrapper(WrapperView(declaration, type, in: context))
            }
    }
}
