import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// A schema with `allOf`, with alternatives, or with structure beside its reference.
    mutating func composedUse(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        use(of: conjunction(of: [schema], owner: place.id), schema, in: context, at: place)
    }

    /// One value that several schemas describe: a member that two parts of an `allOf` declare.
    mutating func use(
        ofAll schemas: [Schema],
        in context: NameContext,
        owner: TypeID,
        at place: SchemaPlace
    ) -> SchemaUse {
        let structural = schemas.filter { !$0.isAnnotation }
        var targets = Set(structural.map { ObjectIdentifier(index.resolved($0)) })
        if targets.count > 1, Set(structural.map { rules(of: $0) }).count == 1 { targets.removeAll() }
        var use: SchemaUse
        if let only = structural.last ?? schemas.last, targets.count <= 1 {
            use = self.use(of: only, in: context, at: nil)
            for schema in schemas where schema !== only && schema.reference == nil { constrain(&use, by: schema) }
        } else {
            let conjunction = conjunction(of: structural, owner: owner)
            use = self.use(of: conjunction, structural[structural.count - 1], in: context, at: place)
            for schema in schemas where schema.isAnnotation { constrain(&use, by: schema) }
        }
        let isNullable = structural.allSatisfy { index.allowsNull($0) }
        for schema in schemas { use.apply(schema, isNullable: false) }
        if targets.count > 1 { use.isNullable = isNullable }
        for schema in schemas { trace.record(.value(use.shape), of: schema) }
        // A default of what is narrowed here needn't be left.
        if let value = use.defaultValue, !fits(value, use) { use.defaultValue = schemas.last?.values.defaultValue }
        return use
    }

    mutating func conjunction(of schemas: [Schema], owner: TypeID) -> Conjunction {
        var flattening = Flattening(index)
        for schema in schemas { flattening.add(schema, owner: owner) }
        for schema in flattening.cycles {
            report.tolerated(
                "recursive-schema",
                "this schema is part of itself through 'allOf', which adds nothing",
                at: schema.node
            )
        }
        return flattening.result
    }

    /// - Parameter schema: Whose words describe the result.
    mutating func use(
        of conjunction: Conjunction,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        let identity = conjunction.identity
        if let open = openConjunctions[identity] {
            if isDeclared(open.id) { return SchemaUse(.declared(open.id)) }
            report.tolerated("recursive-schema", "this schema only leads back to itself", at: schema.node)
            return .any
        }
        guard openConjunctions.count < 24 else {
            report.unsupported("recursive-schema", "alternatives within alternatives without end", at: schema.node)
            return .any
        }
        openConjunctions[identity] = place
        defer { openConjunctions[identity] = nil }
        var use =
            conjunction.choices.isEmpty
            ? mergedUse(conjunction, schema, in: context, at: place)
            : unionUse(of: conjunction, schema, in: context, at: place)
        for source in conjunction.sources {
            use.isReadOnly = use.isReadOnly || source.annotations.isReadOnly
            use.isWriteOnly = use.isWriteOnly || source.annotations.isWriteOnly
        }
        let isWhole = use.type == .declared(place.id)
        for source in conjunction.sources where source !== schema {
            trace.record(isWhole ? .part(of: place.id) : .value(use.shape), of: source)
        }
        return use
    }

    private mutating func mergedUse(
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

    private mutating func constrained(_ use: SchemaUse, by parts: [StructureWork.Part]) -> SchemaUse {
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

extension Conjunction {
    /// What all parts allow; nil where none says.
    var kinds: Set<SchemaType>? {
        var result: Set<SchemaType>?
        for part in parts {
            guard let kinds = part.schema.kinds else { continue }
            guard let before = result else {
                result = Set(kinds)
                continue
            }
            var common = before.intersection(kinds)
            if before.contains(.integer) && kinds.contains(.number) { common.insert(.integer) }
            if before.contains(.number) && kinds.contains(.integer) { common.insert(.integer) }
            result = common
        }
        guard let kinds = result, kinds.contains(.integer), kinds.contains(.number) else { return result }
        return kinds.subtracting([.integer])
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

extension Schema {
    /// The kinds of value that its types, values or keywords stand for; nil for any.
    var kinds: [SchemaType]? {
        if !types.isEmpty { return types }
        if let written = writtenType { return [written] }
        if object?.required.isEmpty == false { return [.object] }
        let values = writtenValues.filter { $0.kind != .null }
        guard !values.isEmpty else { return nil }
        return Array(Set(values.map { SchemaType($0.kind) }))
    }

    /// Members of its own, or none at all.
    var isStructure: Bool {
        guard let object else { return false }
        return !object.properties.isEmpty
            || object.additionalProperties?.boolean == false && object.patternProperties.isEmpty
            || object.unevaluatedProperties?.boolean == false
    }

    /// What the values of a map are, as far as it says.
    var dictionaryValues: Schema? {
        if let values = object?.additionalProperties ?? object?.unevaluatedProperties, values.boolean == nil {
            return values
        }
        guard let object, object.additionalProperties?.boolean == false, object.patternProperties.count == 1 else {
            return nil
        }
        return object.patternProperties[0].value
    }
}

extension SchemaType {
    init(_ kind: Node.Kind) {
        switch kind {
        case .string, .null: self = .string
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .number: self = .number
        case .sequence: self = .array
        case .mapping: self = .object
        }
    }
}
