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
            "the operationId 'a' names another operation already, ignored"
        ),
        .init(
            "paths: {/a: {get: {operationId: ¦''}}}",
            "wrong-value",
            "expected a name, found an empty string, ignored"
        ),
        .init("paths: {¦a: {}}", "wrong-value", "expected a path that begins with '/', found 'a', read as '/a'"),
        .init(
            "paths: {¦'/{a}/{a}': {}}",
            "duplicate-element",
            "'{a}' is in the path twice, both with one value"
        ),
        .init("paths: {/a: ¦null}", "null-value", "expected a value, found null, read as if the field were left out"),
        .init("paths: {}\ntags: [{name: a}, ¦{name: a}]", "duplicate-element", "the tag 'a' is there already"),
        .init(
            "paths: {}\ntags: [{name: a, parent: ¦b}]",
            "undeclared-tag",
            "expected the name of a tag, found 'b'",
            version: "3.2.0"
        ),
        .init(
            "paths: {}\ntags: [{name: a, parent: ¦a}]",
            "cyclic-tag",
            "the tag 'a' is above itself",
            version: "3.2.0"
        ),
        .init(
            "paths: {}\n¦$self: https://a.b",
            "newer-field",
            "'$self' came with OpenAPI 3.2, and this description says 3.1.0"
        ),
        .init(
            "paths: {}\nservers: [{url: ¦'https://{a}'}]",
            "undeclared-variable",
            "'{a}' is none of the server's variables"
        ),
        .operation("{tags: ¦a}", "wrong-type", "expected a list, found a string, read as a list of one"),
        .operation("{deprecated: ¦yes}", "wrong-type", "expected true or false, found a string, read as true"),
        .operation("{responses: {¦Default: {description: d}}}", "wrong-value", "expected 'default', found 'Default'"),
        .operation(
            "{responses: {¦'600': {description: d}}}",
            "wrong-value",
            "expected a status from 100 to 599, found '600'"
        ),
        .operation(
            "{requestBody: {content: ¦{}}}",
            "empty-list",
            "expected at least one media type, found none, so nothing is sent"
        ),
        .operation(
            "{requestBody: {content: {¦json: {}}}}",
            "media-type",
            "expected a media type, found 'json'"
        ),
        .operation(
            "{parameters: [{name: a, in: query, schema: {}}, ¦{name: a, in: query, schema: {}}]}",
            "duplicate-parameter",
            "a parameter 'a' in 'query' is there already, ignored"
        ),
        .init(
            "paths: {/a: {additionalOperations: {¦POST: {}}}}",
            "misplaced-field",
            "'POST' has a field of its own, 'post'",
            version: "3.2.0"
        ),
        .component(
            "parameters",
            "{name: a, in: ¦Query, schema: {}}",
            "wrong-value",
            "expected 'query', found 'Query'"
        ),
        .component(
            "parameters",
            "{name: a, in: query, ¦type: string}",
            "older-field",
            "expected 'schema', found its keywords, read as in Swagger 2.0"
        ),
        .component(
            "parameters",
            "{name: a, in: querystring, style: ¦form, content: {a/b: {}}}",
            "misplaced-field",
            "a parameter in 'querystring' has no style, ignored",
            version: "3.2.0"
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
        .schema("{minLength: ¦-1}", "wrong-value", "-1 is below any length, ignored"),
        .schema("{multipleOf: ¦0}", "wrong-value", "expected a number above zero, found 0, ignored"),
        .schema(
            "{minLength: 2, maxLength: ¦1}",
            "contradiction",
            "'maxLength' is less than 'minLength', so no value fits"
        ),
        .schema("{minimum: 2.5, maximum: ¦1}", "contradiction", "'maximum' is less than 'minimum', so no value fits"),
        .schema("{minItems: 2, maxItems: ¦1}", "contradiction", "'maxItems' is less than 'minItems', so no value fits"),
        .schema(
            "{minProperties: 2, maxProperties: ¦1}",
            "contradiction",
            "'maxProperties' is less than 'minProperties', so no value fits"
        ),
        .schema("{readOnly: true, ¦writeOnly: true}", "contradiction", "what is 'readOnly' can't be 'writeOnly', too"),
        .schema("{enum: ¦[]}", "empty-list", "expected at least one value, found none, so no value fits"),
        .schema("{enum: ¦a}", "wrong-type", "expected a list, found a string, read as a list of one"),
        .schema("{enum: [a, ¦a]}", "duplicate-element", "this value is there already"),
        .schema(
            "{type: string, enum: [a, ¦3.1]}",
            "enum-type",
            "expected a value of type 'string', found the number 3.1"
        ),
        .schema(
            "{type: array, enum: ¦[a, b], items: {}}",
            "enum-type",
            "none of these values is of type 'array', so they are ignored"
        ),
        .schema("{required: ¦a}", "wrong-type", "expected a list, found a string, read as a list of one"),
        .schema(
            "{type: ¦int}",
            "wrong-value",
            "expected 'string', 'integer', 'number', 'boolean', 'object' or 'array', found 'int', read as 'integer'"
        ),
        .schema(
            "{type: ¦file}",
            "wrong-value",
            "expected 'string', 'integer', 'number', 'boolean', 'object' or 'array', found 'file', "
                + "read as 'string' of format 'binary'"
        ),
        .schema("{¦definitions: {}}", "older-field", "'definitions' became '$defs' in JSON Schema 2019-09, read so"),
        .schema(
            "{¦dependencies: {}}",
            "older-field",
            "'dependencies' became 'dependentRequired' and 'dependentSchemas' in JSON Schema 2019-09, read so"
        ),
        .schema(
            "{¦additionalItems: true}",
            "older-field",
            "'additionalItems' has no effect unless 'items' is a list, ignored"
        ),
        .schema("{¦id: a}", "older-field", "'id' became '$id' in JSON Schema draft 6, ignored"),
        .schema(
            "¦{type: array}",
            "missing-field",
            "an array needs the field 'items', read as any value",
            version: "3.0.3"
        ),
        .schema("{maximum: ¦.inf}", "wrong-value", "expected a number, found '.inf', ignored"),
        .schema("{items: ¦[{}]}", "older-field", "expected a Schema Object, found a list, read as 'prefixItems'"),
        .schema("{oneOf: ¦[]}", "empty-list", "expected at least one schema, found none, ignored"),
        .schema("{examples: ¦{a: 1}}", "wrong-type", "expected a list of examples, found a mapping, read as one"),
        .schema(
            "{discriminator: ¦kind}",
            "older-field",
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
}
