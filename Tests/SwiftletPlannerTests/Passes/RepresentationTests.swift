import Testing

@testable import SwiftletModel
@testable import SwiftletPlanner

/// Several media types each way.
@Suite struct RepresentationTests {
    private func planned(request: String = "", response: String = "") throws -> Planned {
        let body = request.isEmpty ? "" : "requestBody: {required: true, content: {\(request)}}, "
        let content = response.isEmpty ? "" : ", content: {\(response)}"
        return try Planned(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths: {/pets: {post: {\(body)responses: {'200': {description: ok\(content)}}}}}
            components:
              schemas: {Pet: {type: object, properties: {name: {type: string}}}, Other: {type: object, properties: {a: {}}}}
            """
        )
    }

    private static let pet = "{schema: {$ref: '#/components/schemas/Pet'}}"
    private static let other = "{schema: {$ref: '#/components/schemas/Other'}}"

    @Test(arguments: [
        "text/json", "'application/*+json'", "'*/*'", "'application/json; profile=a'", "application/yaml",
        "application/vnd.pets+json",
    ])
    func `Another name or notation of the same JSON is the same method`(type: String) throws {
        let sent = try planned(request: "application/json: \(Self.pet), \(type): \(Self.pet)")
        #expect(sent.methods == ["pets.create(flat Pet)"])
        #expect(sent.operations[0].body?.alternatives == [type.filter { $0 != "'" }])
        let received = try planned(response: "\(type): \(Self.pet), application/json: \(Self.pet)")
        #expect(received.methods == ["pets.create() -> Pet"])
        #expect(received.operations[0].responses[0].alternatives == [type.filter { $0 != "'" }])
        #expect(received.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("application/merge-patch+json: \(pet)", "pets.createWithMergePatch(flat Pet)"),
        ("application/vnd.pets.star+json: \(other)", "pets.createWithStar(flat Other)"),
        ("'application/json; profile=b': \(other)", "pets.createWithJSON(flat Other)"),
        ("application/x-www-form-urlencoded: \(pet)", "pets.createWithForm(flat Pet)"),
        ("multipart/form-data: \(other)", "pets.createWithMultipart(flat Other)"),
        ("text/csv: {}", "pets.createWithCSV(body string)"),
        ("image/*: {}", "pets.createWithImage(body bytes)"),
        ("application/x-ndjson: \(pet)", "pets.createWithNdjson(body bytes)"),
        ("application/apply-patch+yaml: \(pet)", "pets.createWithApplyPatch(body bytes)"),
    ])
    func `Another form of a body is a method of its own`(content: String, method: String) throws {
        let planned = try planned(request: "application/json: \(Self.pet), \(content)")
        #expect(planned.methods == ["pets.create(flat Pet)", method].sorted())
        #expect(planned.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("application/pdf: {}", "pets.createAsPDF() -> bytes"),
        ("text/csv: {}", "pets.createAsCSV() -> string"),
        ("application/vnd.ms-excel: {}", "pets.createAsXLS() -> bytes"),
        ("application/json+sarif: {}", "pets.createAsSarif() -> bytes"),
        ("application/gpx+xml: {}", "pets.createAsGPX() -> bytes"),
        ("multipart/mixed: {}", "pets.createAsMixed() -> bytes"),
        ("application/vnd.pets.star+json: \(other)", "pets.createAsStar() -> Other"),
    ])
    func `Another form of an answer is asked for by a method of its own`(content: String, method: String) throws {
        let planned = try planned(response: "application/json: \(Self.pet), \(content)")
        #expect(planned.methods == ["pets.create() -> Pet", method])
        #expect(planned.operations[1].responses.map(\.mediaType) == [content.prefix { $0 != ":" }.description])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func `A method for another form gives nothing else`() throws {
        let planned = try Planned(
            paths: """
                /reports/{id}:
                  get:
                    responses:
                      '200': {description: ok, content: {application/json: {}, application/pdf: {}}}
                      '202': {description: wait, content: {application/json: {}}}
                      '204': {description: none}
                      '404': {description: no, content: {application/json: {}, text/plain: {}}}
                """
        )
        let pdf = try #require(planned.operations.first { $0.method.identifier == "retrieveAsPDF" })
        #expect(pdf.responses.map(\.status) == ["200", "204", "404"])
        #expect(pdf.result == .bytes)
        #expect(pdf.responses[2].alternatives == ["text/plain"])
    }

    @Test func `Schemas that are written twice are compared up to a size`() throws {
        let inline = "{schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}"
        let planned = try planned(response: "application/json: \(inline), 'application/json; a=b': \(inline)")
        #expect(planned.methods == ["pets.create() -> [Pet]"])
    }
}
