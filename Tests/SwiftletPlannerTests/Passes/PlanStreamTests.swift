import SwiftletDiagnostics
import SwiftletModel
import SwiftletPlanner
import Testing

/// What a stream is made of.
@Suite struct PlanStreamTests {
    private func planned(_ content: String, body: String? = nil) throws -> Planned {
        let requestBody = body.map { "requestBody: {content: {application/json: {schema: \($0)}}}" } ?? ""
        return try Planned(
            paths: """
                /things:
                  post:
                    operationId: createThing
                    \(requestBody)
                    responses: {'200': {description: ok, content: {\(content)}}}
                """,
            schemas: "{Chunk: {type: object, properties: {delta: {type: string}}}}"
        )
    }

    private let chunk = "{$ref: '#/components/schemas/Chunk'}"

    @Test(arguments: [
        ("text/event-stream: {schema: %}", "things.create() -> stream of Chunk"),
        ("text/event-stream: {schema: {type: array, items: %}}", "things.create() -> stream of Chunk"),
        ("text/event-stream: {}", "things.create() -> stream of string"),
        ("application/jsonl: {}", "things.create() -> stream of any"),
        ("application/x-ndjson: {schema: %}", "things.create() -> stream of Chunk"),
        (
            "application/json-seq: {schema: {type: array, items: {type: integer}}}",
            "things.create() -> stream of integer"
        ),
        (
            "text/event-stream: {schema: {type: object, properties: {event: {type: string}, data: %}}}",
            "things.create() -> stream of Chunk"
        ),
        (
            "text/event-stream: {schema: {type: object, properties: {data: {type: string, contentSchema: %}}}}",
            "things.create() -> stream of Chunk"
        ),
        (
            "text/event-stream: {schema: {type: object, properties: {data: {contentMediaType: application/json}}}}",
            "things.create() -> stream of any"
        ),
        (
            "text/event-stream: {schema: {type: object, properties: {data: {type: string}, id: {type: string}}}}",
            "things.create() -> stream of string"
        ),
        ("application/json: {schema: {type: string}}, text/event-stream: {schema: %}", "things.create() -> string"),
    ])
    func `The item is what the description says of one`(content: String, method: String) throws {
        let planned = try planned(content.split(separator: "%").joined(separator: chunk))
        #expect(planned.methods == [method])
        #expect(planned.diagnostics.isEmpty)
    }

    @Test func `Beside a value stands a method with another name`() throws {
        let content = "application/json: {schema: {type: string}}, text/event-stream: {schema: \(chunk)}"
        let operation = try planned(content).sdk.resources[0].operations[0]
        #expect(operation.stream?.method?.identifier == "createStream")
        #expect(operation.stream?.member == nil)
        #expect(try planned("text/event-stream: {}").sdk.resources[0].operations[0].stream?.method == nil)
    }

    @Test func `A boolean member of the body asks for it`() throws {
        func member(_ type: String) throws -> String? {
            try planned("text/event-stream: {}", body: "{type: object, properties: {stream: {type: \(type)}}}")
                .sdk.resources[0].operations[0].stream?.member
        }
        #expect(try member("boolean") == "stream")
        #expect(try member("[boolean, 'null']") == "stream")
        #expect(try member("string") == nil)
    }

    @Test func `Events that differ by name are texts, and counted`() throws {
        let event = "{type: object, properties: {event: {type: string}, data: {type: string}}}"
        let planned = try planned("▸text/event-stream: {schema: {oneOf: [\(event), \(event)]}}")
        #expect(planned.methods == ["things.create() -> stream of string"])
        #expect(planned.diagnostics.map(\.identifier) == ["stream-event"])
    }
}
