import SwiftletModel
import SwiftletRenderer

extension Comparer {
    /// What fits no alternative is a case of its own, so that a new one in a response is read; code that lists all cases
    /// has to know it all the same.
    func compare(_ one: UnionType, _ other: UnionType, _ pair: TypePair) {
        let branches = BranchPairs(one, other, types)
        for index in branches.removed {
            let branch = one.branches[index]
            let effects = Effects(source: .breaking, requests: .breaking, responses: .compatible)
            report("alternative-removed", subject(pair, branch, nil), "alternative removed", effects)
        }
        for (left, right) in branches.pairs.sorted(by: { $0.new < $1.new }) {
            let isSameMember = one.discriminator == other.discriminator
            compare(one.branches[left], other.branches[right], pair, hasSameDiscriminator: isSameMember)
        }
        for index in branches.added {
            let message: Wording = "alternative added"
            let effects = Effects.harmless.with(source: .breaking)
            report("alternative-added", subject(pair, nil, other.branches[index]), message, effects)
        }
        compareDiscriminators(one.discriminator, other.discriminator, pair)
        if one.isExclusive != other.isExclusive {
            other.isExclusive
                ? report("exclusive", located(pair), "may fit only one alternative", .narrowed)
                : report("exclusive", located(pair), "may fit several alternatives", .harmless)
        }
        for facet in LimitComparison(one.constraints, other.constraints, types).facets {
            report(facet.identifier, located(pair), facet.message, facet.effects)
        }
    }

    private func compareDiscriminators(_ one: String?, _ other: String?, _ pair: TypePair) {
        switch (one, other) {
        case (nil, let name?): report("discriminator", located(pair), "discriminator \(name) added", .narrowed)
        case (let name?, nil): report("discriminator", located(pair), "discriminator \(name) removed", .widened)
        case (let one?, let other?) where one != other:
            report("discriminator", located(pair), "discriminator changed from \(one) to \(other)", .changed)
        default: break
        }
    }

    private func compare(
        _ one: UnionType.Branch,
        _ other: UnionType.Branch,
        _ pair: TypePair,
        hasSameDiscriminator: Bool
    ) {
        if one.name != other.name {
            let message: Wording = "case renamed from \(one.name.identifier) to \(other.name.identifier)"
            report("alternative-renamed", subject(pair, one, other), message, Effects(source: .breaking))
        }
        report(shapes(one.value, other.value), subject(pair, one, other), source: .breaking)
        compare(one.documentation, other.documentation, of: "\(new.name(pair.new)).\(other.name.identifier)")
        guard hasSameDiscriminator else { return }
        if one.isUntagged != other.isUntagged {
            let (message, effects): (Wording, Effects) =
                other.isUntagged
                ? ("stands for unknown tags, too", .widened) : ("stands for its own tags only", .narrowed)
            report("untagged", subject(pair, one, other), message, effects)
        }
        for tag in one.tags where !other.tags.contains(tag) {
            report("tag", subject(pair, one, other), "tag \(tag.text) removed", .narrowed)
        }
        for tag in other.tags where !one.tags.contains(tag) {
            report("tag", subject(pair, one, other), "tag \(tag.text) added", .widened)
        }
    }

    private func subject(_ pair: TypePair, _ one: UnionType.Branch?, _ other: UnionType.Branch?) -> Subject {
        var subject = subject(pair, (other ?? one)?.name.identifier)
        subject.old = oldPlace(one.map(old.declarations.unionCase)) { $0.type(pair.old) }
        subject.new = newPlace(other.map(new.declarations.unionCase)) { $0.type(pair.new) }
        return subject
    }
}
