import Testing

/// Operations: their parameters, bodies and responses.
@Suite struct OperationTests {
    private static let ok =
        "responses: {\"200\": {description: ok, content: {application/json: {schema: {type: string}}}}}"

    private static func parameter(_ parameter: String) -> String { "parameters: [{\(parameter)}]\n" + ok }

    private static func body(_ body: String) -> String { "requestBody: {\(body)}\n" + ok }

    private static func answers(_ answers: String) -> String { "responses: {\(answers)}" }

    private static let object = "{type: object, properties: {a: {type: string}}}"

    static let rules: [Rule] = [
        Rule(
            "an optional parameter added",
            ok,
            parameter("name: limit, in: query, schema: {type: integer}"),
            "GET /pets, query limit: added | source compatible, requests compatible"
        ),
        Rule(
            "a required parameter added",
            ok,
            parameter("name: limit, in: query, required: true, schema: {type: integer}"),
            "GET /pets, query limit: added, required | source breaking, requests breaking"
        ),
        Rule(
            "a parameter removed",
            parameter("name: limit, in: query, schema: {type: integer}"),
            ok,
            "GET /pets, query limit: removed | source breaking, requests breaking"
        ),
        Rule(
            "a parameter made required",
            parameter("name: limit, in: query, schema: {type: integer}"),
            parameter("name: limit, in: query, required: true, schema: {type: integer}"),
            "GET /pets, query limit: made required | source breaking, requests breaking"
        ),
        Rule(
            "a parameter made optional",
            parameter("name: limit, in: query, required: true, schema: {type: integer}"),
            parameter("name: limit, in: query, schema: {type: integer}"),
            "GET /pets, query limit: made optional | source compatible, requests compatible"
        ),
        Rule(
            "a parameter moved",
            parameter("name: limit, in: query, schema: {type: integer}"),
            parameter("name: limit, in: header, schema: {type: integer}"),
            "GET /pets, header limit: moved from query to header | requests breaking"
        ),
        Rule(
            "a parameter of another type",
            parameter("name: limit, in: query, schema: {type: integer}"),
            parameter("name: limit, in: query, schema: {type: string}"),
            "GET /pets, query limit: type changed from Int to String | source breaking, requests breaking"
        ),
        Rule(
            "a parameter made nullable",
            parameter("name: limit, in: query, schema: {type: integer}"),
            parameter("name: limit, in: query, schema: {type: [integer, 'null']}"),
            "GET /pets, query limit: made nullable | source compatible, requests compatible"
        ),
        Rule(
            "a parameter written otherwise",
            parameter("name: ids, in: query, schema: {type: array, items: {type: string}}"),
            parameter("name: ids, in: query, explode: false, schema: {type: array, items: {type: string}}"),
            "GET /pets, query ids: written as form instead of form, exploded | requests breaking"
        ),
        Rule(
            "a parameter with another default",
            parameter("name: limit, in: query, schema: {type: integer, default: 10}"),
            parameter("name: limit, in: query, schema: {type: integer, default: 20}"),
            "GET /pets, query limit: default changed from 10 to 20 | requests breaking"
        ),
        Rule(
            "a parameter deprecated",
            parameter("name: limit, in: query, schema: {type: integer}"),
            parameter("name: limit, in: query, deprecated: true, schema: {type: integer}"),
            "GET /pets, query limit: deprecated | source compatible"
        ),
        Rule(
            "parameters in another order",
            "parameters: [{name: a, in: query, schema: {type: string}}, {name: b, in: query, schema: {type: string}}]\n"
                + ok,
            "parameters: [{name: b, in: query, schema: {type: string}}, {name: a, in: query, schema: {type: string}}]\n"
                + ok,
            "GET /pets: arguments in another order | source breaking"
        ),
        Rule(
            "a body added",
            ok,
            body("content: {application/json: {schema: \(object)}}"),
            "GET /pets, body: added | source compatible, requests compatible"
        ),
        Rule(
            "a body removed",
            body("content: {application/json: {schema: \(object)}}"),
            ok,
            "GET /pets, body: removed | source breaking, requests breaking"
        ),
        Rule(
            "a body made required",
            body("content: {application/json: {schema: \(object)}}"),
            body("required: true, content: {application/json: {schema: \(object)}}"),
            "GET /pets, body: made required | source breaking, requests breaking"
        ),
        Rule(
            "a body in another media type",
            body("required: true, content: {application/json: {schema: \(object)}}"),
            body("required: true, content: {application/x-www-form-urlencoded: {schema: \(object)}}"),
            "GET /pets, body: goes as application/x-www-form-urlencoded instead of application/json | requests breaking"
        ),
        Rule(
            "an error documented",
            ok,
            ok.replacing("}}}}}", with: "}}}}, \"404\": {description: none}}"),
            "GET /pets, response 404: added | responses compatible"
        ),
        Rule(
            "a success without a body",
            ok,
            ok.replacing("}}}}}", with: "}}}}, \"204\": {description: none}}"),
            "GET /pets, response 204: added | source breaking, responses breaking"
        ),
        Rule(
            "a response of another type",
            ok,
            ok.replacing("string", with: "integer"),
            "GET /pets, response 200: type changed from String to Int | source breaking, responses breaking"
        ),
        Rule(
            "a response without its body",
            ok,
            "responses: {\"200\": {description: ok}}",
            "GET /pets, response 200: body String removed | source breaking, responses breaking"
        ),
        Rule(
            "a response in another media type",
            ok,
            ok.replacing("application/json", with: "application/vnd.pets+json"),
            "GET /pets, response 200: media types changed from application/json to application/vnd.pets+json "
                + "| responses breaking"
        ),
        Rule(
            "a response header",
            ok,
            ok.replacing("ok, ", with: "ok, headers: {X-Rest: {schema: {type: integer}}}, "),
            "GET /pets, response 200 X-Rest: header added | responses compatible"
        ),
        Rule(
            "an operation deprecated",
            ok,
            "deprecated: true\n" + ok,
            "GET /pets: deprecated | source compatible"
        ),
        Rule(
            "an operation called otherwise in logs",
            "operationId: one\n" + ok,
            "operationId: two\n" + ok,
            "GET /pets: called two instead of one in logs and errors | patch"
        ),
        Rule(
            "servers of its own",
            ok,
            "servers: [{url: \"https://files.example.com\"}]\n" + ok,
            "GET /pets: servers changed from none to https://files.example.com | requests breaking"
        ),
        Rule(
            "a body of another media type that is of another type",
            body(
                "required: true, content: {application/json: {schema: \(object)}, text/csv: {schema: {type: string}}}"
            ),
            body(
                "required: true, content: {application/json: {schema: \(object)}, "
                    + "text/csv: {schema: {type: string, format: binary}}}"
            ),
            "GET /pets, body: taken as bytes instead of value | source breaking, requests breaking"
        ),
        Rule(
            "a response of another media type that is of another type",
            answers(
                "\"200\": {description: ok, content: {application/json: {schema: {type: string}}, "
                    + "application/vnd.x+json: {schema: {type: array, items: {type: string}}}}}"
            ),
            answers(
                "\"200\": {description: ok, content: {application/json: {schema: {type: string}}, "
                    + "application/vnd.x+json: {schema: {type: array, items: {type: integer}}}}}"
            ),
            "GET /pets, response 200: items: type changed from String to Int | source breaking, responses breaking"
        ),
        Rule(
            "what an error says, of a method for each media type",
            answers(
                "\"200\": {description: ok, content: {application/json: {schema: {type: string}}, "
                    + "application/vnd.x+json: {schema: {type: integer}}}}, "
                    + "\"404\": {description: none, content: {application/json: {schema: {type: string}}}}"
            ),
            answers(
                "\"200\": {description: ok, content: {application/json: {schema: {type: string}}, "
                    + "application/vnd.x+json: {schema: {type: integer}}}}, "
                    + "\"404\": {description: none, content: {application/json: {schema: {type: integer}}}}"
            ),
            "GET /pets, response 404: type changed from String to Int | source breaking, responses breaking"
        ),
        Rule(
            "one of several results with a body",
            answers(
                "\"200\": {description: ok, content: {application/json: {schema: {type: string}}}}, "
                    + "\"202\": {description: ok}"
            ),
            answers(
                "\"200\": {description: ok, content: {application/json: {schema: {type: string}}}}, "
                    + "\"202\": {description: ok, content: {application/json: {schema: {type: integer}}}}"
            ),
            "GET /pets, response 202: body Int added | source breaking, responses compatible"
        ),
        Rule(
            "one of several results of another type",
            answers(
                "\"200\": {description: ok, content: {application/json: {schema: {type: integer}}}}, "
                    + "\"202\": {description: ok, content: {application/json: {schema: {type: string}}}}"
            ),
            answers(
                "\"200\": {description: ok, content: {application/json: {schema: {type: integer}}}}, "
                    + "\"202\": {description: ok, content: {application/json: {schema: {type: string, format: date}}}}"
            ),
            "GET /pets, response 202: type changed from String to CalendarDate | source breaking, responses compatible"
        ),
        Rule(
            "whether a single value is exploded",
            parameter("name: a, in: query, schema: {type: string}"),
            parameter("name: a, in: query, explode: false, schema: {type: string}")
        ),
        Rule(
            "a parameter that is a password",
            parameter("name: a, in: query, schema: {type: string}"),
            parameter("name: a, in: query, schema: {type: string, format: password}"),
            "GET /pets, query a: no longer printed | source compatible, patch"
        ),
        Rule(
            "words",
            "summary: One.\n" + ok,
            "summary: Two.\n" + ok,
            "documentation: changed, of GET /pets | patch"
        ),
    ]

    @Test(arguments: rules) func everyRuleSaysExactlyWhatChanged(_ rule: Rule) throws {
        let pair = try Pair(Sample.operation(rule.old), Sample.operation(rule.new))
        #expect(pair.lines == rule.expected)
    }
}
