import SwiftletModel
import SwiftletPlanner
import Testing

@Suite struct NameTypesTests {
    @Test func metatypesAndTheClientsNameAreLeft() throws {
        let planned = try Planned(
            schemas: """
                Type: {type: object, properties: {type: {type: object, properties: {a: {type: string}}}}}
                Self: {type: object, properties: {a: {type: string}}}
                Test: {type: object, properties: {a: {type: string}}}
                Pet:
                  type: object
                  properties:
                    type: {type: string, enum: [cat, dog]}
                    pet: {type: object, properties: {a: {type: string}}}
                Error: {type: object, properties: {a: {type: string}}}
                String: {type: object, properties: {a: {type: string}}}
                """
        )
        #expect(
            planned.typeNames == [
                "Error", "Pet", "Pet.PetPet", "Pet.PetType", "SelfModel", "String", "TestModel", "TypeModel",
                "TypeModel.TypeModelType",
            ]
        )
    }

    @Test func componentsWinOverTypesOfOperations() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  post:
                    operationId: createPet
                    requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
                    responses: {'204': {description: ok}}
                """,
            schemas: "CreatePetRequest: {type: object, properties: {b: {type: string}}}"
        )
        #expect(planned["CreatePetRequest"] == ["b: string"])
        #expect(planned["CreatePetRequestBody"] == ["a: string"])
    }

    @Test func componentsThatReadTheSameAreNumbered() throws {
        let planned = try Planned(
            schemas: """
                mcp_server: {type: object, properties: {a: {type: string}}}
                McpServer: {type: object, properties: {b: {type: string}}}
                """
        )
        #expect(planned["MCPServer"] == ["b: string"])
        #expect(planned["MCPServer2"] == ["a: string"])
    }

    @Test func whatAReferenceFindsInsideOfAnotherTypeIsNamedByItsOwnPlace() throws {
        let pet = "Pet: {type: object, properties: {owner: {type: object, properties: {a: {type: string}}}}}"
        let user = "User: {type: object, properties: {boss: {$ref: '#/components/schemas/Pet/properties/owner'}}}"
        for schemas in ["\(pet)\n\(user)", "\(user)\n\(pet)"] {
            let planned = try Planned(schemas: schemas)
            #expect(planned["User"] == ["boss: Pet.Owner"])
            #expect(planned.typeNames == ["Pet", "Pet.Owner", "User"])
        }
    }
}
