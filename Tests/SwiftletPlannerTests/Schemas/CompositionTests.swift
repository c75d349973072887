import SwiftletDiagnostics
import SwiftletModel
import Testing

@Suite struct CompositionTests {
    @Test func oneAllOfIsWhatItHoldsWithTheSiblingsMerged() throws {
        let planned = try Planned(
            schemas: """
                Name: {type: string, maxLength: 20, description: A name.}
                Owner: {type: object, description: A person., properties: {name: {$ref: '#/components/schemas/Name'}}}
                Pet:
                  type: object
                  properties:
                    name: {allOf: [{$ref: '#/components/schemas/Name'}], maxLength: 9, default: Rex}
                    owner: {allOf: [{$ref: '#/components/schemas/Owner'}, {description: Who feeds it.}]}
                    other: {$ref: '#/components/schemas/Owner'}
                    plain: {$ref: '#/components/schemas/Name'}
                """
        )
        #expect(
            planned["Pet"] == [
                "name: string(maxLength 9), default \"Rex\"", "owner: Owner", "other: Owner",
                "plain: string(maxLength 20)",
            ]
        )
        let documentation = planned.documentation(of: "Pet")
        #expect(documentation == ["name": "A name.", "owner": "Who feeds it.", "plain": "A name."])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func objectsOfAllOfAreOneFlatStructure() throws {
        let planned = try Planned(
            schemas: """
                Base:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    kind: {type: string, enum: [a, b]}
                Pet:
                  description: A pet.
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - required: [kind]
                    - type: object
                      properties: {owner: {type: object, properties: {name: {type: string}}}}
                  required: [owner]
                  properties: {age: {type: integer}}
                """
        )
        #expect(
            planned["Pet"] == [
                "id: string, required", "kind: Base.Kind, required", "owner: Pet.Owner, required", "age: integer",
            ]
        )
        #expect(planned.typeNames == ["Base", "Base.Kind", "Pet", "Pet.Owner"])
        #expect(planned.type("Pet")?.documentation.summary == "A pet.")
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func aMemberDeclaredTwiceDifferentlyIsReported() throws {
        let planned = try Planned(
            schemas: """
                Base: {type: object, properties: {id: {type: string}, same: {type: string}}}
                Pet:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - properties: {▸id: {type: integer}, same: {type: string}}
                """
        )
        #expect(planned["Pet"] == ["id: integer", "same: string"])
        #expect(planned.identifiers == ["all-of"])
        #expect(planned.places == planned.marks)
    }

    @Test func anAllOfClosedToItsOtherMembersIsReadAsOpen() throws {
        let planned = try Planned(
            schemas: """
                Base:
                  type: object
                  properties: {id: {type: string}}
                  ▸additionalProperties: false
                Pet: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {age: {type: integer}}}]}
                """
        )
        #expect(planned["Pet"] == ["id: string", "age: integer"])
        #expect(planned.identifiers == ["closed-all-of"])
        #expect(planned.places == planned.marks)
    }

    @Test(
        "What can't be expressed yet is any value, reported once at its keyword however often it is used",
        arguments: [
            ("one-of", "▸oneOf: [{type: string}, {type: integer}]"),
            ("any-of", "▸anyOf: [{type: string}, {type: integer}]"),
            ("type-array", "▸type: [string, integer]"), ("all-of", "▸allOf: [{type: string}, {type: object}]"),
            ("all-of", "▸allOf: [{$ref: '#/components/schemas/It'}, {type: object}]"),
        ]
    )
    func unsupported(identifier: String, schema: String) throws {
        let planned = try Planned(
            schemas: """
                It:
                  \(schema)
                Pet:
                  type: object
                  properties:
                    a: {$ref: '#/components/schemas/It'}
                    b: {type: array, items: {$ref: '#/components/schemas/It'}}
                """
        )
        #expect(planned["Pet"] == ["a: any", "b: [any]"])
        #expect(planned.identifiers == [identifier])
        #expect(planned.places == planned.marks)
        #expect(
            planned.diagnostics.allSatisfy {
                $0.category == .unsupported && $0.pointer?.hasPrefix("/components/schemas/It") == true
            }
        )
    }

    @Test(
        "Keywords without effect are reported, and the type stays",
        arguments: [
            ("not", "▸not: {type: integer}"), ("if", "▸if: {type: string}\n  then: {type: string}"),
            ("property-names", "▸propertyNames: {maxLength: 3}"), ("pattern-properties", "▸patternProperties: {a: {}}"),
            ("dependent-required", "▸dependentRequired: {a: [b]}"), ("dependent-schemas", "▸dependentSchemas: {a: {}}"),
            ("discriminator", "▸discriminator: {propertyName: a}"), ("dynamic-ref", "▸$dynamicRef: '#x'"),
            ("unknown-keyword", "▸frobnicate: 1"), ("one-of", "▸oneOf: [{required: [a]}, {required: [b]}]"),
        ]
    )
    func ineffective(identifier: String, keyword: String) throws {
        let planned = try Planned(
            schemas: """
                It:
                  type: object
                  properties: {a: {type: string}}
                  \(keyword)
                """
        )
        #expect(planned["It"] == ["a: string"])
        #expect(planned.identifiers == [identifier])
        #expect(planned.places == planned.marks)
    }

    @Test(
        "The same for arrays",
        arguments: [
            ("prefix-items", "▸prefixItems: [{type: string}]"), ("contains", "▸contains: {type: string}"),
            ("unevaluated-items", "▸unevaluatedItems: false"),
        ]
    )
    func arrays(identifier: String, keyword: String) throws {
        let planned = try Planned(
            schemas: """
                It:
                  type: object
                  properties:
                    list:
                      type: array
                      items: {type: string}
                      \(keyword)
                """
        )
        #expect(planned["It"] == ["list: [string]"])
        #expect(planned.identifiers == [identifier])
        #expect(planned.places == planned.marks)
    }

    @Test func siblingsOfAReferenceCountFrom31On() throws {
        let schemas = """
            Owner: {type: object, properties: {name: {type: string}}}
            Level: {type: integer, enum: [1, 2]}
            Pet:
              type: object
              properties:
                owner: {$ref: '#/components/schemas/Owner', description: Who feeds it., deprecated: true, readOnly: true}
                level: {$ref: '#/components/schemas/Level', default: 2}
            """
        let new = try Planned(schemas: schemas)
        #expect(new["Pet"] == ["owner: Owner, readOnly", "level: Level, default 2"])
        #expect(new.documentation(of: "Pet") == ["owner": "Who feeds it."])
        let old = try Planned(schemas: schemas, version: "3.0.3")
        #expect(old["Pet"] == ["owner: Owner", "level: Level"])
        #expect(old.documentation(of: "Pet").isEmpty)
    }
}
