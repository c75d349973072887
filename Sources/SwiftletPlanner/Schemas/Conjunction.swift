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

/// Takes schemas apart into one flat conjunction. What comes again (a diamond) counts once.
struct Flattening {
    private let index: DocumentIndex
    private(set) var result = Conjunction()
    /// Schemas that lead back to themselves through `allOf` or references alone.
    private(set) var cycles: [Schema] = []
    private var path: [ObjectIdentifier] = []
    private var seen: Set<ObjectIdentifier> = []

    init(_ index: DocumentIndex) {
        self.index = index
    }

    mutating func add(_ schema: Schema, owner: TypeID) {
        let identity = ObjectIdentifier(schema)
        guard seen.insert(identity).inserted else {
            if path.contains(identity) { cycles.append(schema) }
            return
        }
        result.sources.append(schema)
        path.append(identity)
        defer { path.removeLast() }
        if let reference = schema.reference {
            if let target = index.schema(reference) { add(target, owner: TypeID(target.node.address)) }
            guard index.appliesReferenceSiblings else { return }
        }
        for member in schema.composition?.allOf ?? [] { add(member, owner: owner) }
        for alternatives in schema.alternatives {
            if leadsBack(alternatives) {
                result.inherited.append(alternatives)
                continue
            }
            switch alternatives.branches.count {
            case 0: continue
            case 1: add(alternatives.branches[0], owner: owner)
            default: result.choices.append(Conjunction.Choice(alternatives: alternatives, owner: owner))
            }
        }
        if schema.saysSomethingItself { result.parts.append(StructureWork.Part(schema, owner: owner)) }
    }

    mutating func add(_ part: StructureWork.Part) {
        if seen.insert(ObjectIdentifier(part.schema)).inserted { result.parts.append(part) }
    }

    /// A subtype takes its base's members; that it is one of the base's alternatives is known.
    private func leadsBack(_ alternatives: Alternatives) -> Bool {
        alternatives.branches.contains { path.contains(ObjectIdentifier(index.resolved($0))) }
    }
}
