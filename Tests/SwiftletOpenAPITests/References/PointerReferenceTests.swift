import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// References to places other than the components.
@Suite struct PointerReferenceTests {
    /// What a schema reference leads to, by the title of the schema there.
    static let places: [(target: String, members: String)] = [
        ("#/paths/~1a~1%7Bb%7D/get/responses/200/content/application~1json/schema", ""),
        ("#/components/x-foo/Bar", "components: {x-foo: {Bar: {title: Here}}, schemas: {A: {$ref: TARGET}}}"),
        ("#/x-definitions/X", "x-definitions: {X: {title: Here}}"),
        (
            "#/components/schemas/B/properties/c",
            "components: {schemas: {A: {$ref: TARGET}, B: {properties: {c: {title: Here}}}}}"
        ),
        ("#/components/schemas/B/items", "components: {schemas: {A: {$ref: TARGET}, B: {items: {title: Here}}}}"),
        (
            "#/components/schemas/B/allOf/1",
            "components: {schemas: {A: {$ref: TARGET}, B: {allOf: [{}, {title: Here}]}}}"
        ),
        (
            "#/components/schemas/B/$defs/C",
            "components: {schemas: {A: {$ref: TARGET}, B: {$defs: {C: {title: Here}}}}}"
        ),
        (
            "#/components/schemas/B/definitions/C",
            "components: {schemas: {A: {$ref: TARGET}, B: {definitions: {C: {title: Here}}}}}"
        ),
        (
            "#/components/schemas/B/default/x",
            "components: {schemas: {A: {$ref: TARGET}, B: {default: {x: {title: Here}}}}}"
        ),
        (
            "#/components/parameters/P/schema",
            "components: {schemas: {A: {$ref: TARGET}}, parameters: {P: {name: p, in: query, schema: {title: Here}}}}"
        ),
        (
            "#/components/parameters/P",
            "components: {schemas: {A: {$ref: TARGET}}, parameters: {P: {name: p, in: query, schema: {title: Here}}}}"
        ),
        (
            "#/components/parameters/P",
            "components: {schemas: {A: {$ref: TARGET}}, parameters: {P: {$ref: '#/components/parameters/Q'}, Q: {name: p, in: query, schema: {title: Here}}}}"
        ),
        ("#/components/headers/H", "components: {schemas: {A: {$ref: TARGET}}, headers: {H: {schema: {title: Here}}}}"),
        (
            "#/components/responses/R/content/a~1b",
            "components: {schemas: {A: {$ref: TARGET}}, responses: {R: {description: d, content: {a/b: {schema: {title: Here}}}}}}"
        ),
    ]

    @Test(arguments: places)
    func `A schema is read wherever a reference says that there is one`(target: String, members: String) throws {
        let path =
            "paths: {'/a/{b}': {get: {responses: {'200': {description: d, content: {application/json: {schema: {title: Here}}}}}}}}\n"
        var text = members.contains("TARGET") ? members : members + "\ncomponents: {schemas: {A: {$ref: TARGET}}}"
        text = text.replacing("TARGET", with: "'\(target)'")
        let decoded = Decoded(path + text)
        let document = try #require(decoded.document, "\(decoded.messages)")
        let reference = try #require(document.components.schemas.first?.value.reference)
        #expect(try document.references.schema(reference).get().annotations.title == "Here")
    }

