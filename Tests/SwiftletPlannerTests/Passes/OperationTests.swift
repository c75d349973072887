import SwiftletDiagnostics
import SwiftletModel
import SwiftletPlanner
import Testing

/// Parameters, bodies and responses as arguments and results.
@Suite struct OperationTests {
    @Test func anItemsOwnIdHasNoLabelAndSeveralPathParametersAllHaveTheirs() throws {
        let id = "{name: %, in: path, required: true, schema: {type: string}}"
        func parameter(_ name: String) -> String {
            id.split(separator: "%").joined(separator: name)
        }
        let planned = try Planned(
            paths: """
                /servers/{server_id}:
                  parameters: [\(parameter("server_id"))]
                  get:
                    operationId: getServer
                    parameters:
                      - {name: limit, in: query, schema: {type: integer}}
                      - {name: q, in: query, required: true, schema: {type: string}}
                    responses: {'204': {description: ok}}
                /servers/{server_id}/tools:
                  get:
                    parameters: [\(parameter("server_id"))]
                    responses: {'204': {description: ok}}
                /repos/{owner}/{repo}:
                  get:
                    parameters: [\(parameter("repo")), \(parameter("owner"))]
                    responses: {'204': {description: ok}}
                """
        )
        #expect(
            planned.methods == [
                "repos.retrieve(owner: string, repo: string)",
                "servers.retrieve(_ serverID: string, q: string, limit: integer =)",
                "servers.tools.list(serverID: string)",
            ]
        )
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func bodiesThatAreStructuresBecomeFlatArguments() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  post:
                    operationId: createPet
                    requestBody:
                      required: true
                      content:
                        application/json:
                          schema: {type: object, properties: {name: {type: string}}}
                    responses:
                      '201':
                        description: Created.
                        content:
                          application/json: {schema: {type: object, properties: {id: {type: string}}}}
                      '409':
                        description: Full.
                        content:
                          application/json: {schema: {type: object, properties: {limit: {type: integer}}}}
                      default: {description: Failed.}
                /pets/{id}:
                  put:
                    operationId: replacePet
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                    responses: {'204': {description: ok}}
                """,
            schemas: """
                Pet: {type: object, properties: {id: {type: string}, options: {type: string}}}
                """
        )
        #expect(
            planned.methods == [
                "pets.create(flat CreatePetRequest) -> CreatePetResponse", "pets.update(_ idPath: string, body Pet)",
            ]
        )
        #expect(planned.typeNames == ["CreatePet409Response", "CreatePetRequest", "CreatePetResponse", "Pet"])
        let create = try #require(planned.operations.first { $0.id == "createPet" })
        #expect(create.responses.map(\.status) == ["201", "409", "default"])
        #expect(create.responses.map(\.isSuccess) == [true, false, false])
        #expect(create.body?.isRequired == true)
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func mediaTypesBesideJSONHaveMethodsOfTheirOwnAndXMLIsReported() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  post:
                    requestBody:
                      content:
                        ▸application/xml: {schema: {type: string}}
                        application/merge-patch+json; charset=utf-8: {schema: {type: string}}
                    responses:
                      '200':
                        description: ok
                        content:
                          application/json: {schema: {type: string}}
                          text/plain: {schema: {type: string}}
                """
        )
        #expect(
            planned.methods == ["pets.create(body string) -> string", "pets.createAsText(body string) -> string"]
        )
        #expect(planned.operations[0].body?.mediaType == "application/merge-patch+json; charset=utf-8")
        #expect(planned.operations.map(\.responses[0].mediaType) == ["application/json", "text/plain"])
        #expect(planned.identifiers == ["xml"])
        #expect(planned.places == planned.marks)
    }

    @Test func aBodyThatNothingWritesIsBytes() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  post:
                    operationId: upload
                    requestBody:
                      required: true
                      content: {multipart/related: {schema: {type: object}}}
                    responses: {'204': {description: ok}}
                """
        )
        #expect(planned.methods == ["pets.create(body bytes)"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func headersThatOpenAPIIgnoresAreReportedAndLiftedOnesAreTheClients() throws {
        let options = PlanningOptions(clientParameters: ["x-team": .init(argument: "teamID", environment: "TEAM")])
        let planned = try Planned(
            paths: """
                /pets:
                  get:
                    parameters:
                      - ▸{name: Accept, in: header, schema: {type: string, enum: [text/csv]}}
                      - {name: Content-Type, in: header, schema: {type: string}}
                      - {name: X-Team, in: header, description: The team., schema: {type: string}}
                      - {name: X-Trace, in: header, schema: {type: string}}
                    responses: {'204': {description: ok}}
                """,
            options: options
        )
        #expect(planned.methods == ["pets.list(xTrace: string =)"])
        #expect(planned.identifiers == ["ignored-header"])
        #expect(planned.places == planned.marks)
        let parameter = try #require(planned.sdk.client.parameters.first)
        #expect(parameter.argument.identifier == "teamID")
        #expect(parameter.wireName == "X-Team")
        #expect(parameter.environment == "TEAM")
        #expect(parameter.documentation.summary == "The team.")
    }

    @Test func thePathDecidesWhichPathParametersThereAre() throws {
        let planned = try Planned(
            paths: """
                /pets/{id}:
                  ▸get:
                    parameters: [▸{name: other, in: path, required: true, schema: {type: integer}}]
                    responses: {'204': {description: ok}}
                """
        )
        #expect(planned.methods == ["pets.retrieve(_ id: string)"])
        #expect(planned.identifiers == ["path-parameter", "path-parameter"])
        #expect(planned.places == planned.marks)
    }

    @Test func parametersKeepTheirSerializationAndInlineTypesAreNamedAfterTheOperation() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  get:
                    operationId: listPets
                    parameters:
                      - {name: sort, in: query, schema: {type: string, enum: [a, b], default: a}}
                      - {name: ids, in: query, explode: false, allowReserved: true, schema: {type: array, items: {type: string}}}
                      - {name: filter, in: query, content: {application/json: {schema: {type: object}}}}
                    responses: {'204': {description: ok}}
                """
        )
        #expect(
            planned.methods == ["pets.list(sort: ListPetsSort =, ids: [string] =, filter: [string: any] =)"]
        )
        let parameters = planned.operations[0].parameters
        #expect(
            parameters.map(\.serialization) == [
                .style("form", explode: true, allowReserved: false),
                .style("form", explode: false, allowReserved: true),
                .content(mediaType: "application/json"),
            ]
        )
        #expect(parameters[0].defaultValue == JSONText("\"a\""))
    }

    @Test func aHeaderThatIsAnObjectIsItsText() throws {
        let planned = try Planned(
            paths: """
                /pets:
                  get:
                    responses:
                      '204':
                        description: ok
                        headers:
                          ▸X-Rate: {schema: {type: object, properties: {a: {type: integer}}}}
                          X-Meta: {content: {application/json: {schema: {type: array, items: {type: integer}}}}}
                """
        )
        #expect(
            planned.operations[0].responses[0].headers.map(\.value.type) == [
                .builtin(.string), .array(ValueShape(.builtin(.integer))),
            ]
        )
        #expect(planned.identifiers == ["response-headers"])
        #expect(planned.places == planned.marks)
    }

    @Test func partsThatOperationsShareAreReportedOnce() throws {
        let planned = try Planned(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths:
              /pets:
                get: {responses: {'200': {$ref: '#/components/responses/Events'}}}
                post: {responses: {'200': {$ref: '#/components/responses/Events'}}}
            components:
              responses:
                Events: {description: all, content: {application/json: {}, ▸application/xml: {}}}
            """
        )
        #expect(planned.identifiers == ["xml"])
        #expect(planned.places == planned.marks)
    }
}
