import SwiftletModel
import SwiftletOpenAPI

/// Schemas that hold for one value together: those of `allOf`, what a reference names and what stands beside it,
/// without their nesting.
struct Conjunction {
    /// What each says itself, apart from composition; the outermost comes last.
    var parts: [StructureWork.Part] = []
    /// Of each of these lists one branch holds, too.
    var choices: [Choice] = []
    /// Lists that the outermost schema is a branch of itself.
    var inherited: [Alternatives] = []
    /// All that was taken apart.
    var sources: [Schema] = []

    struct Choice {
        let alternatives: Alternatives
        /// What inline branches nest in, where they stay as they are.
        let owner: TypeID
    }

    /// What a value of no branch violates, as far as all lists say the same.
    var keyword: UnionType.Keyword {
        let keywords = Set(choices.map(\.alternatives.keyword))
        return keywords.count == 1 ? choices[0].alternatives.keyword : .anyOf
    }

    /// Members, elements or values, which the alternatives add to.
    var hasStructure: Bool { parts.contains { $0.schema.hasStructure || !$0.schema.isOnlyBound } }

    /// A type alone, which alternatives without one need.
    var hasScalarType: Bool { parts.contains { !$0.schema.types.isEmpty && $0.schema.types != [.object] } }

    /// Tells conjunctions apart, whatever place they have.
    var identity: [ObjectIdentifier] {
        parts.map { ObjectIdentifier($0.schema) }
            + choices.flatMap { $0.alternatives.branches.map { ObjectIdentifier($0) } }
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
