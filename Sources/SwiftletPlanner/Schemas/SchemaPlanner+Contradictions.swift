import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// An object of which every alternative is something else: its members are taken, or, where it has none, the
    /// alternatives. Nil where they go together.
    mutating func useWithout(
        alternatives conjunction: Conjunction,
        _ schema: Schema,
        in context: NameContext,
        at place: SchemaPlace
    ) -> SchemaUse? {
        guard let object = conjunction.parts.last(where: { $0.schema.kinds == [.object] }) else { return nil }
        let branches = conjunction.choices.flatMap(\.alternatives.branches)
        guard !branches.contains(where: { isObject($0) }) else { return nil }
        let message = "no value fits this and the alternatives that it stands beside"
        guard conjunction.hasStructure else {
            report.tolerated("all-of", message, at: object.schema.node)
            return nil
        }
        for choice in conjunction.choices {
            let place = choice.alternatives.schema.place(of: choice.alternatives.keyword.rawValue)
            report.tolerated("all-of", message + "; the other is taken", at: place)
        }
        return use(of: Conjunction(parts: conjunction.parts), schema, in: context, at: place)
    }
}
