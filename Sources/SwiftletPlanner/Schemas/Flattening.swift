import SwiftletModel
import SwiftletOpenAPI

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
