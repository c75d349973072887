import SwiftletModel
import SwiftletOpenAPI

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
}
