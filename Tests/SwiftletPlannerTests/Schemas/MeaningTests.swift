import SwiftletModel
import SwiftletPlanner
import Testing

/// What authors mean where the letter of the document says little.
@Suite struct MeaningTests {
    @Test func `A type beside alternatives holds for each of them`() throws {
        let planned = try Planned(
            schemas: """
                Pet: {type: object, properties: {name: {type: string}}}
                Mixed: {type: object, oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}
                Same: {type: object, oneOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {a: {}}}]}
                """
        )
        #expect(planned["Mixed"] == ["pet: Pet", "string: string", "rules {\"type\":\"object\"}"])
        #expect(!planned["Same"].contains { $0.hasPrefix("rules") })
    }

    @Test func `Nullable alone among alternatives is null`() throws {
        let planned = try Planned(
            schemas: """
                Pet: {type: object, properties: {name: {type: string}}}
                Owner:
                  type: object
                  properties: {pet: {anyOf: [{$ref: '#/components/schemas/Pet'}, ▸{nullable: true}]}}
                """,
            version: "3.0.3"
        )
        #expect(planned["Owner"] == ["pet: Pet?"])
        #expect(planned.identifiers == ["nullable-alternative"])
    }

    @Test func `A media type without an encoding is text in JSON`() throws {
        let planned = try Planned(
            schemas: """
                Part: {type: object, properties: {raw: {type: string, contentMediaType: application/octet-stream}}}
                """
        )
        #expect(planned["Part"] == ["raw: string"])
    }

    @Test func `A union knows which keyword the document says it with`() throws {
        let planned = try Planned(
            schemas: """
                One: {oneOf: [{type: string}, {type: integer}]}
                Any: {anyOf: [{type: string}, {type: integer}]}
                Types: {type: [string, integer]}
                """
        )
        let keywords = planned.sdk.types.compactMap { type -> UnionType.Keyword? in
            guard case .union(let union) = type.kind else { return nil }
            return union.keyword
        }
        #expect(Set(keywords) == [.oneOf, .anyOf, .type])
    }

    @Test func `One of its own alternatives has to be the other that its tag names`() throws {
        let planned = try Planned(
            schemas: """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind}
                Cat:
                  allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {kind: {type: string}}}]
                Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                """
        )
        #expect(
            planned["Cat"] == [
                "kind: string",
                "rules {\"oneOf\":[{\"properties\":{\"kind\":{\"not\":{\"enum\":[\"Dog\"]}}}},"
                    + "{\"allOf\":[{\"properties\":{\"kind\":{\"enum\":[\"Dog\"]}},\"required\":[\"kind\"]},<Dog>]}]}",
            ]
        )
    }

    @Test func `A mapping that the discriminator's own values contradict leaves the choice to the members`() throws {
        let planned = try Planned(
            schemas: """
                Data: {type: object, properties: {source: {type: string}, type: {enum: [passport, address]}}}
                Selfie: {type: object, properties: {source: {type: string}, type: {enum: [passport, visa]}}}
                Fault:
                  oneOf: [{$ref: '#/components/schemas/Data'}, {$ref: '#/components/schemas/Selfie'}]
                  discriminator: {propertyName: type, mapping: {data: Data, selfie: Selfie}}
                """
        )
        #expect(planned["Fault"][0] == "data: Data, tag \"data\", tag \"passport\", tag \"address\"")
    }
}
