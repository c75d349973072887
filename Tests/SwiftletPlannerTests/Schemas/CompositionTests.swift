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

    @Test func aMemberDeclaredTwiceHasToFitBoth() throws {
        let planned = try Planned(
            schemas: """
                Base:
                  type: object
                  properties:
                    amount: {type: number, minimum: 1}
                    kind: {type: string, enum: [a, b, c]}
                    owner: {type: object, properties: {name: {type: string}}}
                    same: {type: string, description: one}
                Pet:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - properties:
                        amount: {type: integer, maximum: 9}
                        kind: {type: string, enum: [b, c]}
                        owner: {type: object, required: [id], properties: {id: {type: integer}}}
                        same: {type: string, description: two}
                """
        )
        #expect(
            planned["Pet"] == [
                "amount: integer(minimum 1, maximum 9)", "kind: Pet.Kind", "owner: Pet.Owner", "same: string",
            ]
        )
        #expect(planned["Pet.Kind"] == ["b = \"b\"", "c = \"c\""])
        #expect(planned["Pet.Owner"] == ["name: string", "id: integer, required"])
        #expect(planned.documentation(of: "Pet")["same"] == "two")
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func aMemberThatNoValueFitsIsItsLastDeclaration() throws {
        let planned = try Planned(
            schemas: """
                Base: {type: object, properties: {id: ▸{type: string}}}
                Pet:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - properties: {id: ▸{type: integer}}
                """
        )
        #expect(planned["Pet"] == ["id: integer"])
        #expect(planned.identifiers == ["all-of", "all-of"])
        #expect(planned.places == planned.marks)
    }

    @Test func partsOfAllOfThatLeadBackAddNothing() throws {
        let planned = try Planned(
            schemas: """
                A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {type: string}}}]}
                B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {type: string}}}]}
                """
        )
        #expect(planned["A"] == ["b: string", "a: string"])
        #expect(planned["B"] == ["a: string", "b: string"])
        #expect(planned.identifiers == ["recursive-schema", "recursive-schema"])
    }

    @Test func longChainsOfAllOfAreOneStructure() throws {
        let links = (1..<200).map { index in
            "A\(index): {allOf: [{$ref: '#/components/schemas/A\(index - 1)'}, {properties: {a\(index): {type: string}}}]}"
        }
        let planned = try Planned(
            schemas: (["A0: {type: object, properties: {a0: {type: string}}}"] + links).joined(separator: "\n")
        )
        #expect(planned["A199"].count == 200)
        #expect(planned.diagnostics.isEmpty)
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
        "What types can't say is a rule",
        arguments: [
            ("not: {type: integer}", #"{"not":{"type":"integer"}}"#),
            ("if: {required: [a]}\n  then: {required: [b]}", #"{"if":{"required":["a"]},"then":{"required":["b"]}}"#),
            ("propertyNames: {maxLength: 3}", #"{"propertyNames":{"maxLength":3}}"#),
            ("patternProperties: {a: {}}", #"{"properties":{"a":true},"patternProperties":{"a":{}}}"#),
            ("dependentRequired: {a: [b]}", #"{"dependentRequired":{"a":["b"]}}"#),
            ("dependentSchemas: {a: {}}", #"{"dependentSchemas":{"a":{}}}"#),
            (
                "oneOf: [{required: [a]}, {required: [b]}]",
                #"{"oneOf":[{"required":["a"]},{"required":["b"]}]}"#
            ),
        ]
    )
    func rules(keyword: String, rule: String) throws {
        let planned = try Planned(
            schemas: """
                It:
                  type: object
                  properties: {a: {type: string}}
                  \(keyword)
                """
        )
        #expect(planned["It"] == ["a: string", "rules \(rule)"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test(
        "The same for arrays",
        arguments: [
            ("prefixItems: [{type: string}]", #"{"prefixItems":[{"type":"string"}],"items":{"type":"string"}}"#),
            ("contains: {const: a}", #"{"contains":{"const":"a"}}"#),
        ]
    )
    func arrays(keyword: String, rule: String) throws {
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
        #expect(planned["It"] == ["list: [string](rules \(rule))"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test(
        "Keywords that nobody knows are reported",
        arguments: [("unknown-keyword", "▸frobnicate: 1")]
    )
    func unknown(identifier: String, keyword: String) throws {
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
