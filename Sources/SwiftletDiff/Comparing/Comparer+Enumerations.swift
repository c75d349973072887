import SwiftletModel
import SwiftletRenderer

extension Comparer {
    /// Values that aren't known are kept, so that a new one in a response breaks nothing.
    func compare(_ one: EnumerationType, _ other: EnumerationType, _ pair: TypePair) {
        if one.rawType != other.rawType {
            let (before, after) = (one.rawType.rawValue, other.rawType.rawValue)
            let effects = other.rawType == .any ? Effects.widened : .changed
            report(
                "raw-type",
                located(pair),
                "values changed from \(before) to \(after)",
                effects.with(source: .breaking)
            )
        }
        let before = Dictionary(one.cases.map { ($0.value, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(other.cases.map(\.value))
        for value in one.cases where !after.contains(value.value) {
            let effects = Effects(
                source: .breaking,
                requests: .breaking(if: !other.acceptsOthers),
                responses: .compatible
            )
            report("value-removed", subject(pair, value, nil), "value \(value.value.text) removed", effects)
        }
        for value in other.cases {
            if let known = before[value.value] {
                compare(known, value, pair)
            } else {
                let message: Wording = "value \(value.value.text) added"
                report("value-added", subject(pair, nil, value), message, Effects.harmless.with(source: .compatible))
            }
        }
        if one.acceptsOthers != other.acceptsOthers {
            other.acceptsOthers
                ? report("other-values", located(pair), "takes other values, too", .harmless)
                : report("other-values", located(pair), "takes no other values", .narrowed)
        }
        for facet in LimitComparison(one.constraints, other.constraints, types).facets {
            report(facet.identifier, located(pair), facet.message, facet.effects)
        }
    }

    private func compare(_ one: EnumerationType.Case, _ other: EnumerationType.Case, _ pair: TypePair) {
        if one.name != other.name {
            let message: Wording = "renamed from \(one.name.identifier) to \(other.name.identifier)"
            report("value-renamed", subject(pair, one, other), message, Effects(source: .breaking))
        }
        reportDeprecation(one.documentation, other.documentation, subject(pair, one, other))
        compare(one.documentation, other.documentation, of: "\(new.name(pair.new)).\(other.name.identifier)")
    }

    private func subject(
        _ pair: TypePair,
        _ one: EnumerationType.Case?,
        _ other: EnumerationType.Case?
    ) -> Subject {
        var subject = subject(pair, (other ?? one)?.name.identifier)
        subject.old = oldPlace(one.map(old.declarations.enumerationCase)) { places in
            one.flatMap { places.value($0.value, of: pair.old) } ?? places.type(pair.old)
        }
        subject.new = newPlace(other.map(new.declarations.enumerationCase)) { places in
            other.flatMap { places.value($0.value, of: pair.new) } ?? places.type(pair.new)
        }
        return subject
    }
}
