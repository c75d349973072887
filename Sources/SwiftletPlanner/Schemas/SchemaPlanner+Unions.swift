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
                return beside(conjunction.parts, schema, use)
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

    private mutating func constraintsBeside(_ conjunction: Conjunction) -> Constraints {
        var use = SchemaUse.any
        if !conjunction.hasStructure {
            for part in conjunction.parts { constrain(&use, by: part.schema) }
        }
        use.constraints.rules += typeRules(beside: conjunction)
        return use.constraints
    }

    /// A type that not each alternative has: `{type: object, oneOf: [{$ref: …}, {type: string}]}`.
    private mutating func typeRules(beside conjunction: Conjunction) -> [Rules] {
        let typed = conjunction.parts.filter { !$0.schema.types.isEmpty }
        guard let kinds = Conjunction(parts: typed).kinds else { return [] }
        let isSaid = conjunction.choices.contains { choice in
            choice.alternatives.branches.allSatisfy { isWithin(kinds, $0) }
        }
        return isSaid ? [] : typed.map { rules(of: $0.schema, .types) }
    }

    /// Whether a schema allows no other kinds of value.
    private func isWithin(_ kinds: Set<SchemaType>, _ schema: Schema, depth: Int = 0) -> Bool {
        var flattening = Flattening(index)
        flattening.add(schema, owner: TypeID(""))
        if let own = flattening.result.kinds {
            return own.isSubset(of: kinds) || kinds.contains(.number) && own.isSubset(of: kinds.union([.integer]))
        }
        guard depth < 8 else { return false }
        return flattening.result.choices.contains { choice in
            choice.alternatives.branches.allSatisfy { isWithin(kinds, $0, depth: depth + 1) }
        }
    }

    private mutating func beside(_ parts: [StructureWork.Part], _ schema: Schema, _ use: SchemaUse) -> SchemaUse {
        var use = use
        for part in parts { constrain(&use, by: part.schema) }
        return use
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

extension SchemaPlanner {
    /// `type: [string, integer]`: a branch a type, each with the keywords that concern it.
    mutating func typeUnion(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        var branches: [UnionBranch] = []
        var types = schema.types
        if types.contains(.number) { types.removeAll { $0 == .integer } }
        for type in types {
            let name = BranchNames.name(of: type, schema, planner: self)
            let nested = NameContext.member(BranchNames.typeName(for: name), of: place.id)
            var use = typedUse(of: schema, as: type, in: nested, at: place.appending("/\(type.rawValue)"))
            if case .declared = use.type {
            } else {
                use.constraints = Constraints(schema).only(family(of: use.type))
            }
            branches.append(UnionBranch(name: name, use: use, schemas: []))
        }
        let constraints = leftover(of: schema).map { rules in
            var constraints = Constraints()
            constraints.rules = [rules]
            return constraints
        }
        return joined(
            branches,
            schema,
            discriminator: nil,
            keyword: .type,
            constraints: constraints ?? Constraints(),
            in: context,
            at: place
        )
    }

    /// What all of these schemas have in common.
    mutating func unionUse(
        ofAny schemas: [Schema],
        describedBy schema: Schema?,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        guard let first = schemas.first else { return .any }
        var branches: [UnionBranch] = []
        for schema in schemas {
            let name = BranchNames.name(of: schema, planner: self)
            let context = NameContext.member(BranchNames.typeName(for: name), of: place.id)
            branches.append(UnionBranch(name: name, use: use(of: schema, in: context), schemas: []))
        }
        return joined(
            branches,
            schema ?? first,
            discriminator: nil,
            keyword: .anyOf,
            constraints: Constraints(),
            in: context,
            at: place
        )
    }

    /// The union of the branches, or what they all are.
    mutating func joined(
        _ all: [UnionBranch],
        _ schema: Schema,
        discriminator: Discriminator?,
        keyword: UnionType.Keyword,
        constraints: Constraints,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse {
        let isNullable = all.contains { $0.use.isNullable }
        let (branches, hasLost) = distinct(all)
        var constraints = constraints
        if hasLost, !all.flatMap(\.schemas).isEmpty { constraints.rules.append(alternativesRule(all, keyword)) }
        if branches.count == 1, branches[0].constant == nil {
            var use = branches[0].use
            use.constraints.formIntersection(constraints)
            use.isNullable = isNullable
            return use
        }
        let names = NameScope.names(
            for: branches.enumerated().map { position, branch in
                BranchNames.request(
                    branch,
                    at: position,
                    pinned: options.names.isEmpty
                        ? nil : branch.schemas.first.flatMap { pinnedMemberName($0.node.address) }
                )
            },
            reserved: ReservedWords.unionMembers
        )
        let union = UnionType(
            branches: zip(branches, names).map { branch, name in
                UnionType.Branch(
                    name: name,
                    value: ValueShape(branch.use.type, constraints: branch.use.constraints),
                    constant: branch.constant,
                    tags: branch.tags,
                    isUntagged: branch.isUntagged,
                    documentation: branch.documentation
                )
            },
            discriminator: discriminator.flatMap { $0.propertyName.isEmpty ? nil : $0.propertyName },
            keyword: keyword,
            isExclusive: keyword == .oneOf && options.typeless == .strict,
            constraints: constraints
        )
        declare(place.id, .union(union), schema, in: context)
        var use = SchemaUse(.declared(place.id))
        use.isNullable = isNullable
        return use
    }

    /// Branches of one Swift type are one; true where they were bound differently.
    private func distinct(_ all: [UnionBranch]) -> (branches: [UnionBranch], hasLost: Bool) {
        var positions: [UnionBranch.Kind: Int] = [:]
        var branches: [UnionBranch] = []
        var hasLost = false
        for branch in all {
            guard let position = positions[branch.kind] else {
                positions[branch.kind] = branches.count
                branches.append(branch)
                continue
            }
            branches[position].isUntagged = branches[position].isUntagged || branch.isUntagged
            branches[position].tags += branch.tags.filter { !branches[position].tags.contains($0) }
            let isSame =
                branches[position].use.type == branch.use.type
                && branches[position].use.constraints == branch.use.constraints
            guard !isSame, case .type(let type) = branch.kind else { continue }
            hasLost = true
            branches[position].use.type = type
            branches[position].use.constraints = Constraints()
            branches[position].use.constant = nil
        }
        return (branches, hasLost)
    }

    private mutating func alternativesRule(_ branches: [UnionBranch], _ keyword: UnionType.Keyword) -> Rules {
        let lists = branches.map { branch in
            branch.schemas.count == 1
                ? rules(of: branch.schemas[0])
                : .object([.init("allOf", .list(branch.schemas.map { rules(of: $0) }))])
        }
        return .object([.init(options.typeless == .strict ? keyword.rawValue : "anyOf", .list(lists))])
    }
}

extension Schema {
    /// `{const: auto}`, `{type: string, enum: [auto]}`
    var inlineConstant: JSONText? {
        guard reference == nil, onlyNarrows, composition == nil, !allowsNull else { return nil }
        let values = writtenValues
        guard values.count == 1, values[0].kind.isScalar, values[0].kind != .null else { return nil }
        if types == [.string], values[0].kind != .string { return JSONText(string: values[0].text) }
        return JSONText(values[0])
    }
}
