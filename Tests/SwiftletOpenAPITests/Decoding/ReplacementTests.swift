import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// Every value of a description with every kind of object, replaced by every kind of value in turn: whatever comes in,
/// there is either a document or an error, and every diagnostic has its place.
@Suite struct ReplacementTests {
    static let text = """
        openapi: 3.1.0
        info: {title: T, version: '1', contact: {name: N}, license: {name: L, url: U}}
        servers: [{url: '{a}', variables: {a: {default: b, enum: [b]}}}]
        security: [{key: []}]
        tags: [{name: t, externalDocs: {url: U}}]
        paths:
          /a/{b}:
            parameters: [{$ref: '#/components/parameters/P'}]
            post:
              operationId: o
              requestBody:
                content:
                  a/b:
                    schema: {$ref: '#/components/schemas/S'}
                    examples: {e: {value: 1}}
                    encoding: {s: {style: form}}
              responses:
                '200':
                  description: d
                  headers: {H: {schema: {type: string}, example: e}}
                  links: {L: {operationId: o, parameters: {p: $url}}}
              callbacks: {c: {'{$url}': {put: {responses: {default: {description: d}}}}}}
        components:
          schemas:
            S:
              type: [object, 'null']
              required: [s]
              properties: {s: {type: string, maxLength: 3, enum: [a], default: a}}
              additionalProperties: false
              allOf: [{items: {minimum: 1, exclusiveMaximum: 2}, prefixItems: [true]}]
              discriminator: {propertyName: s, mapping: {a: S}}
              dependentRequired: {s: [s]}
          parameters: {P: {name: b, in: path, required: true, style: simple, schema: {}}}
          securitySchemes:
            key: {type: apiKey, name: k, in: header}
            flow: {type: oauth2, flows: {implicit: {authorizationUrl: U, scopes: {r: R}}}}
        """

    static let text32 = """
        openapi: 3.2.0
        $self: https://a.b/c
        info: {title: T, version: '1'}
        servers: [{url: /, name: n}]
        security: [{'#/components/securitySchemes/flow': []}]
        tags: [{name: t, summary: s, parent: u, kind: nav}, {name: u}]
        paths:
          /a:
            query:
              parameters: [{name: q, in: querystring, content: {a/b: {schema: {}}}}]
              responses: {'200': {summary: s, content: {a/b: {$ref: '#/components/mediaTypes/M'}}}}
            additionalOperations: {COPY: {parameters: [{name: c, in: cookie, style: cookie, schema: {}}]}}
        components:
          mediaTypes:
            M:
              itemSchema: {$ref: '#/components/schemas/S'}
              prefixEncoding: [{encoding: {e: {contentType: a/b}}}]
              itemEncoding: {itemEncoding: {contentType: a/b}}
              examples: {e: {dataValue: 1, serializedValue: '1'}}
          schemas:
            S: {discriminator: {propertyName: k, defaultMapping: S}, xml: {nodeType: text}}
          securitySchemes:
            flow:
              type: oauth2
              oauth2MetadataUrl: M
              deprecated: true
              flows: {deviceAuthorization: {deviceAuthorizationUrl: D, tokenUrl: T, scopes: {r: R}}}
        """

    static let swagger = """
        swagger: '2.0'
        info: {title: T, version: '1'}
        host: a.b
        basePath: /c
        schemes: [https]
        consumes: [a/b]
        produces: [a/b]
        parameters:
          l: {name: l, in: query, type: array, items: {type: string, enum: [a]}, collectionFormat: pipes}
          b: {name: b, in: body, required: true, schema: {$ref: '#/definitions/S'}}
          n: {name: n, in: formData, type: string, maxLength: 3}
        responses: {E: {description: d, schema: {type: file}, headers: {H: {type: integer}}, examples: {a/b: x}}}
        securityDefinitions:
          o: {type: oauth2, flow: accessCode, authorizationUrl: A, tokenUrl: T, scopes: {r: R}}
          k: {type: apiKey, name: k, in: header}
        security: [{k: []}]
        paths:
          /a/{i}:
            parameters: [{name: i, in: path, required: true, type: string}]
            post:
              consumes: [a/c]
              produces: [a/b, a/d]
              parameters: [{$ref: '#/parameters/l'}, {$ref: '#/parameters/b'}]
              responses: {default: {$ref: '#/responses/E'}}
            put:
              consumes: [multipart/form-data]
              schemes: [http]
              parameters: [{name: f, in: formData, type: file, required: true}, {$ref: '#/parameters/n'}]
              responses: {'200': {description: d}}
        definitions: {S: {type: object, discriminator: k, properties: {k: {type: string, x-nullable: true}}}}
        """

    static let replacements = [
        "null", "true", "-1", "1.5", #""""#, #""x""#, "[]", "[[]]", "{}", ##"{"$ref":"#/info"}"##,
    ]

    @Test(arguments: [text, text32, swagger], replacements)
    func anyValueMayStandAnywhere(_ text: String, _ replacement: String) throws {
        var report = DiagnosticReport()
        let root = try #require(SourceReader.read(Array(text.utf8), file: "a.yaml", into: &report)).root
        #expect(Decoded(Array(Self.json(root).utf8)).messages == [])
        for node in Self.nodes(root) {
            let text = Self.json(root, replacing: node, by: replacement)
            let decoded = Decoded(Array(text.utf8), file: "a.json")
            #expect((decoded.document == nil) == decoded.report.hasErrors, "\(node.pointer)")
            #expect(decoded.report.diagnostics.allSatisfy { $0.location != nil && $0.pointer != nil })
            if let document = decoded.document { #expect(!document.inspect().isEmpty) }
        }
    }

    private static func nodes(_ node: Node) -> [Node] {
        [node] + node.elements.flatMap(nodes) + node.members.flatMap { nodes($0.value) }
    }

    private static func json(_ node: Node, replacing target: Node? = nil, by text: String = "") -> String {
        if node == target { return text }
        switch node.kind {
        case .sequence:
            return "[" + node.elements.map { json($0, replacing: target, by: text) }.joined(separator: ",") + "]"
        case .mapping:
            let members = node.members.map { "\"\($0.name.text)\":" + json($0.value, replacing: target, by: text) }
            return "{" + members.joined(separator: ",") + "}"
        case .string: return "\"\(node.text)\""
        default: return node.text
        }
    }
}
