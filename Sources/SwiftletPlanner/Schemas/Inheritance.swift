import SwiftletOpenAPI

/// OpenAPI 3.0's inheritance: a component with a `discriminator` and no alternatives is the base of the components that
/// have it in their `allOf`. Where the base is a value, any of them may come.
struct Inheritance {
    struct Subtype {
        let name: String
        let schema: Schema
    }

    /// By base, in the order of the document.
    private var subtypes: [ObjectIdentifier: [Subtype]] = [:]

    init(_ index: DocumentIndex) {
        let components = index.document.components.schemas
        guard components.contains(where: { $0.value.isBase }) else { return }
        var bases: [ObjectIdentifier: [ObjectIdentifier]] = [:]
        for component in components {
            bases[ObjectIdentifier(component.value)] = component.value.composed.allOf.compactMap { member in
                member.reference.flatMap { index.schema($0) }.map { ObjectIdentifier($0) }
            }
        }
        for component in components where !(bases[ObjectIdentifier(component.value)] ?? []).isEmpty {
            for base in Self.ancestors(of: ObjectIdentifier(component.value), bases) {
                subtypes[base, default: []].append(Subtype(name: component.name, schema: component.value))
            }
        }
    }

    /// Empty where the schema is no base, or nothing inherits from it.
    func subtypes(of schema: Schema) -> [Subtype] {
        schema.isBase ? subtypes[ObjectIdentifier(schema)] ?? [] : []
    }

    private static func ancestors(
        of schema: ObjectIdentifier,
        _ bases: [ObjectIdentifier: [ObjectIdentifier]]
    ) -> Set<ObjectIdentifier> {
        var found: Set<ObjectIdentifier> = []
        var open = bases[schema] ?? []
        while let next = open.popLast() {
            if next != schema, found.insert(next).inserted { open += bases[next] ?? [] }
        }
        return found
    }
}

extension Schema {
    fileprivate var isBase: Bool {
        guard let composition, composition.discriminator != nil else { return false }
        return composition.oneOf.isEmpty && composition.anyOf.isEmpty
    }
}
