import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// `$id`, `$anchor` and what refers to them.
@Suite struct AnchorTests {
    /// Schemas of which `A` refers to the one titled "Here".
    static let cases: [String] = [
        "A: {$ref: '#b'}, B: {$anchor: b, title: Here}",
        "A: {$ref: '#b'}, B: {items: {$anchor: b, title: Here}}",
        "A: {$ref: '#b'}, B: {$dynamicAnchor: b, title: Here}",
        "A: {$dynamicRef: '#b'}, B: {$dynamicAnchor: b, title: Here}",
        "A: {$dynamicRef: '#b'}, B: {$anchor: b, title: Here}",
        "A: {$dynamicRef: '#/components/schemas/B'}, B: {title: Here}",
        "A: {$ref: b}, B: {$id: b, title: Here}",
        "A: {$ref: 'https://a.b/c'}, B: {$id: 'https://a.b/c', title: Here}",
        "A: {$ref: 'urn:uuid:1'}, B: {$id: 'urn:uuid:1', title: Here}",
        "A: {$ref: 'urn:uuid:1#/$defs/c'}, B: {$id: 'urn:uuid:1', $defs: {c: {title: Here}}}",
        "A: {$ref: 'urn:uuid:1#c'}, B: {$id: 'urn:uuid:1', $defs: {c: {$anchor: c, title: Here}}, items: {$anchor: d}}",
        "A: {$id: 'https://a.b/c', $ref: d}, B: {$id: 'https://a.b/d', title: Here}",
        "A: {$id: 'https://a.b/c', $ref: '#/$defs/d', $defs: {d: {title: Here}}}",
        "A: {$id: 'https://a.b/c', $ref: '#d', $defs: {d: {$anchor: d, title: Here}}}, B: {$anchor: d}",
        "A: {$id: 'https://a.b/c', $ref: '#/components/schemas/B'}, B: {title: Here}",
        "A: {$ref: 'https://a.b/e'}, B: {properties: {x: {$id: e, title: Here}}, $id: 'https://a.b/c'}",
        "A: {$ref: '#c'}, B: {$id: '#c', title: Here}",
        "A: {$ref: '#d'}, C: {example: {$anchor: d}}, B: {properties: {default: {$anchor: d, title: Here}}}",
    ]

    @Test(arguments: cases)
    func `A schema is found by its name`(_ schemas: String) throws {
        let decoded = Decoded("components: {schemas: {\(schemas)}}")
        let document = try #require(decoded.document, "\(decoded.messages)")
        let schema = try #require(document.components.schemas.first?.value)
        #expect(try document.references.schema(#require(schema.reference)).get().annotations.title == "Here")
        #expect(!schema.otherKeywords.contains { $0.name == "$dynamicRef" })
    }

    @Test(arguments: [
        "A: {title: Here, items: {items: {$recursiveRef: '#'}}}",
        "A: {title: Out, items: {$id: b, title: Here, items: {$recursiveRef: '#'}}}",
    ])
    func `A recursive reference means the whole schema around it`(_ schemas: String) throws {
        let decoded = Decoded("components: {schemas: {\(schemas)}}")
        let document = try #require(decoded.document, "\(decoded.messages)")
        let schema = try #require(document.components.schemas.first?.value)
        let inner = try #require(schema.array?.items?.array?.items?.reference)
        #expect(try document.references.schema(inner).get().annotations.title == "Here")
    }

    @Test func `A name that leads nowhere is an error, and a like one is suggested`() {
        let decoded = Decoded("components: {schemas: {A: {$ref: '#pets'}, B: {$anchor: pet}}}")
        #expect(decoded.messages == ["expected a Schema Object at '#pets', found nothing"])
        #expect(decoded.report.diagnostics.first?.help == "did you mean '#pet'?")
    }

    @Test func `A dynamic reference that could be led elsewhere is told`() {
        let decoded = Decoded(
            """
            components:
              schemas:
                Page: {$id: page, items: {$dynamicRef: '#item'}, $defs: {any: {$dynamicAnchor: item}}}
                Pets: {$id: pets, $ref: page, $defs: {pet: {$dynamicAnchor: item, type: string}}}
            """
        )
        #expect(decoded.report.diagnostics.map(\.identifier) == ["dynamic-ref"])
        #expect(decoded.report.diagnostics.map(\.category) == [.unsupported])
    }
}
