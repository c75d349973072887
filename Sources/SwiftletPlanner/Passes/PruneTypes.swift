import SwiftletModel

/// Leaves out inline types that nothing uses: enums of one value that became constants.
func pruneTypes(
    _ drafts: [TypeID: TypeDraft],
    usedBy operations: [OperationDraft],
    _ components: Set<TypeID> = []
) -> [TypeID: TypeDraft] {
    var used: Set<TypeID> = []
    var open: [TypeID] = drafts.values.filter(\.isComponent).map(\.id) + components
    for operation in operations { open += operation.shapes.flatMap(\.uses) }
    while let id = open.popLast() {
        guard used.insert(id).inserted, let draft = drafts[id] else { continue }
        if let parent = draft.context.parent { open.append(parent) }
        open += draft.kind.uses
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
    /// Every declared type in use inside, those of rules included.
    var uses: [TypeID] {
        switch self {
        case .enumeration(let enumeration): enumeration.constraints.uses
        case .results(let results): results.cases.compactMap(\.value).flatMap(\.uses)
        case .union(let union): union.branches.flatMap(\.value.uses) + union.constraints.uses
        case .wrapper(let wrapper): wrapper.value.uses
        case .structure(let structure):
            structure.properties.flatMap(\.value.uses) + structure.additionalProperties.uses
                + structure.rules.flatMap(\.uses)
        }
    }
}

extension StructureType.AdditionalProperties {
    fileprivate var uses: [TypeID] {
        if case .typed(let values) = self { values.uses } else { [] }
    }
}

extension ValueShape {
    /// The declared types that the value, its items or members and its rules are made of.
    var uses: [TypeID] {
        let inner: [TypeID] =
            switch type {
            case .builtin: []
            case .declared(let id): [id]
            case .array(let items): items.uses
            case .dictionary(let values): values.uses
            }
        return constraints.isEmpty ? inner : inner + constraints.uses
    }
}

extension Constraints {
    fileprivate var uses: [TypeID] { isEmpty ? [] : values.rules.flatMap(\.uses) }
}

extension Rules {
    fileprivate var uses: [TypeID] {
        switch self {
        case .value: []
        case .type(let id): [id]
        case .list(let elements): elements.flatMap(\.uses)
        case .object(let members): members.flatMap(\.value.uses)
        }
    }
}
