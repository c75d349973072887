import SwiftletModel

/// Leaves out inline types that nothing uses: enums of one value that became constants.
func pruneTypes(_ drafts: [TypeID: TypeDraft], usedBy operations: [OperationDraft]) -> [TypeID: TypeDraft] {
    var used: Set<TypeID> = []
    var open: [TypeID] = drafts.values.filter(\.isComponent).map(\.id)
    for operation in operations { open += operation.shapes.compactMap(\.declared) }
    while let id = open.popLast() {
        guard used.insert(id).inserted, let draft = drafts[id] else { continue }
        if let parent = draft.context.parent { open.append(parent) }
        open += draft.kind.shapes.compactMap(\.declared)
    }
    return drafts.filter { used.contains($0.key) }
}

extension OperationDraft {
    fileprivate var shapes: [ValueShape] {
        parameters.map(\.value) + [body?.value].compactMap(\.self) + received
            + [result.declared].compactMap(\.self).map { ValueShape(.declared($0)) }
    }
}

extension TypeDeclaration.Kind {
    /// Every type in use inside.
    var shapes: [ValueShape] {
        switch self {
        case .enumeration: return []
        case .results(let results): return results.cases.compactMap(\.value)
        case .union(let union): return union.branches.map(\.value)
        case .wrapper(let wrapper): return [wrapper.value]
        case .structure(let structure):
            guard case .typed(let values) = structure.additionalProperties else {
                return structure.properties.map(\.value)
            }
            return structure.properties.map(\.value) + [values]
        }
    }
}

extension ValueShape {
    /// The declared type that the value is, or that its items or members are.
    var declared: TypeID? {
        switch type {
        case .builtin: nil
        case .declared(let id): id
        case .array(let items): items.declared
        case .dictionary(let values): values.declared
        }
    }
}
