import Testing

/// What the API sends by itself, and the answers that it expects.
@Suite struct PayloadTests {
    private static let ok = "responses: {\"200\": {description: ok}}"
    private static let text = "requestBody: {content: {application/json: {schema: {type: string}}}}"

    private static func header(_ header: String) -> String {
        "parameters: [{name: X-A, \(header)}]\n\(text)\n\(ok)"
    }

    static let rules: [Rule] = [
        Rule(
            "a parameter made optional",
            header("in: header, required: true, schema: {type: string}"),
            header("in: header, schema: {type: string}"),
            "PetCreatedPayload, header X-A: made optional | responses breaking"
        ),
        Rule(
            "a parameter made required",
            header("in: header, schema: {type: string}"),
            header("in: header, required: true, schema: {type: string}"),
            "PetCreatedPayload, header X-A: made required | responses compatible, patch"
        ),
        Rule(
            "a parameter that moved",
            header("in: header, schema: {type: string}"),
            header("in: query, schema: {type: string}"),
            "PetCreatedPayload, query X-A: moved from header to query | responses breaking"
        ),
        Rule(
            "a parameter deprecated",
            header("in: header, schema: {type: string}"),
            header("in: header, deprecated: true, schema: {type: string}"),
            "PetCreatedPayload, header X-A: deprecated | responses compatible, patch"
        ),
        Rule(
            "a parameter of another type",
            header("in: header, schema: {type: string}"),
            header("in: header, schema: {type: integer}"),
            "PetCreatedPayload, header X-A: type changed from String to Int | responses breaking"
        ),
        Rule(
            "a body made optional",
            text.replacing("{content", with: "{required: true, content") + "\n" + ok,
            text + "\n" + ok,
            "PetCreatedPayload: body made optional | responses breaking"
        ),
        Rule(
            "a body made required",
            text + "\n" + ok,
            text.replacing("{content", with: "{required: true, content") + "\n" + ok,
            "PetCreatedPayload: body made required | responses compatible, patch"
        ),
        Rule(
            "a body added",
            ok,
            text + "\n" + ok,
            "PetCreatedPayload: body added | source breaking, responses compatible"
        ),
        Rule(
            "a body removed",
            text + "\n" + ok,
            ok,
            "PetCreatedPayload: body removed | source breaking, responses breaking"
        ),
        Rule(
            "an answer with a body",
            text + "\n" + ok,
            text + "\n" + ok.replacing("ok}", with: "ok, content: {application/json: {schema: {type: string}}}}"),
            "PetCreatedPayload: answer 200: body added | requests breaking"
        ),
        Rule(
            "an answer without a body",
            text + "\n" + ok.replacing("ok}", with: "ok, content: {application/json: {schema: {type: string}}}}"),
            text + "\n" + ok,
            "PetCreatedPayload: answer 200: body removed | requests breaking"
        ),
    ]

    @Test(arguments: rules) func everyRuleSaysExactlyWhatChanged(_ rule: Rule) throws {
        #expect(try Pair(Self.document(rule.old), Self.document(rule.new)).lines == rule.expected)
    }

    private static func document(_ webhook: String) -> String {
        let members = webhook.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
        return Sample.document(head: "webhooks:\n  petCreated:\n    post:\n" + members)
    }
}
