import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct ObjectDecodingTests {
    private func document(_ members: String, version: String = "3.1.0") throws -> OpenAPIDocument {
        let decoded = Decoded(version: version, members)
        #expect(decoded.report.diagnostics.isEmpty, "\(decoded.messages)")
        return try #require(decoded.document)
    }

    @Test func infoTellsAll() throws {
        let text = """
            openapi: 3.1.0
            info:
              title: T
              summary: S
              description: D
              version: '2'
              termsOfService: U
              contact: {name: N, url: U, email: E, x-c: 1}
              license: {name: L, identifier: MIT, x-l: 1}
              x-i: 1
            jsonSchemaDialect: J
            paths: {x-p: 1}
            tags: [{name: T, description: D, externalDocs: {url: U, description: D}}]
            x-r: 1
            """
        let document = try #require(Decoded(Array(text.utf8)).document)
        let info = document.info
        #expect(info.title == "T" && info.summary == "S" && info.description == "D" && info.version == "2")
        #expect(info.termsOfService == "U" && info.contact?.email == "E" && info.contact?.name == "N")
        #expect(info.license?.identifier == "MIT" && info.license?.extensions.first?.name == "x-l")
        #expect(info.extensions.map(\.name) == ["x-i"] && document.extensions.map(\.name) == ["x-r"])
        #expect(info.node.location == SourceLocation(file: "a.yaml", line: 3, column: 3))
        #expect(document.jsonSchemaDialect == "J" && document.pathsExtensions.map(\.name) == ["x-p"])
        #expect(document.tags.first?.externalDocumentation?.description == "D")
        #expect(document.security == nil)
    }

    @Test func serversHaveVariables() throws {
        let document = try document(
            "paths: {}\nservers: [{url: 'https://{a}', description: D, variables: {a: {default: b, enum: [b, c]}}}]"
        )
        let server = try #require(document.servers.first)
        #expect(server.url == "https://{a}" && server.description == "D")
        #expect(server.variables.first?.value.values == ["b", "c"])
        #expect(server.variables.first?.value.defaultValue == "b")
    }

    @Test func operationsKeepTheirOrderAndPlaces() throws {
        let document = try document(
            """
            paths:
              /a:
                summary: S
                parameters: [{name: p, in: query, schema: {}}]
                post: {operationId: one, tags: [x], deprecated: true, security: [], servers: [{url: /}]}
                get: {responses: {default: {description: d}, '2XX': {description: e}, x-r: 1}, x-o: 1}
            """
        )
        let item = try #require(document.paths.first?.item)
        #expect(item.summary == "S" && item.parameters.count == 1)
        #expect(item.operations.map(\.method) == ["POST", "GET"])
        let post = item.operations[0]
        #expect(post.operationID == "one" && post.tags == ["x"] && post.isDeprecated && post.security?.isEmpty == true)
        #expect(post.methodNode.location.line == 7 && post.servers.count == 1)
        let get = item.operations[1]
        #expect(get.security == nil && get.responses.map(\.name) == ["default", "2XX"])
        #expect(get.responsesExtensions.map(\.name) == ["x-r"] && get.extensions.map(\.name) == ["x-o"])
    }

    static let styles: [(String, ParameterStyle, Bool)] = [
        ("in: query", .form, true), ("in: cookie", .form, true), ("in: path, required: true", .simple, false),
        ("in: header", .simple, false), ("in: query, style: deepObject", .deepObject, false),
        ("in: query, explode: false", .form, false),
        ("in: path, required: true, style: matrix, explode: true", .matrix, true),
    ]

    @Test(arguments: styles) func stylesHaveDefaults(_ text: String, _ style: ParameterStyle, _ explode: Bool) throws {
        let document = try document("components: {parameters: {A: {name: a, \(text), schema: {}}}}")
        let parameter = try document.references.resolve(#require(document.components.parameters.first).value).get()
        #expect(parameter.style == style && parameter.explode == explode)
        #expect(parameter.isRequired == (parameter.location == .path))
    }

    @Test func contentHasEncodingsAndExamples() throws {
        let document = try document(
            """
            components:
              requestBodies:
                A:
                  required: true
                  content:
                    multipart/form-data:
                      schema: {type: object}
                      examples: {e: {summary: S, value: null}}
                      encoding: {f: {contentType: a/b, headers: {H: {schema: {}}}, style: form, explode: false}}
            """
        )
        let body = try document.references.resolve(#require(document.components.requestBodies.first).value).get()
        let media = try #require(body.content.first?.value)
        #expect(body.isRequired && body.content.first?.name == "multipart/form-data")
        #expect(try document.references.resolve(#require(media.examples.first).value).get().value?.kind == .null)
        let encoding = try #require(media.encoding.first?.value)
        #expect(encoding.contentType == "a/b" && encoding.style == .form && encoding.explode == false)
        #expect(encoding.headers.map(\.name) == ["H"])
    }

    @Test func callbacksAndLinksAreRead() throws {
        let document = try document(
            """
            components:
              callbacks: {C: {'{$request.body#/url}': {post: {}}, x-c: 1}}
              links: {L: {operationId: o, parameters: {id: $response.body#/id, n: 1}, requestBody: {a: 1}, server: {url: /}}}
            """
        )
        let callback = try document.references.resolve(document.components.callbacks[0].value).get()
        #expect(callback.expressions.map(\.name) == ["{$request.body#/url}"] && callback.extensions.count == 1)
        let link = try document.references.resolve(document.components.links[0].value).get()
        #expect(link.parameters.map(\.name) == ["id", "n"] && link.requestBody?.kind == .mapping)
        #expect(link.server?.url == "/")
    }

    @Test func securityIsRead() throws {
        let document = try document(
            """
            security: [{}, {key: [], o: [read]}]
            components:
              securitySchemes:
                key: {type: apiKey, name: X-Key, in: header}
                h: {type: http, scheme: Bearer, bearerFormat: JWT}
                o: {type: oauth2, flows: {clientCredentials: {tokenUrl: T, refreshUrl: R, scopes: {read: D}}, x-f: 1}}
                i: {type: openIdConnect, openIdConnectUrl: U, x-s: 1}
                m: {type: mutualTLS}
            """
        )
        #expect(document.security?.map { $0.schemes.map(\.name) } == [[], ["key", "o"]])
        #expect(document.security?.last?.schemes.last?.scopes == ["read"])
        let kinds = try document.components.securitySchemes.map { try document.references.resolve($0.value).get().kind }
        guard case .apiKey("X-Key", .header) = kinds[0], case .http("bearer", "JWT") = kinds[1],
            case .oauth2(let flows) = kinds[2], case .openIDConnect("U") = kinds[3], case .mutualTLS = kinds[4]
        else {
            Issue.record("\(kinds)")
            return
        }
        #expect(
            flows.first?.kind == .clientCredentials && flows.first?.tokenURL == "T" && flows.first?.refreshURL == "R"
        )
        #expect(flows.first?.scopes.first?.description == "D")
        let scheme = try document.references.resolve(document.components.securitySchemes[2].value).get()
        #expect(scheme.extensions.map(\.name) == ["x-f"])
    }

    @Test func methodsOf32AreOperations() throws {
        let document = try document(
            "paths: {/a: {query: {}, additionalOperations: {COPY: {}}}}",
            version: "3.2.0"
        )
        #expect(document.paths.first?.item.operations.map(\.method) == ["QUERY", "COPY"])
    }
}
