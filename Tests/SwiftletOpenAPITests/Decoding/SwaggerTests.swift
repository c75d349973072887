import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// Swagger 2.0 in OpenAPI 3's terms.
@Suite struct SwaggerTests {
    static func text(_ members: String) -> String {
        let paths = members.contains("paths:") ? "" : "\npaths: {}"
        return "swagger: '2.0'\ninfo: {title: T, version: '1'}\n" + members + paths + "\n"
    }

    private func document(_ members: String) throws -> OpenAPIDocument {
        let decoded = Decoded(Array(Self.text(members).utf8))
        #expect(decoded.report.diagnostics.isEmpty, "\(decoded.messages)")
        return try #require(decoded.document)
    }

    private func operation(_ operation: String, _ members: String = "") throws -> (OpenAPIDocument, Operation) {
        let responses = operation.contains("responses:") ? "" : "responses: {default: {description: d}}, "
        let document = try document("\(members)\npaths: {/a: {post: {\(responses)\(operation)}}}")
        return (document, try #require(document.paths.first?.item.operations.first))
    }

    private func body(_ operation: Operation) throws -> RequestBody {
        guard case .value(let body)? = operation.requestBody else { throw Absent() }
        return body
    }

    private struct Absent: Error {}

    @Test func theHostIsAServerForEachScheme() throws {
        let both = try document("host: a.example.com\nbasePath: /v1/\nschemes: [https, http]")
        #expect(both.servers.map(\.url) == ["https://a.example.com/v1", "http://a.example.com/v1"])
        #expect(both.servers.map(\.node.pointer) == ["/schemes/0", "/schemes/1"])
        #expect(both.version.family == .v2_0)
        #expect(try document("basePath: /v1").servers.map(\.url) == ["/v1"])
        #expect(try document("tags: []").servers.isEmpty)
        let (_, operation) = try operation("schemes: [http]", "host: a.example.com\nschemes: [https]")
        #expect(operation.servers.map(\.url) == ["http://a.example.com"])
    }

    @Test func aHostWithoutASchemeIsAdvice() throws {
        let decoded = Decoded(Array(Self.text("host: a.example.com").utf8))
        #expect(decoded.document?.servers.map(\.url) == ["https://a.example.com"])
        #expect(decoded.report.diagnostics.map(\.identifier) == ["scheme-assumed"])
        #expect(decoded.report.diagnostics.first?.category == .advice)
    }

    @Test func definitionsAreSchemas() throws {
        let document = try document(
            """
            definitions:
              Pet:
                type: object
                discriminator: kind
                required: [kind]
                properties:
                  kind: {type: string}
                  owner: {type: string, x-nullable: true}
                  age: {type: integer, minimum: 0, exclusiveMinimum: true}
              Cat: {allOf: [{$ref: '#/definitions/Pet'}]}
            """
        )
        let schemas = document.components.schemas
        #expect(schemas.map(\.name) == ["Pet", "Cat"])
        let pet = schemas[0].value
        #expect(pet.node.pointer == "/definitions/Pet")
        #expect(pet.composition?.discriminator?.propertyName == "kind")
        #expect(pet.object?.properties[1].value.allowsNull == true)
        #expect(pet.object?.properties[2].value.numeric.exclusiveMinimum == "0")
        let reference = try #require(schemas[1].value.composition?.allOf.first?.reference)
        #expect(try document.references.schema(reference).get() === pet)
    }

    @Test func aParameterIsItsOwnSchema() throws {
        let (document, operation) = try operation(
            "parameters: [{$ref: '#/parameters/limit'}, {name: X-A, in: header, type: string, description: D}]",
            "parameters: {limit: {name: limit, in: query, type: integer, format: int32, default: 20, maximum: 100}}"
        )
        let parameters = try operation.parameters.map { try document.references.resolve($0).get() }
        let limit = parameters[0]
        #expect(limit.location == .query && limit.schema?.types == [.integer] && limit.schema?.format == "int32")
        #expect(limit.schema?.node == limit.node && limit.node.address == "/parameters/limit")
        #expect(limit.schema?.values.defaultValue?.text == "20" && limit.schema?.numeric.maximum == "100")
        #expect(parameters[1].description == "D" && parameters[1].schema?.annotations.description == nil)
        #expect(document.components.parameters.map(\.name) == ["limit"])
    }

    static let formats: [(String, ParameterStyle, Bool)] = [
        ("in: query", .form, false), ("in: query, collectionFormat: csv", .form, false),
        ("in: query, collectionFormat: multi", .form, true),
        ("in: query, collectionFormat: ssv", .spaceDelimited, false),
        ("in: query, collectionFormat: pipes", .pipeDelimited, false),
        ("in: header, collectionFormat: csv", .simple, false), ("in: path, required: true", .simple, false),
    ]

    @Test(arguments: formats) func collectionFormatsAreStyles(_ text: String, _ style: ParameterStyle, _ explode: Bool)
        throws
    {
        let (document, operation) = try operation(
            "parameters: [{name: a, \(text), type: array, items: {type: string, enum: [a, b]}}]"
        )
        let parameter = try document.references.resolve(#require(operation.parameters.first)).get()
        #expect(parameter.style == style && parameter.explode == explode)
        #expect(parameter.schema?.array?.items?.values.enumeration?.count == 2)
        #expect(parameter.schema?.array?.items?.node.pointer == "/paths/~1a/post/parameters/0/items")
    }

    @Test func aBodyHasTheMediaTypesOfItsOperation() throws {
        let members = """
            consumes: [application/json]
            parameters: {pet: {name: pet, in: body, required: true, description: D, schema: {$ref: '#/definitions/Pet'}}}
            definitions: {Pet: {type: object}}
            """
        let (document, shared) = try operation("parameters: [{$ref: '#/parameters/pet'}]", members)
        #expect(try body(shared).content.map(\.name) == ["application/json"])
        #expect(try body(shared).isRequired && body(shared).description == "D")
        #expect(try body(shared).content[0].nameNode.pointer == "/consumes/0")
        #expect(try body(shared).content[0].value.schema?.node.pointer == "/parameters/pet/schema")
        #expect(document.components.requestBodies.map(\.name) == ["pet"] && document.components.parameters.isEmpty)
        let (_, own) = try operation(
            "consumes: [application/xml, text/json], parameters: [{$ref: '#/parameters/pet'}]",
            members
        )
        #expect(try body(own).content.map(\.name) == ["application/xml", "text/json"])
        let (_, none) = try operation("parameters: [{name: b, in: body, schema: {type: string}}]")
        #expect(try body(none).content.map(\.name) == ["application/json"])
    }

    @Test func formParametersAreOneObject() throws {
        let (_, operation) = try operation(
            """
            consumes: [multipart/form-data, application/x-www-form-urlencoded], parameters: [
              {name: photo, in: formData, type: file, required: true, description: P},
              {name: sizes, in: formData, type: array, items: {type: integer}, collectionFormat: multi},
              {$ref: '#/parameters/note'}]
            """,
            "parameters: {note: {name: note, in: formData, type: string}}"
        )
        let body = try body(operation)
        #expect(operation.parameters.isEmpty && body.isRequired)
        #expect(body.content.map(\.name) == ["multipart/form-data"])
        let media = body.content[0].value
        #expect(media.schema?.node.address == "/paths/~1a/post/parameters")
        let object = try #require(media.schema?.object)
        #expect(
            object.properties.map(\.name) == ["photo", "sizes", "note"] && object.required.map(\.text) == ["photo"]
        )
        #expect(object.properties[0].value.format == "binary" && object.properties[0].value.types == [.string])
        #expect(object.properties[0].value.annotations.description == "P")
        #expect(object.properties[0].value.node.pointer == "/paths/~1a/post/parameters/0")
        #expect(media.encoding.map(\.name) == ["sizes"] && media.encoding[0].value.explode == true)
    }

    @Test func aFormWithoutFilesIsURLEncoded() throws {
        let (_, operation) = try operation("parameters: [{name: a, in: formData, type: string}]")
        #expect(try body(operation).content.map(\.name) == ["application/x-www-form-urlencoded"])
        #expect(try !body(operation).isRequired)
    }

    @Test func parametersOfAPathReachItsBodies() throws {
        let document = try document(
            """
            paths:
              /a:
                parameters: [{name: a, in: formData, type: string}, {name: q, in: query, type: string}]
                put: {responses: {default: {description: d}}}
                post:
                  parameters: [{name: b, in: formData, type: string}]
                  responses: {default: {description: d}}
            """
        )
        let item = try #require(document.paths.first?.item)
        let bodies = try item.operations.map { try body($0).content[0].value.schema }
        #expect(bodies.map { $0?.object?.properties.map(\.name) } == [["a"], ["b", "a"]])
        #expect(bodies.map { $0?.node.pointer } == ["/paths/~1a/parameters", "/paths/~1a/post/parameters"])
        #expect(item.parameters.count == 1)
    }

    @Test func responsesHaveContent() throws {
        let (document, operation) = try operation(
            """
            produces: [application/problem+json], responses: {
              '200': {description: d, schema: {type: string}, headers: {X-N: {type: integer}},
                      examples: {application/problem+json: a}},
              '204': {description: d}, default: {$ref: '#/responses/Error'}}
            """,
            "produces: [application/json]\nresponses: {Error: {description: E, schema: {type: object}}}"
        )
        let responses = try operation.responses.map { try document.references.resolve($0.value).get() }
        #expect(
            responses.map { $0.content.map(\.name) } == [
                ["application/problem+json"], [], ["application/problem+json"],
            ]
        )
        #expect(responses[0].content[0].value.example?.text == "a" && responses[0].headers.map(\.name) == ["X-N"])
        #expect(responses[2].node.pointer == "/responses/Error")
        let shared = try document.references.resolve(#require(document.components.responses.first).value).get()
        #expect(shared.content.map(\.name) == ["application/json"])
        #expect(shared.content[0].value.schema === responses[2].content[0].value.schema)
    }

    @Test func aResponseStaysAReferenceWhereItsMediaTypesAreEverybodys() throws {
        let (_, operation) = try operation(
            "responses: {default: {$ref: '#/responses/Error'}}",
            "produces: [application/json]\nresponses: {Error: {description: E}}"
        )
        guard case .reference(let reference)? = operation.responses.first?.value else {
            Issue.record("it is a reference")
            return
        }
        #expect(reference.target == "#/responses/Error")
    }

    @Test func filesAreBytes() throws {
        let (document, operation) = try operation("responses: {'200': {description: d, schema: {type: file}}}")
        let response = try document.references.resolve(operation.responses[0].value).get()
        #expect(response.content.map(\.name) == ["application/octet-stream"])
        #expect(response.content[0].value.schema?.format == "binary")
    }

    @Test func securityIsRead() throws {
        let document = try document(
            """
            security: [{key: []}, {o: [read]}]
            securityDefinitions:
              basic: {type: basic, description: B}
              key: {type: apiKey, name: X-Key, in: header}
              o: {type: oauth2, flow: accessCode, authorizationUrl: A, tokenUrl: T, scopes: {read: R, x-s: 1}}
              c: {type: oauth2, flow: application, tokenUrl: T, scopes: {}}
            """
        )
        let schemes = try document.components.securitySchemes.map { try document.references.resolve($0.value).get() }
        guard case .http("basic", nil) = schemes[0].kind, case .apiKey("X-Key", .header) = schemes[1].kind,
            case .oauth2(let code) = schemes[2].kind, case .oauth2(let credentials) = schemes[3].kind
        else {
            Issue.record("\(schemes)")
            return
        }
        #expect(schemes[0].description == "B")
        #expect(code.first?.kind == .authorizationCode && code.first?.scopes.map(\.name) == ["read"])
        #expect(credentials.first?.kind == .clientCredentials && credentials.first?.tokenURL == "T")
    }

    @Test func extensionsAreKept() throws {
        let (document, operation) = try operation(
            "x-o: 1, parameters: [{name: a, in: query, type: string, x-p: 2}]",
            "x-r: 3"
        )
        #expect(document.extensions.map(\.name) == ["x-r"] && operation.extensions.map(\.name) == ["x-o"])
        let parameter = try document.references.resolve(operation.parameters[0]).get()
        #expect(parameter.extensions.map(\.name) == ["x-p"])
        #expect(document.inspect().contains(#""swagger": "2.0""#))
    }
}
