import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// What has no sensible reading is an error, where it stands.
@Suite struct WrongDocumentTests {
    static let documents: [DecodingCase] = [
        .init("paths: {}\n¦overlays: {}", "unknown-field", "unknown field 'overlays' in an OpenAPI Object"),
        .init("paths: ¦[]", "wrong-type", "expected a mapping, found a list"),
        .init("paths: {}\nservers: ¦{url: /}", "wrong-type", "expected a list, found a mapping"),
        .init("paths: {}\nservers: [¦{}]", "missing-field", "a Server Object needs the field 'url'"),
        .init("paths: {}\nservers: [¦/v1]", "wrong-type", "expected a Server Object (a mapping), found a string"),
        .init(
            "paths: {}\nservers: [{url: /, variables: {a: {default: b, enum: ¦[]}}}]",
            "empty-list",
            "expected at least one value, found an empty list"
        ),
        .init("paths: {¦'/{a': {}}", "wrong-value", "expected '{name}' in a path, found '{a'"),
        .init("paths: {¦'/a}': {}}", "wrong-value", "expected '{name}' in a path, found '}'"),
        .init("paths: {¦'/{}': {}}", "wrong-value", "expected '{name}' in a path, found '{}'"),
        .init(
            "paths: {/a: {additionalOperations: {¦'A B': {}}}}",
            "wrong-value",
            "expected a method, found 'A B'",
            version: "3.2.0"
        ),
        .init(
            "paths: {/a: {get: {}, additionalOperations: {¦GET: {}}}}",
            "conflicting-fields",
            "the method 'GET' is there already",
            version: "3.2.0"
        ),
        .init("paths: {/a: ¦3}", "wrong-type", "expected a Path Item Object (a mapping), found the number 3"),
        .init("paths: {}\ntags: [{name: ¦{a: 1}}]", "wrong-type", "expected a string, found a mapping"),
        .init("paths: {}\ntags: [{name: ¦null}]", "null-value", "expected a value for 'name', found null"),
        .init("paths: {}\nsecurity: ¦{a: []}", "wrong-type", "expected a list, found a mapping"),
        .init(
            "paths: {}\nexternalDocs: ¦{}",
            "missing-field",
            "an External Documentation Object needs the field 'url'"
        ),
        .init("components: ¦3", "wrong-type", "expected a Components Object (a mapping), found the number 3"),
    ]

    static let operations: [DecodingCase] = [
        .operation("¦[]", "wrong-type", "expected an Operation Object (a mapping), found a list"),
        .operation(
            "{responses: {¦20: {description: d}}}",
            "wrong-value",
            "expected a status ('200', '4XX') or 'default', found '20'"
        ),
        .operation(
            "{responses: {¦ok: {description: d}}}",
            "wrong-value",
            "expected a status ('200', '4XX') or 'default', found 'ok'"
        ),
        .operation(
            "{responses: {¦20X: {description: d}}}",
            "wrong-value",
            "expected a status ('200', '4XX') or 'default', found '20X'"
        ),
        .operation(
            "{parameters: [{name: a, in: querystring, content: {a/b: {}}}, ¦{name: b, in: query, schema: {}}]}",
            "conflicting-fields",
            "a parameter in 'querystring' is the whole query, so this has no place beside it",
            version: "3.2.0"
        ),
        .operation("{deprecated: ¦maybe}", "wrong-type", "expected true or false, found a string"),
        .operation("{parameters: ¦{a: b}}", "wrong-type", "expected a list, found a mapping"),
        .operation("{requestBody: ¦{}}", "missing-field", "a Request Body Object needs the field 'content'"),
    ]

