import SwiftletDiagnostics
import SwiftletModel
import SwiftletPlanner
import Testing

@Suite struct NameResourcesTests {
    private static let ok = "responses: {'204': {description: ok}}"

    @Test func putIsReplaceBesidePatch() throws {
        let planned = try Planned(
            paths: """
                /pets/{id}:
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  put: {\(Self.ok)}
                  patch: {\(Self.ok)}
                """
        )
        #expect(planned.methods == ["pets.replace(_ id: string)", "pets.update(_ id: string)"])
    }

    @Test func methodsThatCollideAreCalledAfterTheirOperationAndSaidSo() throws {
        let planned = try Planned(
            paths: """
                /issues/events:
                  ▸get: {operationId: listAllEvents, \(Self.ok)}
                /issues/{number}/events:
                  parameters: [{name: number, in: path, required: true, schema: {type: integer}}]
                  ▸get: {operationId: listIssueEvents, \(Self.ok)}
                """
        )
        #expect(
            planned.methods == [
                "issues.events.listAllEvents()", "issues.events.listIssueEvents(number: integer)",
            ]
        )
        #expect(planned.identifiers == ["method-name", "method-name"])
        #expect(planned.diagnostics.allSatisfy { $0.category == .advice && $0.help?.contains("operations:") == true })
        #expect(planned.places == planned.marks)
    }

    @Test func aSingularCollectionListsWhereItsItemsAreRetrieved() throws {
        let planned = try Planned(
            paths: """
                /history:
                  get: {\(Self.ok)}
                /history/{id}:
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  get: {\(Self.ok)}
                """
        )
        #expect(planned.methods == ["history.list()", "history.retrieve(_ id: string)"])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func anArrayIsListed() throws {
        let planned = try Planned(
            paths: """
                /history:
                  get:
                    responses:
                      '200': {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
                """
        )
        #expect(planned.methods == ["history.list() -> [string]"])
    }

    @Test func pinsDecideMethodResourceAndIdempotency() throws {
        let options = PlanningOptions(operations: [
            "POST /pets": .init(method: "adopt", resource: ["shelter", "pets"], isIdempotent: true)
        ])
        let planned = try Planned(paths: "/pets: {post: {\(Self.ok)}}", options: options)
        #expect(planned.methods == ["shelter.pets.adopt()"])
        #expect(planned.operations[0].isIdempotent)
        #expect(planned.operations[0].id == "POST /pets")
    }

    @Test func modelsKeepTheirNamesAndResourceTypesYield() throws {
        let planned = try Planned(
            paths: """
                /pet/owner: {get: {\(Self.ok)}}
                /test/pet/pet: {get: {\(Self.ok)}}
                """,
            schemas: "Pet: {type: object, properties: {a: {type: string}}}"
        )
        let pet = try #require(planned.sdk.resources.first { $0.property.identifier == "pet" })
        #expect(pet.type.identifier == "PetResource")
        #expect(pet.children.map(\.type.identifier) == ["Owner"])
        let test = try #require(planned.sdk.resources.first { $0.property.identifier == "test" })
        // Not like the client, which is called Test.
        #expect(test.type.identifier == "TestResource")
        #expect(test.children[0].type.identifier == "PetResource")
        #expect(test.children[0].children[0].type.identifier != "PetResource")
    }

    @Test func segmentsThatReadTheSameAreOneResource() throws {
        let planned = try Planned(
            paths: """
                /mcp-servers: {get: {\(Self.ok)}}
                /mcp_servers: {post: {\(Self.ok)}}
                """
        )
        #expect(planned.methods == ["mcpServers.create()", "mcpServers.list()"])
    }

    @Test func tagsOrOperationIDsMakeTheResourcesWhereTheConfigurationSaysSo() throws {
        let paths = """
            /a/b:
              get: {tags: [organization.mcp_servers], operationId: repos/list-for-org, \(Self.ok)}
            /a/c:
              get: {operationId: plain, \(Self.ok)}
            """
        let byTags = try Planned(paths: paths, options: PlanningOptions(grouping: .tags))
        #expect(byTags.methods == ["a.c.retrieve()", "organization.mcpServers.retrieve()"])
        let byIDs = try Planned(paths: paths, options: PlanningOptions(grouping: .operationIDs))
        #expect(byIDs.methods == ["a.c.plain()", "repos.listForOrg()"])
    }

    @Test func theTagOfAllOperationsDescribesTheirResource() throws {
        let planned = try Planned(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            tags: [{name: pets, description: All about pets.}]
            paths:
              /pets: {get: {tags: [pets], \(Self.ok)}}
            """
        )
        #expect(planned.sdk.resources[0].documentation.summary == "All about pets.")
    }
}

extension NameResourcesTests {
    @Test func aMethodIsNotCalledLikeAnArgumentThatEveryMethodHas() throws {
        let planned = try Planned(
            paths: "/pets: {options: {operationId: preflight, responses: {'204': {description: ok}}}}"
        )
        #expect(planned.methods == ["pets.preflight()"])
    }
}
