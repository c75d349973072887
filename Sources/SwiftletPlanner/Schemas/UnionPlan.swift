import SwiftletModel
import SwiftletOpenAPI

/// Which branches a union has, what they are called and which values of the discriminator mean them.
struct UnionPlan {
    /// Each branch: one of every list.
    let combinations: [[Schema]]
    let names: [String]
    let tags: [[JSONText]]
    /// The list that has a discriminator, else the first.
    let leading: Conjunction.Choice

    init(_ conjunction: Conjunction, _ schema: Schema, id: TypeID, _ planner: SchemaPlanner) {
        let choices = conjunction.choices
        let position = choices.firstIndex { $0.alternatives.discriminator != nil } ?? 0
        leading = choices[position]
        let all = choices.reduce([[]]) { combinations, choice in
            combinations.flatMap { combination in choice.alternatives.branches.map { combination + [$0] } }
        }
        let possible = choices.count == 1 ? all : all.filter { Self.fitTogether($0, planner.index) }
        combinations = possible.isEmpty ? all : possible
        let leadingBranches = combinations.map { $0[position] }
        if let discriminator = leading.alternatives.discriminator {
            tags = DiscriminatorTags(discriminator, planner).tags(of: leadingBranches)
        } else {
            tags = combinations.map { _ in [] }
        }
        let lists = choices.map { BranchNames(of: $0.alternatives, planner: planner) }
        names = combinations.map { combination in
            var names = zip(combination, lists).map { $1.name(of: $0) }
            if Set(names).count == 1 { names = [names[0]] }
            return names.joined(separator: " ")
        }
    }

    /// A string isn't a list.
    private static func fitTogether(_ schemas: [Schema], _ index: DocumentIndex) -> Bool {
        var flattening = Flattening(index)
        for schema in schemas { flattening.add(schema, owner: TypeID("")) }
        return !(flattening.result.kinds?.isEmpty ?? false)
    }
}
