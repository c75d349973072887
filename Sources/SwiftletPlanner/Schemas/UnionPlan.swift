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
        combinations = choices.reduce([[]]) { combinations, choice in
            combinations.flatMap { combination in choice.alternatives.branches.map { combination + [$0] } }
        }
        let leadingBranches = combinations.map { $0[position] }
        if let discriminator = leading.alternatives.discriminator {
            tags = DiscriminatorTags(discriminator, planner).tags(of: leadingBranches)
        } else {
            tags = combinations.map { _ in [] }
        }
        let lists = choices.map { BranchNames(of: $0.alternatives, planner: planner) }
        names = combinations.map { combination in
            zip(combination, lists).map { $1.name(of: $0) }.joined(separator: " ")
        }
    }
}
