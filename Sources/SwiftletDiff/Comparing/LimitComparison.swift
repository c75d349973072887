import SwiftletModel

/// How the limits of a value changed. No Swift type has a word for them, so that a wider one breaks nothing in a
/// response: programs take values of any length already.
struct LimitComparison {
    private(set) var facets: [Facet] = []

    /// - Parameter isInteger: Whether that is all that the values are, on both sides.
    init(_ old: Constraints, _ new: Constraints, _ types: TypePairs, isInteger: Bool = false) {
        if old.isEmpty, new.isEmpty { return }
        let (one, other) = (old.values, new.values)
        if one == other { return }
        lower("minLength", one.minLength, other.minLength)
        upper("maxLength", one.maxLength, other.maxLength)
        word("pattern", one.pattern, other.pattern)
        let least = [one, other].map { Bound.lower($0.minimum, $0.exclusiveMinimum) }
        if !isInteger || !isSame(least, 1) { bound("minimum", least[0], least[1], -1) }
        let most = [one, other].map { Bound.upper($0.maximum, $0.exclusiveMaximum) }
        if !isInteger || !isSame(most, -1) { bound("maximum", most[0], most[1], 1) }
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

    private func isSame(_ bounds: [Bound?], _ step: Int) -> Bool {
        guard let one = bounds[0], let other = bounds[1] else { return false }
        return one.ofIntegers(step).isSame(as: other.ofIntegers(step))
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
        let isWider = DecimalText.isMultiple(old, of: new)
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
                members.map { member in
                    let value = member.value.translated(types)
                    return Rules.Member(member.name, Self.unordered.contains(member.name) ? value.sorted : value)
                }.sorted { $0.name < $1.name }
            )
        }
    }

    /// Whose lists are sets. Properties that are called so have no lists.
    private static let unordered: Set<String> = ["allOf", "anyOf", "enum", "oneOf", "required", "type"]

    private var sorted: Rules {
        guard case .list(let rules) = self else { return self }
        return .list(rules.map { (text: $0.text, rule: $0) }.sorted { $0.text < $1.text }.map(\.rule))
    }

    private var text: String {
        switch self {
        case .value(let value): value.text
        case .type(let id): "#" + id.pointer
        case .list(let rules): "[" + rules.map(\.text).joined(separator: ",") + "]"
        case .object(let members): "{" + members.map { "\($0.name):\($0.value.text)" }.joined(separator: ",") + "}"
        }
    }
}
