import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// `$ref` where the specification has none.
@Suite struct MisplacedReferenceTests {
    @Test func `A map may be a reference`() throws {
        let decoded = Decoded(
            """
            components:
              schemas:
                A: {properties: {$ref: '#/x-parts/properties'}}
                B: {properties: {$ref: '#/x-parts/properties', own: {}, a: {title: Own}}}
            x-parts: {properties: {a: {title: A}, b: {$ref: '#/components/schemas/A'}}}
            """
        )
        let schemas = try #require(decoded.document?.components.schemas.map(\.value), "\(decoded.messages)")
        #expect(schemas[0].object?.properties.map(\.name) == ["a", "b"])
        #expect(schemas[1].object?.properties.map(\.name) == ["own", "a", "b"])
        #expect(schemas[1].object?.properties[1].value.annotations.title == "Own")
        #expect(
            decoded.messages == [
                "'$ref' has no meaning in this place in OpenAPI, read as what it points at, and 1 more like it"
            ]
        )
    }

    @Test func `A property of that name is a property`() throws {
        let decoded = Decoded(
            "components: {schemas: {A: {properties: {$ref: {type: string}}, items: {$ref: '#/x-a'}}}}\nx-a: {}"
        )
        let schema = try #require(decoded.document?.components.schemas.first?.value)
        #expect(schema.object?.properties.map(\.name) == ["$ref"])
        #expect(schema.reference == nil && schema.array?.items?.reference != nil)
        #expect(decoded.report.diagnostics.isEmpty)
    }

    @Test func `Values of a discriminator and scopes may have that name`() throws {
        let decoded = Decoded(
            """
            components:
              schemas: {A: {discriminator: {propertyName: p, mapping: {$ref: A}}}}
              securitySchemes:
                S: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.b', scopes: {$ref: S}}}}
            """
        )
        let document = try #require(decoded.document, "\(decoded.messages)")
        #expect(document.components.schemas[0].value.composition?.discriminator?.mapping.map(\.name) == ["$ref"])
        #expect(decoded.report.diagnostics.isEmpty)
    }

    @Test func `Paths, operations, lists, texts and small objects may be references`() throws {
        let decoded = Decoded(
            """
            servers: {$ref: '#/x-parts/servers'}
            tags: [{$ref: '#/x-parts/tag'}]
            paths: {$ref: '#/x-parts/paths'}
            x-parts:
              paths: {/a: {get: {$ref: '#/x-parts/operation'}}}
              operation: {description: {$ref: '#/x-parts/text'}, responses: {$ref: '#/x-parts/responses'}}
              responses: {'200': {description: d}}
              servers: [{url: 'https://a.b'}]
              tag: {name: t}
              text: Words
            """
        )
        let document = try #require(decoded.document, "\(decoded.messages)")
        let operation = try #require(document.paths.first?.item.operations.first)
        #expect(operation.description == "Words")
        #expect(operation.responses.map(\.name) == ["200"])
        #expect(document.servers.map(\.url) == ["https://a.b"])
        #expect(document.tags.map(\.name) == ["t"])
        #expect(decoded.report.diagnostics.map(\.category) == [.tolerated])
    }

    static let errors: [DecodingCase] = [
        .schema("{properties: {$ref: ¦'#/x'}}", "dangling-reference", "expected a value at '#/x', found nothing"),
        .schema(
            "{properties: {$ref: ¦'#/components/schemas/A/properties'}}",
            "cyclic-reference",
            "'#/components/schemas/A/properties' leads back to itself"
        ),
        .schema(
            "{properties: {$ref: ¦'#/components/schemas'}}",
            "cyclic-reference",
            "'#/components/schemas' leads back to itself"
        ),
        .operation(
            "{$ref: ¦'#/paths/~1a/get'}",
            "cyclic-reference",
            "'#/paths/~1a/get' leads back to itself"
        ),
        .init(
            "tags: [{$ref: ¦'#/x-a'}]\nx-a: {$ref: '#/tags/0'}\npaths: {}",
            "cyclic-reference",
            "'#/x-a' leads back to itself"
        ),
    ]

    @Test(arguments: errors)
    func `One that leads nowhere is an error`(_ example: DecodingCase) {
        let marked = MarkedText(Decoded.text(version: example.version, example.members))
        let decoded = Decoded(marked.bytes)
        #expect(decoded.document == nil)
        let errors = decoded.report.sorted.filter { $0.severity == .error }
        #expect(errors.contains { $0.message == example.message && $0.identifier == example.identifier })
        #expect(errors.contains { $0.location?.line == marked.line })
    }

    @Test func `Maps that refer to each other again and again have an end`() {
        var members = "x-maps:\n  m0: {a: {}, b: {}}\n"
        for index in 1...60 {
            members += "  m\(index): {a: {properties: {$ref: '#/x-maps/m\(index - 1)'}}, "
            members += "b: {properties: {$ref: '#/x-maps/m\(index - 1)'}}}\n"
        }
        let decoded = Decoded(members + "components: {schemas: {A: {properties: {$ref: '#/x-maps/m60'}}}}")
        #expect(decoded.document != nil, "\(decoded.messages.prefix(3))")
    }
}
