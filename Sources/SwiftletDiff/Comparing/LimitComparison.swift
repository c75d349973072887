import SwiftletModel

/// How the limits of a value changed. No Swift type has a word for them, so that a wider one breaks nothing in a
/// response: programs take values of any length already.
struct LimitComparison {
    private(set) var facets: [Facet] = []

    init(_ old: Constraints, _ new: Constraints, _ types: TypePairs) {
        if old.isEmpty, new.isEmpty { return }
        let (one, other) = (old.values, new.values)
        if one == other { return }
        lower("minLength", one.minLength, other.minLength)
        upper("maxLength", one.maxLength, other.maxLength)
        word("pattern", one.pattern, other.pattern)
        bound("minimum", .lower(one.minimum, one.exclusiveMinimum), .lower(other.minimum, other.exclusiveMinimum), -1)
        bound("maximum", .upper(one.maximum, one.exclusiveMaximum), .upper(other.maximum, other.exclusiveMaximum), 1)
        multiple(one.multipleOf, other.multipleOf)
        lower("minItems", one.minItems, other.minItems)
        upper("maxItems", one.maxItems, other.maxItems)
        if one.uniqueItems != other.uniqueItems {
            other.uniqueItems
                ? add("uniqueItems", "\("uniqueItems") added", .narrowed)
                : add("uniqueItems", "\("uniqueItems") removed", .harmless)
        }
        counts(one.minProperties, one.maxProperties, other.minProperties, other.maxProperties)
        enumeration(one.enumeration, other.enumeration)
        rules(one.rules, other.rules, types)
    }

    /// Of an object as a whole.
    init(_ old: StructureType, _ new: StructureType, _ types: TypePairs) {
        counts(old.minProperties, old.maxProperties, new.minProperties, new.maxProperties)
        rules(old.rules, new.rules, types)
    }

    private mutating func counts(_ oldMin: Int?, _ oldMax: Int?, _ newMin: Int?, _ newMax: Int?) {
        lower("minProperties", oldMin, newMin)
        upper("maxProperties", oldMax, newMax)
    }

    private mutating func lower(_ keyword: String, _ old: Int?, _ new: Int?) {
        func bound(_ value: Int?) -> Bound? {
            // Nothing is shorter than empty.
            value.flatMap { $0 > 0 ? Bound(keyword: keyword, text: String($0), isExclusive: false) : nil }
        }
        self.bound(keyword, bound(old), bound(new), -1)
    }

    private mutating func upper(_ keyword: String, _ old: Int?, _ new: Int?) {
        func bound(_ value: Int?) -> Bound? {
            value.map { Bound(keyword: keyword, text: String($0), isExclusive: false) }
        }
        self.bound(keyword, bound(old), bound(new), 1)
    }

    /// - Parameter sign: 1 for an upper bound, for which more is wider; -1 for a lower one.
    private mutating func bound(_ keyword: String, _ old: Bound?, _ new: Bound?, _ sign: Int) {
        switch (old, new) {
        case (nil, nil): break
        case (nil, let new?): add(keyword, "\(new.keyword) \(new.text) added", .narrowed)
        case (let old?, nil): add(keyword, "\(old.keyword) \(old.text) removed", .harmless)
        case (let old?, let new?):
            let difference = DecimalText.compare(new.text, old.text)
            if difference == 0, old.isExclusive == new.isExclusive { return }
            let isWider = difference == 0 ? old.isExclusive : difference * sign > 0
            let effects = isWider ? Effects.harmless : .narrowed
            if old.keyword == new.keyword {
                let word = difference > 0 ? "raised" : "lowered"
                add(keyword, "\(new.keyword) \(text: word) from \(old.text) to \(new.text)", effects)
            } else {
                add(keyword, "\(old.keyword) \(old.text) changed to \(new.keyword) \(new.text)", effects)
            }
        }
    }

    private mutating func word(_ keyword: String, _ old: String?, _ new: String?) {
        switch (old, new) {
        case (nil, let new?): add(keyword, "\(keyword) \(new) added", .narrowed)
        case (let old?, nil): add(keyword, "\(keyword) \(old) removed", .harmless)
        case (let old?, let new?) where old != new:
            add(keyword, "\(keyword) changed from \(old) to \(new)", .narrowed)
        default: break
        }
    }

    private mutating func multiple(_ old: String?, _ new: String?) {
        guard let old, let new, DecimalText.compare(old, new) != 0 else {
            if (old == nil) != (new == nil) { word("multipleOf", old, new) }
            return
        }
        let isWider = Double(old).flatMap { old in Double(new).map { old.remainder(dividingBy: $0) == 0 } } ?? false
        add("multipleOf", "\("multipleOf") changed from \(old) to \(new)", isWider ? .harmless : .narrowed)
    }

    private mutating func enumeration(_ old: [JSONText]?, _ new: [JSONText]?) {
        let (before, after) = (Set(old ?? []), Set(new ?? []))
        if before == after, (old == nil) == (new == nil) { return }
        func list(_ values: [JSONText]?) -> String { (values ?? []).map(\.text).joined(separator: ", ") }
        guard old != nil else { return add("enum", "\("enum") \(list(new)) added", .narrowed) }
        guard new != nil else { return add("enum", "\("enum") \(list(old)) removed", .harmless) }
        for value in new ?? [] where !before.contains(value) { add("enum", "value \(value.text) added", .harmless) }
        for value in old ?? [] where !after.contains(value) { add("enum", "value \(value.text) removed", .narrowed) }
    }

    /// What they say is the schema's own text: whether one is wider than another, nobody knows.
    private mutating func rules(_ old: [Rules], _ new: [Rules], _ types: TypePairs) {
        guard !old.isEmpty || !new.isEmpty else { return }
        let before = Set(old.map { $0.translated(types) })
        let after = Set(new.map { $0.translated(nil) })
        if before == after { return }
        let words = Self.keywords(before.symmetricDifference(after))
        if before.isSubset(of: after) { return add("rules", "rule \(words) added", .narrowed) }
        if after.isSubset(of: before) { return add("rules", "rule \(words) removed", .harmless) }
        add("rules", "rule \(words) changed", .narrowed)
    }

    private static func keywords(_ rules: Set<Rules>) -> String {
        let names = rules.flatMap { rule -> [String] in
            if case .object(let members) = rule { members.map(\.name) } else { [] }
        }
        return Set(names).sorted().joined(separator: ", ")
    }

    private mutating func add(_ keyword: String, _ message: Wording, _ effects: Effects) {
        let name = keyword.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
        facets.append(Facet(name, message, effects))
    }
}

extension Rules {
    /// With types as the new SDK knows them; objects in the order of their members.
    fileprivate func translated(_ types: TypePairs?) -> Rules {
        switch self {
        case .value: self
        case .type(let id): .type(types?.new(id) ?? id)
        case .list(let rules): .list(rules.map { $0.translated(types) })
        case .object(let members):
            .object(
                members.map { Rules.Member($0.name, $0.value.translated(types)) }.sorted { $0.name < $1.name }
            )
        }
    }
}