    @Test func `Every kind of part is read wherever a reference says that there is one`() throws {
        let decoded = Decoded(
            """
            paths:
              /a:
                $ref: '#/x-other/item'
              /b:
                get:
                  parameters: [{$ref: '#/x-other/parameter'}]
                  requestBody: {$ref: '#/x-other/body'}
                  responses: {'200': {$ref: '#/x-other/response'}}
                  callbacks: {c: {$ref: '#/x-other/callback'}}
            x-other:
              item: {put: {responses: {'200': {$ref: '#/paths/~1b/get/responses/200'}}}}
              parameter: {name: n, in: query, schema: {}, examples: {e: {$ref: '#/x-other/example'}}}
              body: {description: B, content: {a/b: {}}}
              response: {description: R, headers: {h: {$ref: '#/x-other/header'}}, links: {l: {$ref: '#/x-other/link'}}}
              callback: {x: {}}
              example: {summary: E}
              header: {description: H, schema: {}}
              link: {operationId: L}
            """
        )
        let document = try #require(decoded.document, "\(decoded.messages)")
        let index = document.references
        let item = try index.pathItem(document.paths[0].item).get()
        #expect(try index.resolve(#require(item.operations.first?.responses.first?.value)).get().description == "R")
        let operation = try #require(document.paths[1].item.operations.first)
        let parameter = try index.resolve(operation.parameters[0]).get()
        #expect(parameter.name == "n")
        #expect(try index.resolve(parameter.examples[0].value).get().summary == "E")
        #expect(try index.resolve(#require(operation.requestBody)).get().description == "B")
        let response = try index.resolve(operation.responses[0].value).get()
        #expect(try index.resolve(response.headers[0].value).get().description == "H")
        #expect(try index.resolve(response.links[0].value).get().operationID == "L")
        #expect(try index.resolve(operation.callbacks[0].value).get().expressions.count == 1)
        #expect(decoded.report.diagnostics.isEmpty)
    }

    @Test func `What only a reference leads to is checked like the rest`() {
        let decoded = Decoded("components: {schemas: {A: {$ref: '#/x-s/B'}}}\nx-s: {B: {items: {minLength: -1}}}")
        #expect(decoded.report.diagnostics.map(\.pointer) == ["/x-s/B/items/minLength"])
    }

    @Test func `A path item keeps what it says itself`() throws {
        let document = try #require(
            Decoded(
                """
                paths: {/a: {$ref: '#/components/pathItems/P', summary: Own, get: {operationId: own}}}
                components:
                  pathItems:
                    P: {$ref: '#/components/pathItems/Q', description: D}
                    Q: {summary: Q, get: {operationId: other}, put: {operationId: put}}
                """
            ).document
        )
        let item = try document.references.pathItem(document.paths[0].item).get()
        #expect(item.operations.map(\.operationID) == ["own", "put"])
        #expect(item.summary == "Own" && item.description == "D")
    }

    @Test(arguments: [("3.1.0", "Mine"), ("3.0.3", "Theirs")])
    func `A description beside a reference counts since 3.1`(version: String, description: String) throws {
        let decoded = Decoded(
            version: version,
            """
            paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/R', description: Mine}}}}}
            components: {responses: {R: {description: Theirs}}}
            """
        )
        let document = try #require(decoded.document)
        let response = try #require(document.paths[0].item.operations.first?.responses.first?.value)
        #expect(try document.references.resolve(response).get().description == description)
    }

    @Test func `What could be meant is said`() {
        let decoded = Decoded(
            """
            components:
              schemas:
                Pet: {properties: {name: {}}}
                A: {$ref: '#/components/schemas/Pets'}
                B: {$ref: '#/components/schema/Pet'}
                C: {$ref: '#/components/schemas/Pet/properties/nme'}
                D: {$ref: '#/nothing/like/it'}
            """
        )
        #expect(
            decoded.report.sorted.map(\.help) == [
                "did you mean '#/components/schemas/Pet'?", "did you mean '#/components/schemas/Pet'?",
                "did you mean '#/components/schemas/Pet/properties/name'?", nil,
            ]
        )
    }

    @Test func `A discriminator's values lead to schemas by name or by reference`() throws {
        let decoded = Decoded(
            """
            components:
              schemas:
                Cat: {title: Cat}
                Pet: {discriminator: {propertyName: k, mapping: {a: Cat, b: '#/x-s/Dog', c: Nothing}}}
            x-s: {Dog: {title: Dog}}
            """
        )
        let document = try #require(decoded.document)
        let targets = try #require(document.components.schemas[1].value.composition?.discriminator).targets
        #expect(targets.map(\.name) == ["a", "b", "c"])
        #expect(try document.references.schema(targets[0].value).get().annotations.title == "Cat")
        #expect(try document.references.schema(targets[1].value).get().annotations.title == "Dog")
        #expect(decoded.report.diagnostics.map(\.category) == [.tolerated])
    }
}
