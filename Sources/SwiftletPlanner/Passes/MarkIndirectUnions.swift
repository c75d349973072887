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
        let held = shapes.compactMap { shape in
            if case .declared(let inner) = shape.type { inner } else { nil }
        }
        if !held.isEmpty { direct[id] = held }
    }
    var result = drafts
    for id in direct.keys {
        guard case .union(var union)? = drafts[id]?.kind, reaches(id, direct) else { continue }
        union.isIndirect = true
        result[id]?.kind = .union(union)
    }
    return result
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
