import SwiftletModel
import Testing

@Suite struct NullabilityTests {
    @Test(
        "Every spelling of null gives the same plan",
        arguments: [
            "{type: [string, 'null'], maxLength: 9}",
            "{anyOf: [{type: string, maxLength: 9}, {type: 'null'}]}",
            "{oneOf: [{type: 'null'}, {type: string}], maxLength: 9}",
            "{anyOf: [{type: string, maxLength: 9}, {const: null}]}",
            "{anyOf: [{type: string, maxLength: 9}, {enum: [null]}]}",
            "{allOf: [{type: [string, 'null'], maxLength: 9}]}",
            "{$ref: '#/components/schemas/Nullable'}",
            "{anyOf: [{$ref: '#/components/schemas/Text'}, {type: 'null'}], maxLength: 9}",
        ]
    )
    func spellings(schema: String) throws {
        let planned = try Planned(
            schemas: """
                Holder:
                  type: object
                  required: [a]
                  properties: {a: \(schema), b: \(schema)}
                Nullable: {type: [string, 'null'], maxLength: 9}
                Text: {type: string}
                """
        )
        #expect(planned["Holder"] == ["a: string(maxLength 9)?, required", "b: string(maxLength 9)?"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test(
        "3.0 spells it otherwise",
        arguments: [
            "{type: string, maxLength: 9, nullable: true}",
            "{allOf: [{$ref: '#/components/schemas/Text'}], nullable: true, maxLength: 9}",
            "{$ref: '#/components/schemas/Nullable'}",
        ]
    )
    func oldSpellings(schema: String) throws {
        let planned = try Planned(
            schemas: """
                Holder: {type: object, properties: {a: \(schema)}}
                Nullable: {type: string, maxLength: 9, nullable: true}
                Text: {type: string}
                """,
            version: "3.0.3"
        )
        #expect(planned["Holder"] == ["a: string(maxLength 9)?"])
    }

    @Test func aReferenceToANullableStructureIsNullable() throws {
        let planned = try Planned(
            schemas: """
                Owner: {type: [object, 'null'], properties: {name: {type: string}}}
                Pet:
                  type: object
                  properties:
                    owner: {$ref: '#/components/schemas/Owner'}
                    owners: {type: array, items: {$ref: '#/components/schemas/Owner'}}
                """
        )
        #expect(planned["Pet"] == ["owner: Owner?", "owners: [Owner?]"])
    }

    @Test func nullAmongTheValuesOfAnEnumIsNoCase() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  required: [transport]
                  properties:
                    transport: {type: [string, 'null'], enum: [http, null], maxLength: 64}
                """
        )
        #expect(planned["Pet"] == ["transport: Pet.Transport?, required"])
        #expect(planned["Pet.Transport"] == ["http = \"http\"", "maxLength 64"])
    }

    @Test func aNullableWrapperAroundAnInlineTypeDoesNotShowInItsNameOrId() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  type: object
                  properties:
                    kind: {anyOf: [{type: string, enum: [cat, dog]}, {type: 'null'}]}
                """
        )
        #expect(planned["Pet"] == ["kind: Pet.Kind?"])
        #expect(planned.type("Pet.Kind")?.id.pointer == "/components/schemas/Pet/properties/kind")
    }

    @Test func aTypeThatIsOnlyNullIsAnyValueUnderARule() throws {
        let planned = try Planned(schemas: "Pet: {type: object, properties: {never: {type: 'null'}}}")
        #expect(planned["Pet"] == ["never: any(rules {\"type\":\"null\"})?"])
        #expect(planned.diagnostics.isEmpty)
    }
}
