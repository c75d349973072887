import SwiftletModel

/// Leaves out inline types that nothing uses: enums of one value that became constants.
func pruneTypes(
    _ drafts: [TypeID: TypeDraft],
    usedBy operations: [OperationDraft],
    _ components: Set<TypeID> = []
) -> [TypeID: TypeDraft] {
    var used: Set<TypeID> = []
    used.reserveCapacity(drafts.count)
    var open: [TypeID] = Array(components)
    for draft in drafts.values where draft.isComponent { open.append(draft.id) }
    for operation in operations { operation.visitTypes { open.append($0) } }
    while let id = open.popLast() {
        guard used.insert(id).inserted, let draft = drafts[id] else { continue }
        if let parent = draft.context.parent { open.append(parent) }
        draft.kind.visitTypes { open.append($0) }
    }
    if drafts.keys.allSatisfy(used.contains) { return drafts }
    return drafts.filter { used.contains($0.key) }
}

extension OperationDraft {
    fileprivate func visitTypes(_ visit: (TypeID) -> Void) {
        for index in parameters.indices { parameters[index].value.visitTypes(visit) }
        body?.value.visitTypes(visit)
        for index in responses.indices { responses[index].value?.visitTypes(visit) }
        stream?.item.visitTypes(visit)
        if let id = result.declared { visit(id) }
    }
}

extension TypeDeclaration.Kind {
    /// Every declared type in use inside, those of rules included.
    func visitTypes(_ visit: (TypeID) -> Void) {
        switch self {
        case .enumeration(let enumeration): enumeration.constraints.visitTypes(visit)
        case .results(let results): for one in results.cases { one.value?.visitTypes(visit) }
        case .union(let union):
            for branch in union.branches { branch.value.visitTypes(visit) }
            union.constraints.visitTypes(visit)
        case .wrapper(let wrapper): wrapper.value.visitTypes(visit)
        case .structure(let structure):
            // A property is large: only its value is copied.
            let properties = structure.properties
            for index in properties.indices { properties[index].value.visitTypes(visit) }
            if case .typed(let values) = structure.additionalProperties { values.visitTypes(visit) }
            for rules in structure.rules { rules.visitTypes(visit) }
        }
    }
}

extension ValueShape {
    /// The declared types that the value, its items or members and its rules are made of.
    func visitTypes(_ visit: (TypeID) -> Void) {
        type.visitTypes(visit)
        constraints.visitTypes(visit)
    }
}

extension TypeReference {
    fileprivate func visitTypes(_ visit: (TypeID) -> Void) {
        switch self {
        case .builtin: break
        case .declared(let id): visit(id)
        case .array(let items): items.visitTypes(visit)
        case .dictionary(let values): values.visitTypes(visit)
        }
    }
}

extension Constraints {
    fileprivate func visitTypes(_ visit: (TypeID) -> Void) {
        if isEmpty { return }
        for rules in values.rules { rules.visitTypes(visit) }
    }
}

extension Rules {
    fileprivate func visitTypes(_ visit: (TypeID) -> Void) {
        switch self {
        case .value: break
        case .type(let id): visit(id)
        case .list(let elements): for element in elements { element.visitTypes(visit) }
        case .object(let members): for member in members { member.value.visitTypes(visit) }
        }
    }
}