    static let parameters: [DecodingCase] = [
        .component(
            "parameters",
            "¦{in: query, schema: {}}",
            "missing-field",
            "a Parameter Object needs the field 'name'"
        ),
        .component(
            "parameters",
            "{name: a, in: ¦body, schema: {}}",
            "wrong-value",
            "expected 'query', 'header', 'path' or 'cookie', found 'body'"
        ),
        .component(
            "parameters",
            "{name: ¦'', in: query, schema: {}}",
            "wrong-value",
            "expected a name, found an empty string"
        ),
        .component(
            "mediaTypes",
            "{encoding: {}, ¦itemEncoding: {}}",
            "conflicting-fields",
            "either 'encoding' or 'itemEncoding' may stand here, not both",
            version: "3.2.0"
        ),
        .component(
            "parameters",
            "¦{name: a, in: query}",
            "missing-field",
            "a Parameter Object needs one of the fields 'schema' and 'content'"
        ),
        .component(
            "parameters",
            "{name: a, in: query, schema: {}, ¦content: {a/b: {}}}",
            "conflicting-fields",
            "a Parameter Object has either 'schema' or 'content', not both"
        ),
        .component(
            "parameters",
            "{name: a, in: query, content: ¦{a/b: {}, c/d: {}}}",
            "wrong-value",
            "expected exactly one media type, found 2"
        ),
        .component(
            "parameters",
            "{name: a, in: header, style: ¦form, schema: {}}",
            "wrong-value",
            "expected 'simple', found 'form'"
        ),
        .component(
            "parameters",
            "{name: a, in: header, ¦allowReserved: true, schema: {}}",
            "misplaced-field",
            "'allowReserved' is for query parameters, and this one is in 'header'"
        ),
        .component(
            "parameters",
            "{name: a, in: query, schema: {}, example: 1, ¦examples: {}}",
            "conflicting-fields",
            "either 'example' or 'examples' may stand here, not both"
        ),
        .component("headers", "¦{}", "missing-field", "a Header Object needs one of the fields 'schema' and 'content'"),
        .component("headers", "{style: ¦form, schema: {}}", "wrong-value", "expected 'simple', found 'form'"),
    ]

    static let others: [DecodingCase] = [
        .component(
            "links",
            "¦{}",
            "missing-field",
            "a Link Object needs one of the fields 'operationRef' and 'operationId'"
        ),
        .component("links", "{operationId: a, ¦body: {}}", "unknown-field", "unknown field 'body' in a Link Object"),
        .component(
            "examples",
            "{value: 1, ¦externalValue: a}",
            "conflicting-fields",
            "an Example Object has either 'value' or 'externalValue', not both"
        ),
        .component(
            "examples",
            "{value: 1, ¦dataValue: 1}",
            "conflicting-fields",
            "an Example Object has either 'value' or 'dataValue', not both",
            version: "3.2.0"
        ),
        .component(
            "securitySchemes",
            "{type: ¦bearer}",
            "wrong-value",
            "expected 'apiKey', 'http', 'mutualTLS', 'oauth2' or 'openIdConnect', found 'bearer'"
        ),
        .component(
            "securitySchemes",
            "¦{type: http}",
            "missing-field",
            "a security scheme of type 'http' needs the field 'scheme'"
        ),
        .component(
            "securitySchemes",
            "{type: apiKey, name: a, in: ¦path}",
            "wrong-value",
            "expected 'query', 'header' or 'cookie', found 'path'"
        ),
        .component(
            "securitySchemes",
            "{type: oauth2, flows: {implicit: ¦{scopes: {}}}}",
            "missing-field",
            "the flow 'implicit' needs the field 'authorizationUrl'"
        ),
    ]

