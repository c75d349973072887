import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// What Swagger 2.0 descriptions get wrong, where it stands.
@Suite struct WrongSwaggerTests {
    static let tolerated: [Case] = [
        Case(
            "host: ¦https://a.b\nschemes: [https]",
            "wrong-value",
            "expected a host without a scheme, found 'https://a.b'"
        ),
        Case("basePath: ¦v1", "wrong-value", "expected a path that begins with '/', found 'v1'"),
        Case(
            "host: a.b\nschemes: [https, ¦gopher]",
            "wrong-value",
            "expected 'http', 'https', 'ws' or 'wss', found 'gopher', ignored"
        ),
        Case("consumes: ¦application/json", "wrong-type", "expected a list, found a string, read as a list of one"),
        Case("produces: [a/b, ¦a/b]", "duplicate-element", "'a/b' is there already"),
        Case("¦servers: []", "unknown-field", "unknown field 'servers' in a Swagger Object, ignored"),
        Case(
            "parameters: {a: ¦{name: a, in: query}}",
            "missing-field",
            "the field 'type' is needed here, read as 'string'"
        ),
        Case(
            "parameters: {a: {name: a, in: query, type: string, ¦schema: {}}}",
            "misplaced-field",
            "'schema' is for parameters in 'body', ignored"
        ),
        Case(
            "parameters: {a: ¦{name: a, in: body}}",
            "missing-field",
            "a parameter in 'body' needs the field 'schema', read as any value"
        ),
        Case(
            "parameters: {a: {name: a, in: header, type: array, items: {type: string}, collectionFormat: ¦multi}}",
            "misplaced-field",
            "'multi' is for parameters in 'query' and 'formData', read as 'csv'"
        ),
        Case("responses: {a: ¦{}}", "missing-field", "a Response Object needs the field 'description'"),
        Case(
            "responses: {a: {description: d, schema: {}, examples: {¦a/b: 1}}}",
            "wrong-value",
            "the response has no content of type 'a/b', so the example is ignored"
        ),
        Case(
            "definitions: {A: {¦oneOf: [{}]}}",
            "newer-field",
            "'oneOf' came with OpenAPI 3.0, and this description says 2.0"
        ),
        Case(
            "definitions: {A: {type: string, ¦nullable: true}}",
            "newer-field",
            "'nullable' came with OpenAPI 3.0, and this description says 2.0"
        ),
        Case(
            "definitions: {A: {type: string}, B: {$ref: ¦'#/definitions/A', type: string}}",
            "reference-siblings",
            "'type' beside '$ref' has no effect in Swagger 2.0"
        ),
        Case(
            "securityDefinitions: {a: ¦{type: oauth2, flow: password, tokenUrl: T}}",
            "missing-field",
            "an OAuth scheme needs the field 'scopes', read as if it were empty"
        ),
        Case(
            "consumes: [¦application/json]\npaths: {/a: {post: {parameters: [{name: a, in: formData, type: string}], "
                + "responses: {default: {description: d}}}}}",
            "wrong-value",
            "expected a form's media type, since parameters are in 'formData', found 'application/json'"
        ),
    ]

    static let errors: [Case] = [
        Case(
            "parameters: {a: {name: a, in: ¦cookie, type: string}}",
            "wrong-value",
            "expected 'query', 'header' or 'path', found 'cookie'"
        ),
        Case(
            "parameters: {a: ¦{in: query, type: string}}",
            "missing-field",
            "a Parameter Object needs the field 'name'"
        ),
        Case(
            "securityDefinitions: {a: ¦{type: oauth2, flow: implicit, scopes: {}}}",
            "missing-field",
            "the flow 'implicit' needs the field 'authorizationUrl'"
        ),
        Case(
            "securityDefinitions: {a: {type: ¦http}}",
            "wrong-value",
            "expected 'basic', 'apiKey' or 'oauth2', found 'http'"
        ),
        Case(
            "paths: {/a: {post: {parameters: [{name: a, in: body, schema: {}}, ¦{name: b, in: formData, type: string}], "
                + "responses: {default: {description: d}}}}}",
            "conflicting-fields",
            "an operation has either a body or a form, not both"
        ),
        Case(
            "paths: {/a: {post: {parameters: [{name: a, in: body, schema: {}}, ¦{name: b, in: body, schema: {}}], "
                + "responses: {default: {description: d}}}}}",
            "conflicting-fields",
            "an operation has one body, and this is another"
        ),
        Case(
            "paths: {/a: {post: {parameters: [{$ref: ¦'#/parameters/a'}], responses: {default: {description: d}}}}}",
            "dangling-reference",
            "expected a Parameter Object at '#/parameters/a', found nothing"
        ),
    ]

    static let unsupported: [Case] = [
        Case("host: a.b\nschemes: [https, ¦wss]", "web-socket", "calls can't be made over WebSocket ('wss')"),
        Case(
            "parameters: {a: {name: a, in: query, type: array, items: {type: string}, collectionFormat: ¦tsv}}",
            "collection-format",
            "lists can't be written as 'tsv' here; they are written as 'csv'"
        ),
        Case(
            "parameters: {a: {name: a, in: query, type: array, items: ¦{type: array, items: {type: string}}}}",
            "collection-format",
            "lists in lists can't be written in a parameter yet"
        ),
    ]

    @Test(arguments: tolerated) func isTolerated(_ example: Case) { check(example, .warning, .tolerated) }

    @Test(arguments: errors) func isAnError(_ example: Case) { check(example, .error, .invalid) }

    @Test(arguments: unsupported) func isUnsupported(_ example: Case) { check(example, .warning, .unsupported) }

    /// A part that several operations share is told of once.
    @Test func whatIsSharedIsSaidOnce() {
        let operation = "{parameters: [{$ref: '#/parameters/a'}], responses: {default: {description: d}}}"
        let decoded = Decoded(
            Array(
                SwaggerTests.text(
                    "parameters: {a: {name: a, in: body, schema: {}, foo: 1}}\npaths: {/a: {post: \(operation), put: \(operation)}}"
                ).utf8
            )
        )
        #expect(decoded.messages == ["unknown field 'foo' in a Parameter Object, ignored"])
    }

    private func check(_ example: Case, _ severity: Diagnostic.Severity, _ category: Diagnostic.Category) {
        let marked = MarkedText(SwaggerTests.text(example.text))
        let decoded = Decoded(marked.bytes)
        #expect((decoded.document == nil) == (severity == .error))
        #expect(decoded.messages == [example.message])
        guard let diagnostic = decoded.report.diagnostics.first else { return }
        #expect(diagnostic.identifier == example.identifier)
        #expect(diagnostic.severity == severity && diagnostic.category == category)
        #expect(diagnostic.location == SourceLocation(file: "a.yaml", line: marked.line, column: marked.column))
    }
}
