import SwiftletModel

/// `required` counts only in its direction. In a type that is sent, a read-only member may be missing and is no argument;
/// in one that is received, a write-only member may be missing. A type that no operation uses may go either way.
func resolveDirections(_ drafts: [TypeID: TypeDraft], usedBy operations: [OperationDraft]) -> [TypeID: TypeDraft] {
    let hasOneSided = drafts.values.contains { draft in
        guard case .structure(let structure) = draft.kind else { return false }
        return structure.isOneSided
    }
    guard hasOneSided else { return drafts }
    let sent = reachable(
        operations.flatMap { $0.parameters.map(\.value) + [$0.body?.value].compactMap(\.self) },
        drafts
    )
    let received = reachable(operations.flatMap(\.received), drafts)
    var result = drafts
    for (id, draft) in drafts {
        guard case .structure(let structure) = draft.kind, structure.isOneSided else { continue }
        let (isSent, isReceived) = (sent.contains(id), received.contains(id))
        let isUnused = !isSent && !isReceived
        result[id]?.kind = .structure(
            structure.directed(isSent: isUnused || isSent, isReceived: isUnused || isReceived)
        )
    }
    return result
}

private func reachable(_ shapes: [ValueShape], _ drafts: [TypeID: TypeDraft]) -> Set<TypeID> {
    var reached: Set<TypeID> = []
    var open: [TypeID] = []
    for shape in shapes { shape.visitTypes { open.append($0) } }
    while let id = open.popLast() {
        guard reached.insert(id).inserted, let draft = drafts[id] else { continue }
        draft.kind.visitTypes { open.append($0) }
    }
    return reached
}

extension StructureType {
    fileprivate var isOneSided: Bool { properties.contains { $0.isReadOnly || $0.isWriteOnly } }

    fileprivate func directed(isSent: Bool, isReceived: Bool) -> StructureType {
        StructureType(
            properties: properties.map { property in
                var property = property
                if property.isReadOnly && isSent {
                    property.isAlwaysPresent = false
                    property.isArgument = false
                }
                if property.isWriteOnly && isReceived { property.isAlwaysPresent = false }
                return property
            },
            additionalProperties: additionalProperties,
            minProperties: minProperties,
            maxProperties: maxProperties,
            rules: rules
        )
    }
}
