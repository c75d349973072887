import SwiftletModel
import SwiftletOpenAPI

/// Parts that hold together, by the kind of value that they are.
extension SchemaPlanner {
    mutating func mergedUse(
        _ conjunction: Conjunction,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        let conjunction = withoutConflicts(conjunction)
        let parts = conjunction.parts
        switch conjunction.kinds {
        case nil: return constrained(.any, by: parts)
        case [.object]?:
            let rules = alternativeRules(conjunction, schema)
            return mergedObject(parts, schema, rules: rules, in: context, at: place)
        case [.array]?: return mergedArray(parts, schema, in: context, at: place)
        case let kinds? where kinds.count == 1: return mergedScalar(parts, schema, in: context, at: place)
        case let kinds?:
            guard let typed = parts.last(where: { Set($0.schema.kinds ?? []) == kinds }) else {
                return constrained(.any, by: parts)
            }
            let use = typeUnion(of: typed.schema, in: context, at: place)
            return constrained(use, by: parts.filter { $0.schema !== typed.schema })
        }
    }

    /// Where no value fits all parts, the last word is taken.
    private mutating func withoutConflicts(_ conjunction: Conjunction) -> Conjunction {
        guard conjunction.kinds?.isEmpty ?? false, let last = conjunction.parts.last(where: { $0.schema.kinds != nil })
        else { return conjunction }
        report.tolerated(
            "all-of",
            "no value fits this and what it stands beside; this is taken",
            at: last.schema.node
        )
        var result = conjunction
        let kinds = Set(last.schema.kinds ?? [])
        result.parts.removeAll { part in
            guard let others = part.schema.kinds else { return false }
            let isLost = !kinds.contains { kind in others.contains { $0.isCompatible(with: kind) } }
            if isLost {
                report.tolerated("all-of", "no value fits this and what it stands beside", at: part.schema.node)
            }
            return isLost
        }
        return result
    }

    mutating func constrained(_ use: SchemaUse, by parts: [StructureWork.Part]) -> SchemaUse {
        var use = use
        for part in parts { constrain(&use, by: part.schema) }
        return use
    }

    private mutating func mergedObject(
        _ parts: [StructureWork.Part],
        _ schema: Schema,
        rules: [Rules],
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        if parts.contains(where: { $0.schema.isStructure }) {
            return declareStructure(StructureWork(id: place.id, parts: parts, rules: rules), schema, in: context)
        }
        let values = parts.compactMap { $0.schema.dictionaryValues }
        var use = SchemaUse(.dictionary(ValueShape(.builtin(.any))))
        if !values.isEmpty {
            let value = self.use(
                ofAll: values,
                in: context.value,
                owner: place.id,
                at: place.appending("/additionalProperties")
            )
            use = SchemaUse(.dictionary(value.shape))
        }
        return constrained(use, by: parts)
    }

    private mutating func mergedArray(
        _ parts: [StructureWork.Part],
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        let items = parts.compactMap { $0.schema.array?.items }
        if let tuple = parts.last(where: { !($0.schema.array?.prefixItems.isEmpty ?? true) }), items.isEmpty {
            return constrained(arrayUse(of: tuple.schema, in: context, at: place), by: parts)
        }
        guard !items.isEmpty else { return constrained(SchemaUse(.array(ValueShape(.builtin(.any)))), by: parts) }
        let item = use(ofAll: items, in: context.item, owner: place.id, at: place.appending("/items"))
        return constrained(SchemaUse(.array(item.shape)), by: parts)
    }

    private mutating func mergedScalar(
        _ parts: [StructureWork.Part],
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        let valued = parts.filter { !$0.schema.writtenValues.isEmpty }
        guard let source = valued.first(where: { componentName(of: $0.schema) != nil }) ?? valued.last else {
            let typed = parts.filter { $0.schema.kinds != nil }
            let types = typed.map { scalarType(of: $0.schema) }
            let best = types.max { $0.precision < $1.precision } ?? .any
            return constrained(SchemaUse(.builtin(best)), by: parts)
        }
        var use: SchemaUse
        if componentName(of: source.schema) != nil {
            use = self.use(of: source.schema, in: self.context(of: source.schema, named: "")).referenced
        } else {
            use = enumeratedUse(of: source.schema, in: context, at: place)
        }
        let common = valued.dropFirst().reduce(valued[0].schema.writtenValues) { common, part in
            let texts = Set(part.schema.writtenValues.compactMap { JSONText($0) })
            return common.filter { JSONText($0).map { texts.contains($0) } ?? false }
        }
        if common.isEmpty {
            report.tolerated("all-of", "no value is in both of these lists; this one is taken", at: source.schema.node)
        } else {
            narrow(&use, to: common)
        }
        return constrained(use, by: parts.filter { $0.schema !== source.schema })
    }
}

extension SchemaType {
    fileprivate func isCompatible(with other: SchemaType) -> Bool {
        self == other || Set([self, other]) == [.integer, .number]
    }
}

extension BuiltinType {
    /// Of two types for one value, the one that says more.
    fileprivate var precision: Int {
        switch self {
        case .any: 0
        case .string, .number: 1
        case .double, .float, .decimal: 2
        case .integer: 3
        default: 4
        }
    }
}
