import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
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
        let union = UnionType(
            branches: named(branches),
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

    private func named(_ branches: [UnionBranch]) -> [UnionType.Branch] {
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
        return zip(branches, names).map { branch, name in
            UnionType.Branch(
                name: name,
                value: ValueShape(branch.use.type, constraints: branch.use.constraints),
                constant: branch.constant,
                tags: branch.tags,
                isUntagged: branch.isUntagged,
                documentation: branch.documentation
            )
        }
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
