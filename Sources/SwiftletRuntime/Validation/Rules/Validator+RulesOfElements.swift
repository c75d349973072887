extension Validator {
    /// Keywords about the elements of an array.
    mutating func apply(
        _ rule: Rule,
        of rules: RuleSchema,
        toElements elements: [JSONValue],
        asks: Bool,
        _ evaluated: EvaluatedParts
    ) -> EvaluatedParts {
        var found = EvaluatedParts()
        switch rule {
        case .items(let first, let rest):
            for (index, element) in elements.enumerated() {
                guard let node = index < first.count ? first[index] : rest else { break }
                descend(.element(index)) { _ = $0.apply(rules, node, to: element, asks: false) }
            }
            found.hasAllPlaces = rest != nil
            if asks { found.places.formUnion(elements.indices.prefix(first.count)) }
        case .contains(let node, let minimum, let maximum, let isStated):
            let places = elements.indices.filter { index in
                probe { $0.apply(rules, node, to: elements[index], asks: false) } != nil
            }
            let actual = places.count == 1 ? "1 such element" : "\(places.count) such elements"
            if places.count < minimum {
                let limit = isStated ? Optional(JSONValue.number(JSONNumber(minimum))) : .none
                report(isStated ? .minContains : .contains, limit, actual: actual)
            }
            if let maximum, places.count > maximum {
                report(.maxContains, .number(JSONNumber(maximum)), actual: actual)
            }
            if asks { found.places.formUnion(places) }
        case .unevaluatedItems(let node):
            if evaluated.hasAllPlaces { break }
            for (index, element) in elements.enumerated() where !evaluated.places.contains(index) {
                descend(.element(index)) { _ = $0.apply(rules, node, to: element, asks: false) }
            }
            found.hasAllPlaces = true
        default: break
        }
        return found
    }
}
