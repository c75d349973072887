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
        guard let discriminator = union.discriminator, !discriminator.branches.isEmpty,
            let member = outline.members.last(where: { text(of: $0).isIdentical(to: discriminator.name) })
        else { return .none }
        guard let tag = try? value(at: member.start), let branches = discriminator.branches[tag] else {
            return .unknown
        }
        return .known(branches)
    }
}
