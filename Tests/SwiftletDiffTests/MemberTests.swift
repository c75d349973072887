import Testing

/// Members of objects that are sent, received, or both.
@Suite struct MemberTests {
    private static func object(_ name: String, _ properties: String, _ required: String = "") -> String {
        "\(name): {type: object, required: [\(required)], properties: {\(properties)}}"
    }

    private static let merged =
        "Both: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {b: {type: string}}}]}"

    static let rules: [Rule] = [
        Rule(
            "an optional member added",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: string}, b: {type: string}"),
            "Both.b: added | source compatible, requests compatible, responses compatible"
        ),
        Rule(
            "a required member added to what is sent",
            object("Sent", "a: {type: string}"),
            object("Sent", "a: {type: string}, b: {type: string}", "b"),
            "Sent.b: added, required | source breaking, requests breaking"
        ),
        Rule(
            "a required member that only the server says",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: string}, b: {type: string, readOnly: true}", "b"),
            "Both.b: added, required | source compatible, responses compatible"
        ),
        Rule(
            "an optional member removed",
            object("Both", "a: {type: string}, b: {type: string}"),
            object("Both", "a: {type: string}"),
            "Both.b: removed | source breaking, requests breaking, responses compatible"
        ),
        Rule(
            "a required member removed",
            object("Received", "a: {type: string}, b: {type: string}", "b"),
            object("Received", "a: {type: string}"),
            "Received.b: removed | source breaking, responses breaking"
        ),
        Rule(
            "a member made required",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: string}", "a"),
            "Both.a: made required | source breaking, requests breaking, responses compatible"
        ),
        Rule(
            "a member made optional",
            object("Both", "a: {type: string}", "a"),
            object("Both", "a: {type: string}"),
            "Both.a: made optional | source breaking, requests compatible, responses breaking"
        ),
        Rule(
            "a member made nullable",
            object("Both", "a: {type: string}", "a"),
            object("Both", "a: {type: [string, 'null']}", "a"),
            "Both.a: made nullable | source breaking, requests compatible, responses breaking"
        ),
        Rule(
            "a member no longer nullable",
            object("Both", "a: {type: [string, 'null']}", "a"),
            object("Both", "a: {type: string}", "a"),
            "Both.a: no longer nullable | source breaking, requests breaking, responses compatible"
        ),
        Rule(
            "items made nullable",
            object("Received", "a: {type: array, items: {type: string}}"),
            object("Received", "a: {type: array, items: {type: [string, 'null']}}"),
            "Received.a: items: made nullable | source breaking, responses breaking"
        ),
        Rule(
            "another type",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: boolean}"),
            "Both.a: type changed from String to Bool | source breaking, requests breaking, responses breaking"
        ),
        Rule(
            "a wider number",
            object("Both", "a: {type: integer, format: int32}"),
            object("Both", "a: {type: integer, format: int64}"),
            "Both.a: type changed from Int32 to Int64 | source breaking, requests compatible, responses breaking"
        ),
        Rule(
            "a narrower text",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: string, format: uuid}"),
            "Both.a: type changed from String to UUID | source breaking, requests breaking, responses compatible"
        ),
        Rule(
            "a text that became an enum",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: string, enum: [x, y]}"),
            "Both.a: type changed from String to Both.A | source breaking, requests breaking, responses compatible"
        ),
        Rule(
            "an enum that became a text",
            object("Both", "a: {type: string, enum: [x, y]}"),
            object("Both", "a: {type: string}"),
            "Both.a: type changed from Both.A to String | source breaking, requests compatible, responses compatible"
        ),
        Rule(
            "any value where there was a type",
            object("Both", "a: {type: string}"),
            object("Both", "a: {}"),
            "Both.a: type changed from String to JSONValue | source breaking, requests compatible, responses breaking"
        ),
        Rule(
            "a default changed",
            object("Both", "a: {type: string, default: x}"),
            object("Both", "a: {type: string, default: y}"),
            #"Both.a: default changed from "x" to "y" | requests breaking, responses breaking"#
        ),
        Rule(
            "a default added",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: string, default: y}"),
            #"Both.a: default "y" added | requests compatible, responses compatible"#
        ),
        Rule(
            "a default removed",
            object("Sent", "a: {type: string, default: x}"),
            object("Sent", "a: {type: string}"),
            #"Sent.a: default "x" removed | requests breaking"#
        ),
        Rule(
            "a constant changed",
            object("Sent", "a: {const: x}", "a"),
            object("Sent", "a: {const: y}", "a"),
            #"Sent.a: constant changed from "x" to "y" | requests breaking"#
        ),
        Rule(
            "a text that became constant",
            object("Sent", "a: {type: string}, b: {type: string}", "a"),
            object("Sent", "a: {const: y}, b: {type: string}", "a"),
            #"Sent.a: made constant, "y" | source breaking, requests breaking"#
        ),
        Rule(
            "a member made read-only",
            object("Both", "a: {type: string}, b: {type: string}"),
            object("Both", "a: {type: string, readOnly: true}, b: {type: string}"),
            "Both.a: made read-only | source breaking, requests breaking, responses compatible"
        ),
        Rule(
            "a member made write-only",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: string, writeOnly: true}"),
            "Both.a: made write-only | source compatible, requests compatible, responses breaking",
            "Both.a: no longer printed | source compatible, patch"
        ),
        Rule(
            "a member deprecated",
            object("Both", "a: {type: string}"),
            object("Both", "a: {type: string, deprecated: true}"),
            "Both.a: deprecated | source compatible"
        ),
        Rule(
            "a member that another one gave its name to",
            object("Received", "a_b: {type: string}"),
            object("Received", "a_b: {type: string}, 'a-b': {type: integer}"),
            "Received.aB2: renamed from aB to aB2 | source breaking",
            "Received.aB: added | source compatible, responses compatible"
        ),
        Rule(
            "arguments in another order",
            object("Sent", "a: {type: string}, b: {type: string}"),
            object("Sent", "b: {type: string}, a: {type: string}"),
            "Sent: arguments in another order | source breaking"
        ),
        Rule(
            "an object closed",
            "Both: {type: object, properties: {a: {type: string}}}",
            "Both: {type: object, additionalProperties: false, properties: {a: {type: string}}}",
            "Both: closed: no other members | requests breaking, responses compatible"
        ),
        Rule(
            "an object opened",
            "Both: {type: object, additionalProperties: false, properties: {a: {type: string}}}",
            "Both: {type: object, properties: {a: {type: string}}}",
            "Both: open: any other members | requests compatible, responses compatible"
        ),
        Rule(
            "other members of another type",
            "Both: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}",
            "Both: {type: object, properties: {a: {type: string}}, additionalProperties: {type: boolean}}",
            "Both.additionalProperties: type changed from Int to Bool | source breaking, requests breaking, responses breaking"
        ),
        Rule(
            "a member that comes by allOf",
            "Base: {type: object, properties: {a: {type: string, maxLength: 9}}}\n"
                + merged,
            "Base: {type: object, properties: {a: {type: string, maxLength: 9}, c: {type: string}}}\n"
                + merged,
            "Base.c: added | source compatible",
            "Both.c: added | source compatible, requests compatible, responses compatible"
        ),
        Rule(
            "what only the server says",
            "Both: {type: object, properties: {meta: {readOnly: true, allOf: [{$ref: \"#/components/schemas/Meta\"}]}}}\n"
                + "Meta: {type: object, properties: {a: {type: string}}}",
            "Both: {type: object, properties: {meta: {readOnly: true, allOf: [{$ref: \"#/components/schemas/Meta\"}]}}}\n"
                + "Meta: {type: object, properties: {a: {type: string, maxLength: 3}, b: {type: string}}}",
            "Meta.a: maxLength 3 added | responses compatible, patch",
            "Meta.b: added | source compatible, responses compatible"
        ),
        Rule(
            "what only programs say",
            "Both: {type: object, properties: {meta: {writeOnly: true, allOf: [{$ref: \"#/components/schemas/Meta\"}]}}}\n"
                + "Meta: {type: object, required: [a], properties: {a: {type: string}}}",
            "Both: {type: object, properties: {meta: {writeOnly: true, allOf: [{$ref: \"#/components/schemas/Meta\"}]}}}\n"
                + "Meta: {type: object, properties: {a: {type: string}}}",
            "Meta.a: made optional | source breaking, requests compatible"
        ),
        Rule(
            "a type that only a rule names",
            "Both: {type: object, properties: {a: {type: string}}, if: {$ref: \"#/components/schemas/Z\"}, "
                + "then: {required: [a]}}\nZ: {properties: {a: {type: string, maxLength: 3}}}",
            "Both: {type: object, properties: {a: {type: string}}, if: {$ref: \"#/components/schemas/Z\"}, "
                + "then: {required: [a]}}\nZ: {properties: {a: {type: string, maxLength: 4}}}",
            "Z.a: maxLength raised from 3 to 4 | requests compatible, responses compatible"
        ),
    ]

    @Test(arguments: rules) func everyRuleSaysExactlyWhatChanged(_ rule: Rule) throws {
        let pair = try Pair(Sample.schemas(rule.old), Sample.schemas(rule.new))
        #expect(pair.lines == rule.expected)
    }
}