    static let schemas: [DecodingCase] = [
        .schema("¦null", "wrong-type", "expected a Schema Object (a mapping or a boolean), found null"),
        .schema("¦0", "wrong-type", "expected a Schema Object (a mapping or a boolean), found the number 0"),
        .schema("¦[]", "wrong-type", "expected a Schema Object (a mapping or a boolean), found a list"),
        .schema(
            "{type: ¦strng}",
            "wrong-value",
            "expected 'string', 'integer', 'number', 'boolean', 'object' or 'array', found 'strng'"
        ),
        .schema("{maxLength: ¦-1}", "wrong-type", "expected an integer that is not negative, found the number -1"),
        .schema("{maxLength: ¦1.5}", "wrong-type", "expected an integer that is not negative, found the number 1.5"),
        .schema("{minimum: ¦low}", "wrong-type", "expected a number, found a string"),
        .schema("{properties: ¦[]}", "wrong-type", "expected a mapping, found a list"),
        .schema(
            "{properties: {a: ¦string}}",
            "wrong-type",
            "expected a Schema Object (a mapping or a boolean), found a string"
        ),
        .schema("{required: [¦{}]}", "wrong-type", "expected a string, found a mapping"),
        .schema("{allOf: ¦{}}", "wrong-type", "expected a list, found a mapping"),
        .schema("{enum: ¦{a: b}}", "wrong-type", "expected a list, found a mapping"),
        .schema(
            "{xml: {nodeType: text, ¦wrapped: true}}",
            "conflicting-fields",
            "an XML Object has either 'nodeType' or 'wrapped', not both",
            version: "3.2.0"
        ),
        .schema("{discriminator: ¦{}}", "missing-field", "a Discriminator Object needs the field 'propertyName'"),
        .schema("{$ref: ¦[]}", "wrong-type", "expected a string, found a list"),
    ]

    @Test(arguments: documents) func documentsAreChecked(_ example: DecodingCase) { example.check(.error, .invalid) }

    @Test(arguments: operations) func operationsAreChecked(_ example: DecodingCase) { example.check(.error, .invalid) }

    @Test(arguments: parameters) func parametersAreChecked(_ example: DecodingCase) { example.check(.error, .invalid) }

    @Test(arguments: others) func otherPartsAreChecked(_ example: DecodingCase) { example.check(.error, .invalid) }

    @Test(arguments: schemas) func schemasAreChecked(_ example: DecodingCase) { example.check(.error, .invalid) }

    @Test func everyErrorIsFoundInOneRun() {
        let decoded = Decoded(
            """
            servers: 3
            paths:
              '{pets': {}
              /a:
                get: {responses: {x: {}}, operationId: [1]}
            components:
              schemas:
                A: {type: strin, minLength: '-', $ref: '#/nowhere'}
              parameters:
                P: {in: query}
            """
        )
        #expect(decoded.document == nil)
        #expect(
            decoded.report.sorted.filter { $0.severity == .error }.map { "\($0.pointer ?? ""): \($0.identifier)" } == [
                "/servers: wrong-type",
                "/paths/{pets: wrong-value",
                "/paths/~1a/get/responses/x: wrong-value",
                "/paths/~1a/get/operationId: wrong-type",
                "/components/schemas/A/type: wrong-value",
                "/components/schemas/A/minLength: wrong-type",
                "/components/schemas/A/$ref: dangling-reference",
                "/components/parameters/P: missing-field",
                "/components/parameters/P: missing-field",
            ]
        )
    }

    @Test func whatIsMeantIsSuggested() {
        let unknown = Decoded("paths: {}\nsevers: []").report.diagnostics.first
        #expect(unknown?.help == "did you mean 'servers'?")
        let choice = Decoded("components: {schemas: {A: {type: sting}}}").report.diagnostics.first
        #expect(choice?.help == "did you mean 'string'?")
        let target = Decoded("components: {schemas: {Pet: {}, A: {$ref: '#/components/schemas/Pett'}}}")
        #expect(target.report.diagnostics.first?.help == "did you mean '#/components/schemas/Pet'?")
    }

    @Test func bodiesOfSwaggerAreToldOfTheirSuccessor() {
        let decoded = Decoded("components: {parameters: {A: {name: a, in: formData, schema: {}}}}")
        #expect(
            decoded.report.diagnostics.first?.help
                == "since OpenAPI 3.0 bodies and forms are an operation's 'requestBody'"
        )
    }

    @Test func aDescriptionNeedsAContainer() {
        #expect(
            Decoded("").messages == ["an OpenAPI Object needs one of the fields 'paths', 'components' and 'webhooks'"]
        )
        #expect(
            Decoded(version: "3.0.3", "components: {}").messages == ["an OpenAPI Object needs the field 'paths'"]
        )
    }

    @Test func nullIsNoInfo() {
        let decoded = Decoded(Array("openapi: 3.1.0\ninfo: null\npaths: {}\n".utf8))
        #expect(decoded.messages == ["expected a value for 'info', found null"])
    }
}
