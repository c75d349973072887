import Testing

@testable import SwiftletModel
@testable import SwiftletPlanner

/// Webhooks, callbacks and links.
@Suite struct PayloadTests {
    private static let text = """
        openapi: 3.1.0
        info: {title: Test, version: "1"}
        paths:
          /pets:
            post:
              operationId: createPet
              callbacks:
                onDone: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}, responses: {'204': {description: ok}}}}}
              responses:
                '204': {description: ok, links: {next: {operationId: getPet, parameters: {id: $response.body#/id}}}}
        webhooks:
          ping: {post: {responses: {'204': {description: ok}}}}
          pet:
            post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'204': {description: ok}}}
            put: {requestBody: {content: {text/plain: {}}}, responses: {'204': {description: ok}}}
        components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
        """

    @Test func `Each request of the API's own has a type by its name`() throws {
        let planned = try Planned(Self.text)
        #expect(
            planned.sdk.payloads.map { "\($0.kind) \($0.name.identifier) \($0.httpMethod)" } == [
                "webhook PetPostPayload POST", "webhook PetPutPayload PUT", "webhook PingPayload POST",
                "callback OnDonePayload POST",
            ]
        )
        #expect(planned.typeNames == ["OnDonePayload", "Pet"])
        #expect(planned.sdk.payloads[3].target == "{$request.body#/url}")
        #expect(planned.sdk.payloads[3].caller == "createPet")
        #expect(planned.sdk.payloads[1].value == ValueShape(.builtin(.string)))
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func `Links are said in the operation's documentation`() throws {
        let details = try Planned(Self.text).operations[0].documentation.details
        #expect(details == "Links:\n* `next` of 204: `getPet` with `id` = `$response.body#/id`")
    }

    @Test func `Groups give way to types of the document`() throws {
        let schemas = "Webhooks: {type: object, properties: {id: {}}}, Pet: {type: object"
        let planned = try Planned(Self.text.replacing("Pet: {type: object", with: schemas))
        #expect(planned.sdk.namespaces.webhooks?.identifier == "WebhookPayloads")
        #expect(planned.sdk.namespaces.callbacks?.identifier == "Callbacks")
    }
}
