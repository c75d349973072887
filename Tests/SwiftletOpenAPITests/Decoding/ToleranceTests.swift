import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// What real descriptions get wrong and has one sensible reading is a warning, where it stands.
@Suite struct ToleranceTests {
    static let documents: [DecodingCase] = [
        .init(
            "paths: {}\ntags: [{name: a, ¦desc: b}]",
            "unknown-field",
            "unknown field 'desc' in a Tag Object, ignored"
        ),
        .init(
            "paths: {}\nservers: ¦null",
            "null-value",
            "expected a value, found null, read as if the field were left out"
        ),
        .init(
            "paths: {}\ntags: [{name: ¦1.0}]",
            "wrong-type",
            "expected a string, found the number 1.0, read as '1.0'"
        ),
        .init(
            "paths: {}\n¦webhooks: {}",
            "newer-field",
            "'webhooks' came with OpenAPI 3.1, and this description says 3.0.3",
            version: "3.0.3"
        ),
        .init(
            "paths: {}\nservers: [{url: /, variables: {a: {default: ¦c, enum: [b]}}}]",
            "wrong-value",
            "expected one of the variable's values, found 'c'"
        ),
        .init(
            "paths: {}\nsecurity: [{¦a: []}]",
            "undeclared-security-scheme",
            "expected the name of a declared security scheme, found 'a'"
        ),
        .init(
            "components: {schemas: {¦a b: {}}}",
            "component-name",
            "expected a name of letters, digits, '.', '-' and '_', found 'a b'"
        ),
        .operation("{responses: {'200': ¦{}}}", "missing-field", "a Response Object needs the field 'description'"),
        .operation("{responses: {¦4xx: {description: d}}}", "wrong-value", "expected '4XX', found '4xx'"),
        .operation("{responses: ¦{}}", "empty-list", "expected at least one response, found none"),
        .operation("¦{}", "missing-field", "an Operation Object needs the field 'responses'", version: "3.0.3"),
        .operation("{deprecated: ¦'true'}", "wrong-type", "expected true or false, found a string, read as true"),
        .init(
            "paths: {/a: {get: {operationId: a}, put: {operationId: ¦a}}}",
            "duplicate-operation-id",
            "the operationId 'a' names another operation already"
        ),
        .init(
            "paths: {'/a/{b}': {}, '/a/{b}/c': {}, ¦'/a/{c}': {}}",
            "equal-paths",
            "'/a/{c}' differs from another path in the names of its parameters only"
        ),
        .component(
            "parameters",
            "¦{name: a, in: path, schema: {}}",
            "missing-field",
            "a path parameter needs 'required: true', read as if it were there"
        ),
        .component(
            "parameters",
            "{name: a, in: header, ¦allowReserved: true, schema: {}}",
            "misplaced-field",
            "'allowReserved' is for query parameters, and this one is in 'header'",
            version: "3.0.3"
        ),
        .component(
            "securitySchemes",
            "{type: http, scheme: basic, ¦name: a}",
            "misplaced-field",
            "'name' has no meaning in a security scheme of type 'http', ignored"
        ),
    ]

    static let schemas: [DecodingCase] = [
        .schema("{type: string, ¦nullable: true}", "older-field", "'nullable' is not in OpenAPI 3.1, read as in 3.0"),
        .schema(
            "{type: ¦[string]}",
            "newer-field",
            "expected a string, found a list, which came with OpenAPI 3.1",
            version: "3.0.3"
        ),
        .schema("{type: [string, ¦null]}", "wrong-type", "expected a type, found null, read as 'null'"),
        .schema("{type: [string, ¦string]}", "duplicate-element", "the type 'string' is there already"),
        .schema(
            "{required: ¦true}",
            "misplaced-field",
            "expected a list of property names, found the boolean true, ignored"
        ),
        .schema("{required: [a, ¦a]}", "duplicate-element", "'a' is required already"),
        .schema(
            "{minimum: 1, exclusiveMinimum: ¦true}",
            "older-field",
            "expected a number, found the boolean true, read as in OpenAPI 3.0"
        ),
        .schema(
            "{exclusiveMinimum: ¦1}",
            "newer-field",
            "expected true or false, found a number, as in OpenAPI 3.1",
            version: "3.0.3"
        ),
        .schema("{exclusiveMinimum: ¦true}", "missing-field", "true has no effect without 'minimum'", version: "3.0.3"),
        .schema("{maxLength: ¦'10'}", "wrong-type", "expected an integer, found a string, read as 10"),
        .schema(
            "{maxLength: ¦99999999999999999999}",
            "wrong-value",
            "99999999999999999999 is beyond any length, ignored"
        ),
        .schema("{maximum: ¦.inf}", "wrong-value", "expected a number, found '.inf', ignored"),
        .schema("{items: ¦[{}]}", "older-field", "expected a Schema Object, found a list, read as 'prefixItems'"),
        .schema("{oneOf: ¦[]}", "empty-list", "expected at least one schema, found none, ignored"),
        .schema("{examples: ¦{a: 1}}", "wrong-type", "expected a list of examples, found a mapping, read as one"),
        .schema(
            "{discriminator: ¦kind}",
            "wrong-type",
            "expected a Discriminator Object, found a string, read as its 'propertyName'"
        ),
        .schema(
            "{¦const: 1}",
            "newer-field",
            "'const' came with OpenAPI 3.1, and this description says 3.0.3",
            version: "3.0.3"
        ),
        .schema("{¦foo: 1}", "unknown-keyword", "unknown keyword 'foo', ignored", version: "3.0.3"),
        .schema(
            "{$ref: ¦'#/components/schemas/A/properties/b', properties: {b: {}}}",
            "reference-siblings",
            "'properties' beside '$ref' has no effect in OpenAPI 3.0",
            version: "3.0.3"
        ),
    ]

    @Test(arguments: documents) func partsAreTolerated(_ example: DecodingCase) { example.check(.warning, .tolerated) }

    @Test(arguments: schemas) func schemasAreTolerated(_ example: DecodingCase) { example.check(.warning, .tolerated) }

    @Test func unknownKeywordsAreAnnotationsSince31() {
        DecodingCase.schema("{¦foo: 1}", "unknown-keyword", "unknown keyword 'foo', ignored").check(.warning, .advice)
    }

    @Test func numbersAsStatusesAreReportedOnceAndKept() throws {
        let decoded = Decoded("paths: {/a: {get: {responses: {200: {description: d}, 404: {description: d}}}}}")
        #expect(decoded.messages == ["expected a string, found the number 200, and 1 more like it"])
        let operation = try #require(decoded.document?.paths.first?.item.operations.first)
        #expect(operation.responses.map(\.name) == ["200", "404"])
    }

    @Test func additionsOf32AreKeptAndUnsupported() throws {
        let decoded = Decoded(version: "3.2.0", "$self: https://a.b\npaths: {}\ntags: [{name: a, parent: b}]")
        #expect(decoded.report.diagnostics.map(\.identifier) == ["field-$self", "field-parent"])
        #expect(decoded.report.diagnostics.allSatisfy { $0.category == .unsupported && $0.severity == .warning })
        #expect(decoded.document?.extensions.map(\.name) == ["$self"])
        #expect(decoded.document?.tags.first?.extensions.first?.value.text == "b")
    }
}
