import SwiftletModel
import SwiftletOpenAPI

/// Which values of a discriminator mean which branch: what the mapping says, what the branch's own member allows, else
/// the name of its schema.
struct DiscriminatorTags {
    private let discriminator: Discriminator
    private let planner: SchemaPlanner

    init(_ discriminator: Discriminator, _ planner: SchemaPlanner) {
        self.discriminator = discriminator
        self.planner = planner
    }

    /// In the order of the branches.
    func tags(of branches: [Schema]) -> [[JSONText]] {
        guard !branches.isEmpty else { return [] }
        let mapping = Mapping(discriminator, planner.index)
        let allowed = branches.map { values(of: $0) }
        let certain = zip(branches, allowed).map { mapped($0, mapping) + constants(of: $0, $1, depth: 0) }
        let lists = allowed.map { values in values.flatMap { $0.count > 1 ? $0 : nil } ?? [] }
        // A list that several branches inherit doesn't tell them apart.
        var counts: [JSONText: Int] = [:]
        for value in lists.flatMap(\.self) { counts[value, default: 0] += 1 }
        let taken = Set(certain.flatMap(\.self))
        return branches.indices.map { position in
            let list = lists[position]
            // A mapping that the member itself contradicts is about another member: then all that it lists may come.
            let isMisnamed =
                !certain[position].isEmpty && !list.isEmpty && Set(certain[position]).isDisjoint(with: list)
            let own = list.filter { (counts[$0] == 1 || isMisnamed) && !taken.contains($0) }
            let tags = Self.distinct(certain[position] + own)
            return tags.isEmpty ? name(of: branches[position]).map { [JSONText(string: $0)] } ?? [] : tags
        }
    }

    /// 3.2: `defaultMapping: Circle`
    func isDefault(_ branch: Schema) -> Bool {
        guard let reference = discriminator.defaultTarget else { return false }
        let schema = branch.reference.flatMap { planner.index.schema($0) } ?? branch
        return planner.index.schema(reference).map { $0 === schema } ?? (reference.name == name(of: branch))
    }

    private static func distinct(_ tags: [JSONText]) -> [JSONText] {
        var seen: Set<JSONText> = []
        return tags.filter { seen.insert($0).inserted }
    }

    /// `circle: '#/components/schemas/Circle'`, `circle: Circle`
    private struct Mapping {
        private(set) var bySchema: [ObjectIdentifier: [JSONText]] = [:]
        /// Of those that name no schema.
        private(set) var byName: [String: [JSONText]] = [:]

        init(_ discriminator: Discriminator, _ index: DocumentIndex) {
            for entry in discriminator.targets {
                let text = JSONText(string: entry.name)
                if let schema = index.schema(entry.value) {
                    bySchema[ObjectIdentifier(schema), default: []].append(text)
                } else {
                    byName[entry.value.name, default: []].append(text)
                }
            }
        }
    }

    private func mapped(_ branch: Schema, _ mapping: Mapping) -> [JSONText] {
        let schema = branch.reference.flatMap { planner.index.schema($0) } ?? branch
        let values = mapping.bySchema[ObjectIdentifier(schema)] ?? []
        if mapping.byName.isEmpty { return values }
        return values + (name(of: branch).flatMap { mapping.byName[$0] } ?? [])
    }

    private func name(of branch: Schema) -> String? {
        if let name = planner.componentName(of: branch) { return name }
        guard let reference = branch.reference else { return nil }
        let target = planner.index.schema(reference).flatMap { planner.componentName(of: $0) }
        return target ?? reference.name
    }

    /// Of the member, where it allows only one value; of the branches of a branch, where it is a union itself.
    private func constants(of branch: Schema, _ values: [JSONText]?, depth: Int) -> [JSONText] {
        if let values, values.count == 1 { return values }
        guard depth < 8 else { return [] }
        let schema = planner.index.resolved(branch)
        return schema.alternatives.flatMap(\.branches).flatMap {
            constants(of: $0, self.values(of: $0), depth: depth + 1)
        }
    }

    private func values(of branch: Schema) -> [JSONText]? {
        planner.index.members(discriminator.propertyName, of: branch).lazy.compactMap { member -> [JSONText]? in
            let values = planner.index.resolved(member).writtenValues
            return values.isEmpty ? nil : values.compactMap { JSONText($0) }
        }.min { $0.count < $1.count }
    }
}

extension DocumentIndex {
    /// The schemas of a member, through references and `allOf`; the outermost first.
    func members(_ name: String, of schema: Schema) -> [Schema] {
        var result: [Schema] = []
        var seen: Set<ObjectIdentifier> = []
        var open = [schema]
        while let next = open.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            if let member = next.object?.properties.first(where: { $0.name == name }) { result.append(member.value) }
            if let target = next.reference.flatMap({ self.schema($0) }) { open.append(target) }
            open += next.composed.allOf.reversed()
        }
        return result
    }
}
