import SwiftletModel

/// What every view is built with.
struct RenderContext: Sendable {
    let sdk: SDK
    private(set) var names: Names
    let options: RenderOptions
    private let tables: Tables

    var cycles: TypeCycles { tables.cycles }
    private var indices: [TypeID: Int] { tables.indices }

    init(_ sdk: SDK, options: RenderOptions) {
        self.sdk = sdk
        self.options = options
        (names, tables) = Parallel.both({ Names(sdk) }, { Tables(sdk.types) })
    }

    /// A class, since contexts are handed around: a copy is one reference.
    private final class Tables: Sendable {
        let cycles: TypeCycles
        /// Positions in `sdk.types`; children in the order of their names.
        let indices: [TypeID: Int]
        let children: [TypeID: [Int]]

        init(_ types: [TypeDeclaration]) {
            indices = Dictionary(zip(types.lazy.map(\.id), types.indices)) { first, _ in first }
            cycles = TypeCycles(types, indices: indices)
            var children: [TypeID: [Int]] = [:]
            for index in types.indices {
                if let parent = types[index].parent { children[parent, default: []].append(index) }
            }
            self.children = children.mapValues { RenderContext.sorted($0, types) }
        }
    }

    /// Whether an operation is somewhere else than the client's others.
    var hasOperationServers: Bool {
        func isThere(_ resources: [ResourcePlan]) -> Bool {
            resources.contains { $0.operations.contains { !$0.servers.isEmpty } || isThere($0.children) }
        }
        return isThere(sdk.resources)
    }

    /// For views of an extension of a type within the client.
    func outside() -> RenderContext {
        var context = self
        context.names = names.outside()
        return context
    }

    /// In the order of their names.
    func nestedTypes(of id: TypeID) -> [TypeDeclaration] { tables.children[id]?.map { sdk.types[$0] } ?? [] }

    var topLevelTypes: [TypeDeclaration] {
        Self.sorted(sdk.types.indices.filter { sdk.types[$0].parent == nil }, sdk.types).map { sdk.types[$0] }
    }

    private static func sorted(_ indices: [Int], _ types: [TypeDeclaration]) -> [Int] {
        indices.count > 1 ? indices.sorted { types[$0].name < types[$1].name } : indices
    }

    /// A member's own words, else those of its type.
    func documentation(of property: Property) -> Documentation {
        var documentation = property.documentation
        if documentation.summary == nil, documentation.details == nil, case .declared(let id) = property.value.type,
            let index = indices[id]
        {
            documentation.summary = sdk.types[index].documentation.summary ?? sdk.types[index].documentation.details
        }
        return documentation
    }

    /// Of an open enum.
    func firstCase(of id: TypeID) -> SwiftName? {
        guard let index = indices[id], case .enumeration(let enumeration) = sdk.types[index].kind else { return nil }
        return enumeration.cases.first?.name
    }

    /// The cases of an operation's result.
    func resultCases(_ id: TypeID) -> ResultCases? {
        guard let index = indices[id], case .results(let results) = sdk.types[index].kind else { return nil }
        return results
    }

    func structure(_ reference: TypeReference) -> StructureType? {
        guard case .declared(let id) = reference, let index = indices[id],
            case .structure(let structure) = sdk.types[index].kind
        else { return nil }
        return structure
    }
}
