/// A branch that a value seems to fit.
struct UnionCandidate {
    let index: Int
    let fit: Fit
}

extension JSONReader {
    /// The branches that an outline seems to fit, in the order of the schema.
    func fits(_ outline: ValueOutline, _ union: UnionSchema, depth: Int = 0) -> [UnionCandidate] {
        switch tag(of: outline, union) {
        case .none: candidates(Array(union.branches.indices), outline, union, depth: depth)
        case .unknown: []
        case .known(let branches):
            branches.map { index in
                var fit = fit(outline, union.branches[index].schema, depth: depth) ?? Fit()
                fit.constants += 1
                return UnionCandidate(index: index, fit: fit)
            }
        }
    }

    private func candidates(
        _ indices: [Int],
        _ outline: ValueOutline,
        _ union: UnionSchema,
        depth: Int
    ) -> [UnionCandidate] {
        indices.compactMap { index in
            fit(outline, union.branches[index].schema, depth: depth).map { UnionCandidate(index: index, fit: $0) }
        }
    }

    private enum Tag {
        case none
        case known([Int])
        case unknown
    }

    /// What the discriminator says. Of members that appear twice the last wins.
    private func tag(of outline: ValueOutline, _ union: UnionSchema) -> Tag {
        guard let discriminator = union.discriminator, !discriminator.branches.isEmpty else { return .none }
        let member = outline.members.last { text(of: $0).isIdentical(to: discriminator.name) }
        let tag = member.flatMap { try? value(at: $0.start) }
        if let branches = tag.flatMap({ discriminator.branches[$0] }) { return .known(branches) }
        if let untagged = discriminator.untagged { return .known([untagged]) }
        return member == nil ? .none : .unknown
    }
}
