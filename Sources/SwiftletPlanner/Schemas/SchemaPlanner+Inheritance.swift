import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// A base as a value: one of its subtypes, or the base itself (`Pet.Base`). Subtypes still take its members.
    mutating func inheritedUse(of schema: Schema, in context: NameContext, at place: SchemaPlace) -> SchemaUse {
        let id = place.id
        let subtypes = inheritance.subtypes(of: schema)
        // A subtype that is a base itself brings its own.
        let nested = Set(
            subtypes.flatMap { inheritance.subtypes(of: $0.schema) }.map { ObjectIdentifier($0.schema) }
        )
        let direct = subtypes.filter { !nested.contains(ObjectIdentifier($0.schema)) }
        let tags =
            schema.composed.discriminator.map { DiscriminatorTags($0, self).tags(of: direct.map(\.schema) + [schema]) }
            ?? []
        var branches: [UnionBranch] = []
        for (position, subtype) in direct.enumerated() {
            let use = use(of: subtype.schema, in: .component(subtype.name)).referenced
            var branch = UnionBranch(name: subtype.name, use: use, schemas: [subtype.schema])
            branch.tags = tags[position]
            if let discriminator = schema.composed.discriminator {
                let further = inheritance.subtypes(of: subtype.schema).map(\.schema)
                branch.tags += DiscriminatorTags(discriminator, self).tags(of: further).flatMap(\.self)
                    .filter { !branch.tags.contains($0) }
            }
            branches.append(branch)
        }
        let own = use(
            of: conjunction(of: [schema], owner: id),
            schema,
            in: .member("Base", of: id),
            at: place.appending("/base")
        )
        var base = UnionBranch(name: "base", use: own, schemas: [])
        base.tags = tags.last ?? []
        return joined(
            branches + [base],
            schema,
            discriminator: schema.composed.discriminator,
            keyword: .anyOf,
            constraints: Constraints(),
            in: context,
            at: place
        )
    }

    private static let maximumRivals = 16

    /// A schema that is one of the alternatives in its own `allOf`: with the tag of another it has to be that one, too.
    mutating func alternativeRules(_ conjunction: Conjunction, _ schema: Schema) -> [Rules] {
        conjunction.inherited.compactMap { alternatives in
            guard let discriminator = alternatives.discriminator,
                let position = alternatives.branches.firstIndex(where: { index.resolved($0) === schema })
            else { return nil }
            let tags = DiscriminatorTags(discriminator, self).tags(of: alternatives.branches)
            let others = tags.indices.filter { $0 != position && tags[$0] != tags[position] }
            // Each names all others, so that the texts of many would grow with the square of their number.
            guard (1...Self.maximumRivals).contains(others.count) else { return nil }
            func tagged(_ rule: Rules) -> Rules.Member {
                .init("properties", .object([.init(discriminator.propertyName, rule)]))
            }
            func listed(_ tags: [JSONText]) -> Rules { .object([.init("enum", .list(tags.map { .value($0) }))]) }
            let isOther = listed(others.flatMap { tags[$0] })
            var choices = [Rules.object([tagged(.object([.init("not", isOther)]))])]
            for other in others {
                let hasTag = Rules.object([
                    tagged(listed(tags[other])),
                    .init("required", RuleMembers.strings([discriminator.propertyName])),
                ])
                choices.append(.object([.init("allOf", .list([hasTag, rules(of: alternatives.branches[other])]))]))
            }
            return .object([.init(alternatives.keyword.rawValue, .list(choices))])
        }
    }
}
