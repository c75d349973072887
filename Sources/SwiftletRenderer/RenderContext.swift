import SwiftletModel

/// What every view is built with.
struct RenderContext: Sendable {
    let sdk: SDK
    private(set) var names: Names
    let options: RenderOptions
    private let children: [TypeID: [TypeDeclaration]]
    private let types: [TypeID: TypeDeclaration]

    init(_ sdk: SDK, options: RenderOptions) {
        self.sdk = sdk
        self.options = options
        names = Names(sdk)
        types = Dictionary(sdk.types.map { ($0.id, $0) }) { first, _ in first }
        var children: [TypeID: [TypeDeclaration]] = [:]
        for type in sdk.types {
            if let parent = type.parent { children[parent, default: []].append(type) }
        }
        self.children = children.mapValues { $0.sorted { $0.name < $1.name } }
    }

    /// For views of an extension of a type within the client.
    func outside() -> RenderContext {
        var context = self
        context.names = names.outside()
        return context
    }

    /// In the order of their names.
    func nestedTypes(of id: TypeID) -> [TypeDeclaration] { children[id] ?? [] }

    var topLevelTypes: [TypeDeclaration] {
        sdk.types.filter { $0.parent == nil }.sorted { $0.name < $1.name }
    }

    /// Of an open enum.
    func firstCase(of id: TypeID) -> SwiftName? {
        guard case .enumeration(let enumeration)? = types[id]?.kind else { return nil }
        return enumeration.cases.first?.name
    }

    func structure(_ reference: TypeReference) -> StructureType? {
        guard case .declared(let id) = reference, case .structure(let structure)? = types[id]?.kind else { return nil }
        return structure
    }
}
