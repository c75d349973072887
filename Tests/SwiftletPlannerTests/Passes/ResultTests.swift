import SwiftletModel
import SwiftletPlanner
import Testing

/// Responses as what a method gives back.
@Suite struct ResultTests {
    @Test func successesOfOneTypeAreThatTypeWhateverTheirStatus() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  get:
                    responses:
                      default: {description: no}
                      '203': {description: ok, content: {application/json: {schema: {type: string}}}}
                      '200': {description: ok, content: {application/json: {schema: {type: string}}}}
                  delete:
                    responses:
                      default: {description: ok, content: {application/json: {schema: {type: boolean}}}}
                """
        )
        #expect(planned.methods == ["pets.deleteAll() -> boolean", "pets.list() -> string"])
        #expect(planned.identifiers == [])
    }

    @Test func successesOfSeveralTypesAreCasesThatAreNamedAfterTheirStatus() throws {
        let options = PlanningOptions(
            names: ["/paths/~1pets/get/responses": "Pets", "/paths/~1pets/get/responses/2XX": "rest"]
        )
        let planned = try Planned(
            paths: """
                /pets:
                  get:
                    operationId: listPets
                    responses:
                      2XX: {description: ok, content: {application/json: {schema: {type: integer}}}}
                      '299': {description: ok}
                      '206': {description: part, content: {application/json: {schema: {type: string}}}}
                  post:
                    operationId: addPet
                    responses:
                      '204': {description: there}
                      '201':
                        description: made
                        content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
                      '409': {description: no, content: {application/json: {schema: {type: string}}}}
                """,
            options: options
        )
        #expect(planned.methods == ["pets.create() -> AddPetResult", "pets.list() -> Pets"])
        #expect(planned["Pets"] == ["206 partialContent(string)", "299 status299", "2XX rest(integer)"])
        #expect(planned["AddPetResult"] == ["201 created(AddPetResponse)", "204 noContent"])
        #expect(planned.identifiers == [])
    }

    @Test func headersOfResponsesHaveTypesThatTextCanBeReadAsElseTheyAreTheirText() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  get:
                    responses:
                      '204':
                        description: ok
                        headers:
                          X-Left: {description: How many., schema: {type: integer}}
                          X-Kind: {schema: {type: string, enum: [a, b]}}
                          X-Tags: {schema: {type: array, items: {type: string}}}
                          ▸X-Odd: {schema: {type: object, properties: {a: {type: string}}}}
                          Content-Type: {schema: {type: string}}
                """
        )
        let headers = try #require(planned.sdk.resources.first?.operations.first?.responses.first?.headers)
        #expect(headers.map(\.name) == ["X-Left", "X-Kind", "X-Tags", "X-Odd"])
        #expect(
            headers.map(\.value.type) == [
                .builtin(.integer), .builtin(.string), .array(ValueShape(.builtin(.string))), .builtin(.string),
            ]
        )
        #expect(planned.identifiers == ["response-headers"])
        #expect(planned.places == planned.marks)
        #expect(planned.sdk.types.isEmpty)
    }
}
