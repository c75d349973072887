import SwiftletModel

/// A union that holds itself with nothing on the heap in between (no list, map or object) has to be `indirect`.
func markIndirectUnions(_ drafts: [TypeID: TypeDraft]) -> [TypeID: TypeDraft] {
    var direct: [TypeID: [TypeID]] = [:]
    for (id, draft) in drafts {
        let shapes: [ValueShape] =
            switch draft.kind {
            case .union(let union): union.branches.filter { $0.constant == nil }.map(\.value)
            case .wrapper(let wrapper): [wrapper.value]
            case .structure, .enumeration, .results: []
            }
        direct[id] = shapes.compactMap { shape in
            if case .declared(let inner) = shape.type { inner } else { nil }
        }
    }
    return drafts.mapValues { draft in
        guard case .union(var union) = draft.kind, reaches(draft.id, direct) else { return draft }
        var draft = draft
        union.isIndirect = true
        draft.kind = .union(union)
        return draft
    }
}

private func reaches(_ id: TypeID, _ direct: [TypeID: [TypeID]]) -> Bool {
    var seen: Set<TypeID> = []
    var open = direct[id] ?? []
    while let next = open.popLast() {
        if next == id { return true }
        if seen.insert(next).inserted { open += direct[next] ?? [] }
    }
    return false
}
