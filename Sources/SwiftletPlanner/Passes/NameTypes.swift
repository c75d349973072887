import SwiftletModel

/// Final names of types, level by level: a nested type is never called like one that it nests in.
func nameTypes(_ drafts: [TypeID: TypeDraft], client: SwiftName, _ options: PlanningOptions) -> [TypeDeclaration] {
    var children: [TypeID?: [TypeID]] = [:]
    for (id, draft) in drafts {
        let parent = draft.context.parent.flatMap { drafts.keys.contains($0) ? $0 : nil }
        children[parent, default: []].append(id)
    }
    var naming = TypeNaming(drafts: drafts, children: children, options: options)
    naming.name(nil, within: [client])
    return naming.declarations
}

private struct TypeNaming {
    let drafts: [TypeID: TypeDraft]
    let children: [TypeID?: [TypeID]]
    let options: PlanningOptions
    var declarations: [TypeDeclaration] = []

    mutating func name(_ parent: TypeID?, within ancestors: [SwiftName]) {
        guard let children = children[parent] else { return }
        let drafts = children.sorted().compactMap { self.drafts[$0] }
        let reserved = ReservedWords.types.union(ancestors.map(\.identifier))
        let names = NameScope.names(
            for: drafts.map { request(for: $0, holder: ancestors.last, parent: parent, reserved) },
            reserved: reserved
        )
        for index in drafts.indices.sorted(by: { names[$0] < names[$1] }) {
            let (draft, name) = (drafts[index], names[index])
            declarations.append(
                TypeDeclaration(
                    id: draft.id,
                    name: name,
                    parent: parent,
                    kind: draft.kind,
                    documentation: draft.documentation
                )
            )
            self.name(draft.id, within: ancestors + [name])
        }
    }

    private func request(
        for draft: TypeDraft,
        holder: SwiftName?,
        parent: TypeID?,
        _ reserved: Set<String>
    ) -> NameScope.Request {
        let name = draft.context.candidate
        let context = draft.context
        return NameScope.Request(
            key: draft.id.pointer,
            first: name,
            pinned: pinnedName(draft.id),
            rank: context.claim.rawValue
        ) {
            // `Pet.PetType`, since `Pet.Type` is its metatype.
            let byHolder = parent == nil ? [] : [holder].compactMap(\.self).map { $0.identifier + name }
            let byKind = reserved.contains(name) ? [name + "Model"] : []
            return Array(context.candidates.dropFirst()) + byHolder + byKind
        }
    }

    private func pinnedName(_ id: TypeID) -> SwiftName? {
        guard !options.names.isEmpty, let name = options.names[id.pointer], name.first?.isUppercase ?? false else {
            return nil
        }
        return SwiftName(name)
    }
}
