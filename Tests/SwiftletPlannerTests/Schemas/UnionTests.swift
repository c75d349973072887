import SwiftletModel
import SwiftletPlanner
import Testing

@Suite struct UnionTests {
    @Test func branchesAreCalledAfterTheirComponentsAndKinds() throws {
        let planned = try Planned(
            schemas: """
                Pet: {type: object, properties: {name: {type: string}}}
                Shape:
                  oneOf:
                    - $ref: '#/components/schemas/Pet'
                    - {type: string, maxLength: 3}
                    - {type: array, items: {$ref: '#/components/schemas/Pet'}}
                    - {type: array, items: {type: integer}}
                    - {type: object, title: A Round Thing, properties: {radius: {type: number}}}
                    - {const: nothing}
                """
        )
        #expect(
            planned["Shape"] == [
                "pet: Pet", "string: string(maxLength 3)", "pets: [Pet]", "integers: [integer]",
                "aRoundThing: Shape.ARoundThing", "nothing: const \"nothing\"",
            ]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func tagsComeFromTheMappingThenTheMembersValueThenTheName() throws {
        let planned = try Planned(
            schemas: """
                A: {type: object, properties: {kind: {type: string}}}
                B: {type: object, properties: {kind: {const: bee}}}
                C: {allOf: [{$ref: '#/components/schemas/Kind'}, {properties: {kind: {enum: [c1, c2]}}}]}
                Kind: {type: object, properties: {kind: {type: string}}}
                D: {type: object}
                It:
                  oneOf:
                    - $ref: '#/components/schemas/A'
                    - $ref: '#/components/schemas/B'
                    - $ref: '#/components/schemas/C'
                    - $ref: '#/components/schemas/D'
                  discriminator:
                    propertyName: kind
                    mapping: {first: '#/components/schemas/A', one: A}
                """
        )
        #expect(
            planned["It"] == [
                "a: A, tag \"first\", tag \"one\"", "b: B, tag \"bee\"", "c: C, tag \"c1\", tag \"c2\"",
                "d: [string: any], tag \"D\"", "discriminator kind",
            ]
        )
    }

    @Test func aBaseWithADiscriminatorIsAUnionOfItsSubtypes() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  required: [kind]
                  properties: {kind: {type: string}, name: {type: string}}
                  discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {tricks: {type: integer}}}]}
                Home: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
                """,
            version: "3.0.3"
        )
        #expect(
            planned["Pet"] == [
                "cat: Cat, tag \"Cat\"", "dog: Dog, tag \"dog\"", "base: Pet.Base, tag \"Pet\"", "discriminator kind",
            ]
        )
        #expect(planned["Cat"] == ["kind: string, required", "name: string", "lives: integer"])
        #expect(planned["Pet.Base"] == ["kind: string, required", "name: string"])
        #expect(planned["Home"] == ["pet: Pet"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func membersBesideAlternativesFlowIntoEachBranch() throws {
        let planned = try Planned(
            schemas: """
                Card: {type: object, required: [number], properties: {number: {type: string}}}
                Payment:
                  type: object
                  required: [amount]
                  properties: {amount: {type: integer}}
                  oneOf:
                    - $ref: '#/components/schemas/Card'
                    - {title: Cash, properties: {currency: {type: string}}}
                """
        )
        #expect(planned["Payment"] == ["card: Payment.Card", "cash: Payment.Cash"])
        #expect(planned["Payment.Card"] == ["amount: integer, required", "number: string, required"])
        #expect(planned["Payment.Cash"] == ["amount: integer, required", "currency: string"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func subtypesOfABaseThatListsThemStayThemselves() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties: {kind: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {tricks: {type: integer}}}]}
                """
        )
        #expect(planned["Pet"] == ["cat: Cat, tag \"Cat\"", "dog: Dog, tag \"Dog\"", "discriminator kind"])
        #expect(planned["Cat"].prefix(2) == ["kind: string", "lives: integer"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func severalTypesAreABranchEachWithTheKeywordsThatConcernIt() throws {
        let planned = try Planned(
            schemas: "It: {type: [string, integer, array, 'null'], maxLength: 5, minimum: 2, items: {type: boolean}}"
        )
        #expect(
            planned["It"] == ["string: string(maxLength 5)", "integer: integer(minimum 2)", "booleans: [boolean]"]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func branchesOfOneSwiftTypeAreThatTypeUnderARule() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties:
                    id: {oneOf: [{type: string, pattern: '^a'}, {type: string, maxLength: 3}, {type: 'null'}]}
                """
        )
        let rules = #"{"anyOf":[{"type":"string","pattern":"^a"},{"type":"string","maxLength":3}]}"#
        #expect(planned["Pet"] == ["id: string(rules \(rules))?"])
    }

    @Test func aUnionThatHoldsItselfIsIndirectOnlyWithoutAListInBetween() throws {
        let planned = try Planned(
            schemas: """
                Json:
                  anyOf:
                    - {type: string}
                    - {type: array, items: {$ref: '#/components/schemas/Json'}}
                    - {type: object, additionalProperties: {$ref: '#/components/schemas/Json'}}
                    - {type: 'null'}
                A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
                B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}
                """
        )
        #expect(planned["JSON"] == ["string: string", "jsons: [JSON?]", "object: [string: JSON?]"])
        #expect(planned["A"].last == "indirect")
        #expect(planned["B"].last == "indirect")
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func alternativesOfAlternativesAreMultiplied() throws {
        let planned = try Planned(
            schemas: """
                It:
                  type: object
                  allOf:
                    - oneOf:
                        - {title: red, properties: {red: {type: string}}}
                        - {title: blue, properties: {blue: {type: string}}}
                    - oneOf:
                        - {title: big, properties: {big: {type: string}}}
                        - {title: small, properties: {small: {type: string}}}
                """
        )
        #expect(
            planned["It"] == [
                "redBig: It.RedBig", "redSmall: It.RedSmall", "blueBig: It.BlueBig", "blueSmall: It.BlueSmall",
            ]
        )
        #expect(planned["It.BlueBig"] == ["blue: string", "big: string"])
    }

    @Test func exclusiveOnlyToTheLetter() throws {
        var options = PlanningOptions()
        options.typeless = .strict
        let schemas = "It: {type: object, properties: {a: {type: [string, integer]}, b: {maxLength: 3}}}"
        let planned = try Planned(schemas: schemas, options: options)
        #expect(planned["It"] == ["a: It.A", "b: any(rules {\"maxLength\":3})"])
    }
}
