import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// More alternatives of alternatives than this are a structure of all members, with the alternatives as rules.
    private static let maximumBranches = 64

    /// What stands beside the alternatives flows into every branch, as `allOf` does.
    mutating func unionUse(
        of conjunction: Conjunction,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        if !conjunction.hasStructure, conjunction.choices.count == 1 {
            let alternatives = conjunction.choices[0].alternatives
            if var use = enumeratedUse(of: alternatives, schema, in: context, at: place) {
                use.isNullable = use.isNullable || alternatives.allowsNull
                return constrained(use, by: conjunction.parts)
            }
        }
        if let use = useWithout(alternatives: conjunction, schema, in: context, at: place) { return use }
        let count = conjunction.choices.reduce(1) { min($0 * $1.alternatives.branches.count, 10_000) }
        let isSingle = conjunction.choices.count == 1
        guard isSingle || count <= Self.maximumBranches else {
            return unmultiplied(conjunction, schema, in: context, at: place)
        }
        var plan = UnionPlan(conjunction, schema, id: place.id, self)
        var branches: [UnionBranch] = []
        for position in plan.combinations.indices {
            branches.append(branch(position, of: &plan, conjunction, at: place))
        }
        let choice = plan.leading
        var use = joined(
            branches,
            schema,
            discriminator: choice.alternatives.discriminator,
            keyword: conjunction.keyword,
            constraints: constraintsBeside(conjunction),
            in: context,
            at: place
        )
        use.isNullable = use.isNullable || conjunction.choices.allSatisfy(\.alternatives.allowsNull)
        return use
    }

    private mutating func branch(
        _ position: Int,
        of plan: inout UnionPlan,
        _ conjunction: Conjunction,
        at place: SchemaPlace
    ) -> UnionBranch {
        let schemas = plan.combinations[position]
        let name = plan.names[position]
        let context = NameContext.member(BranchNames.typeName(for: name), of: place.id)
        var branch = UnionBranch(name: name, use: .any, schemas: schemas)
        branch.tags = plan.tags[position]
        branch.isUntagged =
            plan.leading.alternatives.discriminator.map { discriminator in
                schemas.contains { DiscriminatorTags(discriminator, self).isDefault($0) }
            } ?? false
        if schemas.count == 1 {
            branch.documentation = Documentation(schemas[0])
            if !conjunction.hasStructure, let constant = schemas[0].inlineConstant {
                branch.constant = constant
                branch.use.type = .builtin(scalarType(of: schemas[0], as: SchemaType(schemas[0].writtenValues[0].kind)))
                branch.use.constraints.enumeration = [constant]
                trace.record(.value(branch.use.shape), of: schemas[0])
                return branch
            }
        }
        branch.use = use(ofBranch: schemas, beside: conjunction, in: context, at: place.appending("/\(position)"))
        return branch
    }

    /// One that has what stands beside anyway (a subtype) stays itself.
    private mutating func use(
        ofBranch schemas: [Schema],
        beside conjunction: Conjunction,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        if schemas.count == 1 {
            if !conjunction.hasStructure {
                let needsType = conjunction.hasScalarType && isUntyped(schemas[0])
                if !needsType { return use(of: schemas[0], in: context) }
            }
            let own = Set(self.conjunction(of: schemas, owner: place.id).parts.map { ObjectIdentifier($0.schema) })
            let others = conjunction.parts.filter { !$0.schema.isOnlyBound }
            if conjunction.hasStructure,
                others.allSatisfy({ own.contains(ObjectIdentifier($0.schema)) }) || !isObject(schemas[0])
            {
                return use(of: schemas[0], in: context)
            }
        }
        var flattening = Flattening(index)
        for part in conjunction.parts { flattening.add(part) }
        for schema in schemas { flattening.add(schema, owner: place.id) }
        return use(of: flattening.result, schemas[schemas.count - 1], in: context, at: place)
    }

    /// Members of a structure say nothing about a string.
    mutating func isObject(_ schema: Schema) -> Bool {
        let kinds = conjunction(of: [schema], owner: TypeID("")).parts.compactMap(\.schema.kinds)
        return kinds.isEmpty || kinds.contains { $0.contains(.object) }
    }

    private mutating func isUntyped(_ schema: Schema) -> Bool {
        let conjunction = conjunction(of: [schema], owner: TypeID(""))
        return conjunction.choices.isEmpty && conjunction.kinds == nil
    }

    private mutating func unmultiplied(
        _ conjunction: Conjunction,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        var all = Conjunction(parts: conjunction.parts)
        var lists: [Rules] = []
        for choice in conjunction.choices {
            let branches = choice.alternatives.branches
            lists.append(.object([.init(choice.alternatives.keyword.rawValue, .list(branches.map { rules(of: $0) }))]))
            for part in self.conjunction(of: branches, owner: choice.owner).parts {
                all.parts.append(StructureWork.Part(part.schema, owner: part.owner, isOptional: true))
            }
        }
        var use = self.use(of: all, schema, in: context, at: place)
        use.constraints.rules += lists
        return use
    }
}
