import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// What OpenAPI 3.2 added.
@Suite struct Additions32Tests {
    private func document(_ members: String) throws -> OpenAPIDocument {
        let decoded = Decoded(version: "3.2.0", members)
        #expect(decoded.report.diagnostics.isEmpty, "\(decoded.messages)")
        return try #require(decoded.document)
    }

    @Test func theDocumentAndItsTagsTellMore() throws {
        let document = try document(
            """
            $self: https://example.com/api
            servers: [{url: /, name: here}]
            paths: {}
            tags: [{name: a, summary: A, kind: nav}, {name: b, parent: a}]
            """
        )
        #expect(document.selfURI == "https://example.com/api" && document.servers.first?.name == "here")
        #expect(document.tags.map(\.summary) == ["A", nil] && document.tags.map(\.parent) == [nil, "a"])
        #expect(document.tags.first?.kind == "nav")
        #expect(document.inspect().contains(#""$self": "https://example.com/api""#))
    }

    @Test func anyMethodIsAnOperation() throws {
        let document = try document("paths: {/a: {query: {}, additionalOperations: {COPY: {}, 'x-y': {}}}}")
        #expect(document.paths.first?.item.operations.map(\.method) == ["QUERY", "COPY", "x-y"])
    }

    @Test func theWholeQueryIsOneParameter() throws {
        let document = try document(
            """
            components:
              parameters:
                Q: {name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
                C: {name: c, in: cookie, style: cookie, allowReserved: true, schema: {}}
            """
        )
        let parameters = try document.components.parameters.map { try document.references.resolve($0.value).get() }
        #expect(parameters[0].location == .querystring && parameters[0].content.count == 1)
        #expect(parameters[1].style == .cookie && parameters[1].allowsReserved && parameters[1].explode)
    }

    @Test func contentIsSharedAndSequential() throws {
        let document = try document(
            """
            paths:
              /a:
                get:
                  responses:
                    '200': {summary: S, content: {application/jsonl: {$ref: '#/components/mediaTypes/Lines'}}}
            components:
              mediaTypes:
                Lines: {$ref: '#/components/mediaTypes/Items'}
                Items:
                  itemSchema: {type: object}
                  prefixEncoding: [{contentType: a/b, encoding: {c: {contentType: d/e}}}]
                  itemEncoding: {contentType: f/g, itemEncoding: {contentType: h/i}}
                  examples: {e: {dataValue: 1, serializedValue: '1'}}
            """
        )
        let response = try document.references.resolve(document.paths[0].item.operations[0].responses[0].value).get()
        #expect(response.summary == "S" && response.description.isEmpty)
        let media = try #require(response.content.first?.value)
        #expect(media.reference?.target == "#/components/mediaTypes/Lines")
        #expect(media.node.pointer == "/components/mediaTypes/Items")
        #expect(media.itemSchema?.types == [.object])
        #expect(media.itemSchema === document.components.mediaTypes[1].value.itemSchema)
        #expect(media.prefixEncoding.first?.encoding.first?.value.contentType == "d/e")
        #expect(media.itemEncoding?.itemEncoding?.contentType == "h/i")
        let example = try document.references.resolve(#require(media.examples.first).value).get()
        #expect(example.dataValue?.text == "1" && example.serializedValue == "1")
    }

    @Test func mediaTypesThatLeadNowhereAreErrors() {
        let circle = "components: {mediaTypes: {A: {$ref: '#/components/mediaTypes/A'}}}"
        #expect(Decoded(version: "3.2.0", circle).report.diagnostics.map(\.identifier) == ["cyclic-reference"])
        let nothing = "components: {mediaTypes: {A: {$ref: '#/components/mediaTypes/B'}}}"
        #expect(Decoded(version: "3.2.0", nothing).report.diagnostics.map(\.identifier) == ["dangling-reference"])
    }

    @Test func securityTellsMore() throws {
        let document = try document(
            """
            security: [{'#/components/securitySchemes/o': [read]}]
            components:
              securitySchemes:
                o:
                  type: oauth2
                  deprecated: true
                  oauth2MetadataUrl: https://a.example.com/.well-known/oauth-authorization-server
                  flows: {deviceAuthorization: {deviceAuthorizationUrl: D, tokenUrl: T, scopes: {read: R}}}
            """
        )
        #expect(document.security?.first?.schemes.map(\.name) == ["o"])
        let scheme = try document.references.resolve(document.components.securitySchemes[0].value).get()
        #expect(scheme.isDeprecated && scheme.oauth2MetadataURL?.hasPrefix("https://a") == true)
        guard case .oauth2(let flows) = scheme.kind else {
            Issue.record("\(scheme.kind)")
            return
        }
        #expect(flows.first?.kind == .deviceAuthorization && flows.first?.deviceAuthorizationURL == "D")
    }

    @Test func schemasTellMore() throws {
        let document = try document(
            """
            components:
              schemas:
                A:
                  discriminator: {propertyName: k, defaultMapping: B}
                  xml: {nodeType: cdata, name: n, namespace: urn:a, prefix: p}
                B: {xml: {attribute: true}}
            """
        )
        let schemas = document.components.schemas.map(\.value)
        #expect(schemas[0].composition?.discriminator?.defaultMapping == "B")
        #expect(schemas[0].xml?.nodeType == .cdata && schemas[0].xml?.namespace == "urn:a")
        #expect(schemas[1].xml?.nodeType == .attribute)
    }

    @Test func descriptionsWithoutOperationsAreDecoded() throws {
        #expect(try document("paths: {}").paths.isEmpty)
        #expect(try document("components: {schemas: {A: {}}, pathItems: {P: {}}}").components.pathItems.count == 1)
        #expect(try document("webhooks: {w: {post: {}}}").webhooks.first?.value.operations.count == 1)
    }
}
