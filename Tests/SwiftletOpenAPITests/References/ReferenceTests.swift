import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct ReferenceTests {
    @Test func aSchemaIsFoundWhereverItStands() throws {
        let document = try #require(
            Decoded(
                """
                paths:
                  /a/{b}:
                    get:
                      responses:
                        '200': {description: d, content: {a/b: {schema: {type: object, properties: {x y: {title: X}}}}}}
                components:
                  schemas:
                    A: {$ref: '#/paths/~1a~1%7Bb%7D/get/responses/200/content/a~1b/schema/properties/x%20y'}
                    B: {$defs: {C: {title: C}}, items: {$ref: '#/components/schemas/B/$defs/C'}}
                """
            ).document
        )
        let schemas = document.components.schemas.map(\.value)
        #expect(try document.references.schema(#require(schemas[0].reference)).get().annotations.title == "X")
        let item = try #require(schemas[1].array?.items?.reference)
        #expect(try document.references.schema(item).get() === schemas[1].definitions.first?.value)
    }

    @Test func everyKindResolvesThroughChains() throws {
        let document = try #require(
            Decoded(
                """
                webhooks: {w: {$ref: '#/components/pathItems/P', description: D}}
                components:
                  responses: {A: {$ref: '#/components/responses/B'}, B: {description: R}}
                  parameters: {A: {$ref: '#/components/parameters/B'}, B: {name: P, in: query, schema: {}}}
                  examples: {A: {$ref: '#/components/examples/B'}, B: {summary: E}}
                  requestBodies: {A: {$ref: '#/components/requestBodies/B'}, B: {description: Q, content: {}}}
                  headers: {A: {$ref: '#/components/headers/B'}, B: {description: H, schema: {}}}
                  securitySchemes: {A: {$ref: '#/components/securitySchemes/B'}, B: {type: mutualTLS, description: S}}
                  links: {A: {$ref: '#/components/links/B'}, B: {operationId: L}}
                  callbacks: {A: {$ref: '#/components/callbacks/B'}, B: {x: {}}}
                  pathItems: {P: {summary: I}}
                """
            ).document
        )
        let (parts, index) = (document.components, document.references)
        #expect(try index.resolve(parts.responses[0].value).get().description == "R")
        #expect(try index.resolve(parts.parameters[0].value).get().name == "P")
        #expect(try index.resolve(parts.examples[0].value).get().summary == "E")
        #expect(try index.resolve(parts.requestBodies[0].value).get().description == "Q")
        #expect(try index.resolve(parts.headers[0].value).get().description == "H")
        #expect(try index.resolve(parts.securitySchemes[0].value).get().description == "S")
        #expect(try index.resolve(parts.links[0].value).get().operationID == "L")
        #expect(try index.resolve(parts.callbacks[0].value).get().expressions.first?.name == "x")
        let hook = try #require(document.webhooks.first?.value)
        #expect(hook.description == "D")
        #expect(try index.resolve(#require(hook.reference), as: PathItem.self).get().summary == "I")
    }

    static let failures: [DecodingCase] = [
        .schema(
            "{$ref: ¦'#/components/schemas/B'}",
            "dangling-reference",
            "expected a Schema Object at '#/components/schemas/B', found nothing"
        ),
        .schema(
            "{properties: {a: {$ref: ¦'#anchor'}}}",
            "dangling-reference",
            "expected a Schema Object at '#anchor', found nothing"
        ),
        .schema("{$ref: ¦'#/info/title'}", "reference-kind", "expected a reference to a Schema Object, found a string"),
        .schema(
            "{$ref: ¦'#/components/schemas/A'}",
            "cyclic-reference",
            "'#/components/schemas/A' leads back to itself"
        ),
        .init(
            "components: {schemas: {A: {}}, parameters: {P: {$ref: ¦'#/components/schemas/A'}}}",
            "reference-kind",
            "expected a reference to a Parameter Object, found a Schema Object"
        ),
        .init(
            "paths: {/a: {parameters: [{$ref: ¦'#/components/parameters/B'}]}}",
            "dangling-reference",
            "expected a Parameter Object at '#/components/parameters/B', found nothing"
        ),
        .init(
            "paths: {/a: {$ref: ¦'#/components/pathItems/B'}}",
            "dangling-reference",
            "expected a Path Item Object at '#/components/pathItems/B', found nothing"
        ),
        .init(
            "components: {pathItems: {A: {$ref: ¦'#/components/pathItems/A'}}}",
            "cyclic-reference",
            "'#/components/pathItems/A' leads back to itself"
        ),
    ]

    @Test(arguments: failures) func leadingNowhereIsAnError(_ example: DecodingCase) { example.check(.error, .invalid) }

    @Test func everyDanglingReferenceIsReported() {
        let decoded = Decoded("components: {schemas: {A: {allOf: [{$ref: '#/x'}, {$ref: '#/y'}], not: {$ref: '#/z'}}}}")
        #expect(
            decoded.report.sorted.map(\.pointer) == [
                "/components/schemas/A/allOf/0/$ref", "/components/schemas/A/allOf/1/$ref",
                "/components/schemas/A/not/$ref",
            ]
        )
    }

    @Test func cyclesAreReportedOnTheirLinksOnly() {
        let decoded = Decoded(
            """
            components:
              schemas:
                A: {$ref: '#/components/schemas/B'}
                B: {$ref: '#/components/schemas/A'}
                Into: {$ref: '#/components/schemas/A'}
              responses:
                A: {$ref: '#/components/responses/B'}
                B: {$ref: '#/components/responses/A'}
            """
        )
        #expect(
            decoded.report.sorted.filter { $0.identifier == "cyclic-reference" }.map { $0.location?.line } == [
                5, 6, 9, 10,
            ]
        )
        #expect(decoded.report.diagnostics.count == 4)
    }

    @Test func recursionThroughPropertiesIsNoCycle() throws {
        let decoded = Decoded(
            "components: {schemas: {Tree: {properties: {children: {items: {$ref: '#/components/schemas/Tree'}}}}}}"
        )
        let tree = try #require(decoded.document?.components.schemas.first?.value)
        let child = try #require(tree.object?.properties.first?.value.array?.items?.reference)
        #expect(try decoded.document?.references.schema(child).get() === tree)
        #expect(decoded.report.diagnostics.isEmpty)
    }
}
