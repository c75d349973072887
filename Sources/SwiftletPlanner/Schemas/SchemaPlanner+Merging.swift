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
}
