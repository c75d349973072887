import SwiftletCoverage
import SwiftletModel
import Testing

/// Alternatives are held against what they lead to.
@Suite struct AlternativesTests {
    private func unaccounted(_ schemas: String, after change: (inout SDK) -> Void = { _ in }) throws -> [String] {
        let yaml = """
            openapi: 3.2.0
            info: {title: Pets, version: "1"}
            servers: [{url: "https://example.com"}]
            paths: {}
            components:
              schemas:
            \(schemas)
            """
        return try Checked(yaml).coverage(after: change).addresses(.unaccounted)
    }

    @Test func unionsThatLeadBackToThemselves() throws {
        let missed = try unaccounted(
            """
                List: {oneOf: [{$ref: "#/components/schemas/Item"}, {type: array, items: {$ref: "#/components/schemas/List"}}]}
                Item: {oneOf: [{$ref: "#/components/schemas/Leaf"}, {$ref: "#/components/schemas/List"}]}
                Leaf: {type: object, properties: {name: {type: string, maxLength: 3}}}
            """
        )
        #expect(missed == [])
    }

    @Test func aUnionOrNullIsTheUnion() throws {
        let missed = try unaccounted(
            """
                Pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
                Cat: {type: object, required: [meow], properties: {meow: {type: string}}}
                Dog: {type: object, required: [bark], properties: {bark: {type: string}}}
                Owner: {type: object, properties: {pet: {anyOf: [{$ref: "#/components/schemas/Pet"}, {type: "null"}]}}}
            """
        )
        #expect(missed == [])
    }

    @Test func nullableAloneIsNull() throws {
        let checked = try Checked(
            schemaDocument(
                "type: object\nproperties: {usage: {anyOf: [{$ref: '#/components/schemas/Usage'}, {nullable: true}]}}"
            ) + "    Usage: {type: object, properties: {count: {type: integer}}}\n"
        )
        #expect(checked.coverage().addresses(.unaccounted) == [])
        let null = "/components/schemas/Thing/properties/usage/anyOf/1"
        #expect(checked.coverage().status(at: null) == .tolerated)
    }

    @Test func alternativesOfOneSwiftTypeKeepTheirBounds() throws {
        let schemas = """
                Key: {anyOf: [{type: string}, {type: integer, minimum: 5}, {type: integer, format: int64, maximum: 1}]}
            """
        #expect(try unaccounted(schemas) == [])
        let missed = try unaccounted(schemas) { sdk in
            sdk.changeKind("/components/schemas/Key") { kind in
                guard case .union(let union) = kind else { return kind }
                return .union(UnionType(branches: union.branches))
            }
        }
        #expect(missed.contains("/components/schemas/Key/anyOf/1/minimum"))
    }

    @Test func whereNoTagIsKnown() throws {
        let schemas = """
                Pet:
                  oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Other"}]
                  discriminator: {propertyName: kind, defaultMapping: Other}
                Cat: {type: object, properties: {kind: {type: string}, meow: {type: string}}}
                Other: {type: object, properties: {kind: {type: string}}}
            """
        #expect(try unaccounted(schemas) == [])
        let missed = try unaccounted(schemas) { sdk in
            sdk.changeKind("/components/schemas/Pet") { kind in
                guard case .union(let union) = kind else { return kind }
                let branches = union.branches.map { UnionType.Branch(name: $0.name, value: $0.value, tags: $0.tags) }
                return .union(UnionType(branches: branches, discriminator: union.discriminator))
            }
        }
        #expect(missed == ["/components/schemas/Pet/discriminator/defaultMapping"])
    }

    @Test func theElementsOfAListThatIsAComponent() throws {
        let schemas = """
                Pets: {type: array, items: {type: object, properties: {name: {type: string}}}}
            """
        #expect(try unaccounted(schemas) == [])
        let missed = try unaccounted(schemas) { sdk in
            sdk.changeStructure("/components/schemas/Pets/items") { _ in nil }
        }
        #expect(missed == ["/components/schemas/Pets/items/properties/name"])
    }
}
