import SwiftletDiagnostics
import SwiftletPlanner
import Testing

@testable import SwiftletModel

@Suite struct FilterTests {
    private static let text = """
        openapi: 3.1.0
        info: {title: Test, version: "1"}
        paths:
          /store/pets: {get: {operationId: listPets, tags: [pets], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}
          /store/pets/{id}/toys: {get: {operationId: listToys, deprecated: true, responses: {'204': {description: ok}}}}
          /owners: {get: {operationId: listOwners, tags: [people, pets], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}}}}
        components:
          schemas: {Pet: {type: object, properties: {tag: {$ref: '#/components/schemas/Tag'}}}, Tag: {type: object, properties: {id: {}}}, Owner: {type: object, properties: {id: {}}}, Unused: {type: object, properties: {id: {}}}}
        """

    private func planned(_ change: (inout PlanningOptions.Filter) -> Void) throws -> Planned {
        var options = PlanningOptions()
        change(&options.filter)
        return try Planned(Self.text, options: options)
    }

    @Test func `Operations are chosen by operationId or by method and path, with the types they need`() throws {
        let byID = try planned { $0.operations = ["listPets"] }
        #expect(byID.operations.map(\.id) == ["listPets"])
        #expect(byID.typeNames == ["Pet", "Tag"])
        #expect(byID.sdk.leftOut == 2)
        #expect(try planned { $0.operations = ["GET /owners"] }.operations.map(\.id) == ["listOwners"])
    }

    @Test func `One criterion that fits is enough`() throws {
        #expect(try planned { $0.tags = ["pets"] }.operations.map(\.id) == ["listOwners", "listPets"])
        #expect(try planned { $0.paths = ["/store/*/{id}"] }.operations.map(\.id) == ["listToys"])
        #expect(try planned { $0.resources = ["store"] }.operations.map(\.id) == ["listPets", "listToys"])
        let both = try planned { ($0.resources, $0.tags) = (["store.pets.toys"], ["people"]) }
        #expect(both.operations.map(\.id) == ["listOwners", "listToys"])
    }

    @Test func `Deprecated operations are left out on request, and every type stays`() throws {
        let planned = try planned { $0.excludesDeprecated = true }
        #expect(planned.operations.map(\.id) == ["listOwners", "listPets"])
        #expect(planned.typeNames == ["Owner", "Pet", "Tag", "Unused"])
    }

    @Test(arguments: [
        ("listPet", "the filter selects no operation 'listPet'; did you mean 'listPets'?"),
        ("nothing like it", "the filter selects no operation 'nothing like it'"),
    ])
    func `A wish that nothing fits is an error`(wish: String, message: String) throws {
        let document = try Planned.document(Self.text, at: #_sourceLocation)
        var options = PlanningOptions()
        options.filter.operations = [wish]
        var report = DiagnosticReport()
        #expect(Planner.plan(document, options: options, into: &report) == nil)
        #expect(report.diagnostics.map(\.message) == [message])
    }
}
