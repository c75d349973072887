import SwiftletModel

/// `required` counts only in its direction. In a type that is sent, a read-only member may be missing and is no argument;
/// in one that is received, a write-only member may be missing. A type that no operation uses may go either way.
func resolveDirections(_ drafts: [TypeID: TypeDraft], usedBy operations: [OperationDraft]) -> [TypeID: TypeDraft] {
    let hasOneSided = drafts.values.contains { draft in
        guard case .structure(let structure) = draft.kind else { return false }
        return structure.properties.contains { $0.isReadOnly || $0.isWriteOnly }
    }
    guard hasOneSided else { return drafts }
    let arguments = operations.flatMap { $0.parameters.map(\.value) + [$0.body?.value].compactMap(\.self) }
    let sent = reachable(arguments, drafts)
    let received = reachable(operations.flatMap(\.received), drafts)
    return drafts.mapValues { draft in
        guard case .structure(let structure) = draft.kind else { return draft }
        let isUnused = !sent.contains(draft.id) && !received.contains(draft.id)
        var draft = draft
        draft.kind = .structure(
            structure.directed(
                isSent: isUnused || sent.contains(draft.id),
                isReceived: isUnused || received.contains(draft.id)
            )
        )
        return draft
    }
}

private func reachable(_ shapes: [ValueShape], _ drafts: [TypeID: TypeDraft]) -> Set<TypeID> {
    var reached: Set<TypeID> = []
    var open = shapes.flatMap(\.uses)
    while let id = open.popLast() {
        guard reached.insert(id).inserted, let draft = drafts[id] else { continue }
        open += draft.kind.uses
    }
    return reached
}

extension StructureType {
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
