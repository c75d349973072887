import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// References to other files.
@Suite struct FileReferenceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let target: String
        let files: [String: String]
        var testDescription: String { target }
    }

    static let cases: [Case] = [
        Case(target: "b.yaml", files: ["b.yaml": "title: Here"]),
        Case(target: "b.json", files: ["b.json": #"{"title": "Here"}"#]),
        Case(target: "b.yaml#", files: ["b.yaml": "title: Here"]),
        Case(target: "b.yaml#/x/1", files: ["b.yaml": "x: [{}, {title: Here}]"]),
        Case(target: "b.yaml#here", files: ["b.yaml": "$defs: {x: {$anchor: here, title: Here}}"]),
        Case(target: "./x/../b.yaml", files: ["b.yaml": "title: Here"]),
        Case(target: "x%20y/b.yaml", files: ["x y/b.yaml": "title: Here"]),
        Case(
            target: "x/b.yaml",
            files: [
                "x/b.yaml": "$ref: y/c.json", "x/y/c.json": #"{"$ref": "../../d.yaml#/D"}"#,
                "d.yaml": "D: {title: Here}",
            ]
        ),
        Case(target: "b.yaml", files: ["b.yaml": "$ref: '#/$defs/D'\n$defs: {D: {title: Here}}"]),
        Case(target: "b.yaml", files: ["b.yaml": "$ref: 'a.yaml#/components/schemas/B'"]),
        Case(
            target: "b.yaml#/components/schemas/C",
            files: [
                "b.yaml":
                    "openapi: 3.0.0\ncomponents: {schemas: {C: {$ref: '#/components/schemas/D'}, D: {title: Here}}}"
            ]
        ),
        Case(
            target: "b.yaml",
            files: ["b.yaml": "$id: https://a.b/schemas/b.json\n$ref: c.yaml", "c.yaml": "title: Here"]
        ),
        Case(
            target: "https://a.b/x/c.yaml",
            files: ["https://a.b/x/c.yaml": "$ref: ../d.yaml", "https://a.b/d.yaml": "title: Here"]
        ),
    ]

    @Test(arguments: cases)
    func `A schema is found in other files`(_ example: Case) throws {
        let decoded = Decoded(
            "components: {schemas: {A: {$ref: '\(example.target)'}, B: {title: Here}}}",
            files: example.files
        )
        let document = try #require(decoded.document, "\(decoded.messages)")
        var schema = try #require(document.components.schemas.first?.value)
        while let reference = schema.reference { schema = try document.references.schema(reference).get() }
        #expect(schema.annotations.title == "Here")
        #expect(decoded.report.diagnostics.isEmpty, "\(decoded.messages)")
        #expect(Set(document.sources.map(\.file)) == Set(example.files.keys).union(["a.yaml"]))
    }

    @Test func `Addresses of other files begin with their place`() throws {
        let document = try #require(
            Decoded(
                "components: {schemas: {A: {$ref: 'x/b.yaml#/B'}}}",
                files: ["x/b.yaml": "B: {properties: {c: {}}}"]
            ).document
        )
        let schema = try document.references.schema(#require(document.components.schemas[0].value.reference)).get()
        #expect(schema.object?.properties[0].value.node.address == "x/b.yaml#/B/properties/c")
        #expect(schema.node.location == SourceLocation(file: "x/b.yaml", line: 1, column: 4))
    }

    @Test func `A file that two spellings lead to is read once`() throws {
        let sources = TextSources(["b.yaml": "title: T"], links: ["link.yaml": "b.yaml"])
        let text = Decoded.text(
            version: "3.1.0",
            "components: {schemas: {A: {$ref: b.yaml}, B: {$ref: link.yaml}, C: {$ref: './b.yaml'}}}"
        )
        let document = try #require(Decoded(Array(text.utf8), sources: sources).document)
        let schemas = try document.components.schemas.map {
            try document.references.schema(#require($0.value.reference)).get()
        }
        #expect(schemas[0] === schemas[1] && schemas[1] === schemas[2])
        #expect(document.sources.map(\.file) == ["a.yaml", "b.yaml"])
    }

    @Test func `Whole paths and components lie in other files`() throws {
        let decoded = Decoded(
            """
            paths: {/a: {$ref: paths/a.yaml}, /b: {get: {$ref: 'paths/a.yaml#/get'}}}
            components: {schemas: {$ref: schemas.yaml}}
            """,
            files: [
                "paths/a.yaml": """
                get:
                  parameters: [{$ref: ../parameters.yaml#/Limit}]
                  responses: {'200': {$ref: ok.yaml}}
                """,
                "paths/ok.yaml": "description: ok\ncontent: {a/b: {schema: {$ref: ../schemas.yaml#/Pet}}}",
                "parameters.yaml": "Limit: {name: limit, in: query, schema: {}}",
                "schemas.yaml": "Pet: {title: Pet}",
            ]
        )
        let document = try #require(decoded.document, "\(decoded.messages)")
        let index = document.references
        let operation = try #require(try index.pathItem(document.paths[0].item).get().operations.first)
        #expect(try index.resolve(operation.parameters[0]).get().name == "limit")
        let response = try index.resolve(operation.responses[0].value).get()
        let schema = try index.schema(#require(response.content[0].value.schema?.reference)).get()
        #expect(schema === document.components.schemas[0].value)
        #expect(document.paths[1].item.operations.first?.responses.count == 1)
    }

    @Test func `A description with a base of its own refers by it`() throws {
        let decoded = Decoded(
            version: "3.2.0",
            """
            $self: https://a.b/api/openapi.yaml
            components:
              schemas:
                A: {$ref: b.yaml}
                B: {$ref: 'https://a.b/api/b.yaml'}
                C: {$ref: 'https://a.b/api/openapi.yaml#/components/schemas/D'}
                D: {title: Here}
            """,
            files: ["b.yaml": "title: Here"]
        )
        let document = try #require(decoded.document, "\(decoded.messages)")
        for schema in document.components.schemas.prefix(3) {
            #expect(try document.references.schema(#require(schema.value.reference)).get().annotations.title == "Here")
        }
    }

    @Test func `Each file is read as the version that it says`() {
        let decoded = Decoded(
            "components: {schemas: {A: {$ref: 'b.yaml#/components/schemas/B'}}}",
            files: ["b.yaml": "openapi: 3.0.0\ncomponents: {schemas: {B: {type: string, nullable: true}}}"]
        )
        #expect(decoded.document != nil && decoded.report.diagnostics.isEmpty, "\(decoded.messages)")
    }

    @Test func `What is wrong with another file is said there`() {
        let decoded = Decoded(
            """
            components:
              schemas:
                A: {$ref: b.yaml#/B}
                B: {$ref: c.yaml}
                C: {$ref: c.yaml}
                D: {$ref: b.yaml#/Bee}
                E: {$ref: none.yaml}
            """,
            files: ["b.yaml": "Bees: {}\nB: {minLength: []}", "c.yaml": "a: ["]
        )
        let said = decoded.report.sorted.map { "\($0.location?.description ?? ""): \($0.message)" }
        #expect(
            said == [
                "a.yaml:8:15: expected a Schema Object at 'b.yaml#/Bee', found nothing in 'b.yaml'",
                "a.yaml:9:15: there is no file 'none.yaml'",
                "b.yaml:2:16: expected an integer that is not negative, found a list",
            ] + said.suffix(1)
        )
        #expect(said.last?.hasPrefix("c.yaml:") == true)
        #expect(decoded.report.sorted.first?.help == "did you mean 'b.yaml#/Bees'?")
    }

    @Test func `Files that refer to each other in a circle are an error, once a link`() {
        let decoded = Decoded(
            "components: {schemas: {A: {$ref: b.yaml}, B: {properties: {x: {$ref: d.yaml}}}}}",
            files: ["b.yaml": "$ref: c.yaml", "c.yaml": "$ref: b.yaml", "d.yaml": "items: {$ref: d.yaml}"]
        )
        #expect(
            decoded.report.sorted.map { "\($0.location?.file ?? "") \($0.message)" } == [
                "b.yaml 'c.yaml' leads back to itself", "c.yaml 'b.yaml' leads back to itself",
            ]
        )
    }

    @Test(arguments: [
        ("#/components/schemas/Pet", "Pet"), ("b/Pet.yaml", "Pet"), ("b.yaml#", "b"), ("b.yaml#Pet", "Pet"),
        ("b.yaml#/definitions/Pet", "Pet"), ("#/components/schemas/Pet/properties/tags/items", "tags"),
        ("#/paths/~1a/get/responses/200/content/a~1b/schema", "a/b"), ("https://a.b/Pet.json?x=y", "Pet"),
        ("#/components/schemas/Pet/allOf/0", "Pet"), ("x%20y.yaml", "x y"), ("#", "a"),
    ])
    func `A target has a name`(target: String, name: String) throws {
        let decoded = Decoded("x: y")
        #expect(decoded.document == nil)
        var report = DiagnosticReport()
        let node = try #require(SourceReader.read(Array("a: b".utf8), file: "x/a.yaml", into: &report)).root
        let reference = Reference(node: node, target: target, targetNode: node, summary: nil, description: nil)
        #expect(reference.name == name)
    }
}
