import Testing

/// Limits: narrower ones break requests; wider ones break nothing, since no Swift type has a word for them.
@Suite struct LimitTests {
    private static func member(_ schema: String) -> String { "Both: {type: object, properties: {a: {\(schema)}}}" }

    private static func narrowed(_ what: String) -> String {
        "Both.a: \(what) | requests breaking, responses compatible"
    }

    private static func widened(_ what: String) -> String {
        "Both.a: \(what) | requests compatible, responses compatible"
    }

    static let rules: [Rule] = [
        Rule(
            "a lower maxLength",
            member("type: string, maxLength: 255"),
            member("type: string, maxLength: 64"),
            narrowed("maxLength lowered from 255 to 64")
        ),
        Rule(
            "a higher maxLength",
            member("type: string, maxLength: 64"),
            member("type: string, maxLength: 255"),
            widened("maxLength raised from 64 to 255")
        ),
        Rule(
            "a maxLength added",
            member("type: string"),
            member("type: string, maxLength: 64"),
            narrowed("maxLength 64 added")
        ),
        Rule(
            "a maxLength removed",
            member("type: string, maxLength: 64"),
            member("type: string"),
            widened("maxLength 64 removed")
        ),
        Rule(
            "a higher minLength",
            member("type: string, minLength: 1"),
            member("type: string, minLength: 2"),
            narrowed("minLength raised from 1 to 2")
        ),
        Rule("a minLength of nothing", member("type: string"), member("type: string, minLength: 0")),
        Rule(
            "a pattern",
            member("type: string"),
            member("type: string, pattern: '^a'"),
            narrowed("pattern ^a added")
        ),
        Rule(
            "another pattern",
            member("type: string, pattern: '^a'"),
            member("type: string, pattern: '^b'"),
            narrowed("pattern changed from ^a to ^b")
        ),
        Rule(
            "a higher minimum",
            member("type: integer, minimum: 1"),
            member("type: integer, minimum: 10"),
            narrowed("minimum raised from 1 to 10")
        ),
        Rule(
            "a minimum that became exclusive",
            member("type: number, minimum: 1"),
            member("type: number, exclusiveMinimum: 1"),
            narrowed("minimum 1 changed to exclusiveMinimum 1")
        ),
        Rule(
            "a maximum that became inclusive",
            member("type: number, exclusiveMaximum: 1"),
            member("type: number, maximum: 1.0"),
            widened("exclusiveMaximum 1 changed to maximum 1.0")
        ),
        Rule(
            "one number spelled twice",
            member("type: number, maximum: 100"),
            member("type: number, maximum: 1e2")
        ),
        Rule(
            "digits beyond a double",
            member("type: number, maximum: 9007199254740993000001"),
            member("type: number, maximum: 9007199254740993000002"),
            widened("maximum raised from 9007199254740993000001 to 9007199254740993000002")
        ),
        Rule(
            "a finer multipleOf",
            member("type: integer, multipleOf: 10"),
            member("type: integer, multipleOf: 5"),
            widened("multipleOf changed from 10 to 5")
        ),
        Rule(
            "another multipleOf",
            member("type: integer, multipleOf: 10"),
            member("type: integer, multipleOf: 3"),
            narrowed("multipleOf changed from 10 to 3")
        ),
        Rule(
            "fewer items",
            member("type: array, items: {type: string}, maxItems: 9"),
            member("type: array, items: {type: string}, maxItems: 3"),
            narrowed("maxItems lowered from 9 to 3")
        ),
        Rule(
            "unique items",
            member("type: array, items: {type: string}"),
            member("type: array, items: {type: string}, uniqueItems: true"),
            narrowed("uniqueItems added")
        ),
        Rule(
            "limits of items",
            member("type: array, items: {type: string}"),
            member("type: array, items: {type: string, maxLength: 3}"),
            narrowed("items: maxLength 3 added")
        ),
        Rule(
            "limits of values",
            member("type: object, additionalProperties: {type: string, maxLength: 3}"),
            member("type: object, additionalProperties: {type: string}"),
            widened("values: maxLength 3 removed")
        ),
        Rule(
            "a limit of what is only received",
            "Received: {type: object, properties: {a: {type: string, maxLength: 9}}}",
            "Received: {type: object, properties: {a: {type: string, maxLength: 5}}}",
            "Received.a: maxLength lowered from 9 to 5 | responses compatible, patch"
        ),
        Rule(
            "members of an object",
            "Sent: {type: object, properties: {a: {type: string}}}",
            "Sent: {type: object, minProperties: 1, properties: {a: {type: string}}}",
            "Sent: minProperties 1 added | requests breaking"
        ),
        Rule(
            "a rule that no type can say",
            "Sent: {type: object, properties: {a: {type: string}, b: {type: string}}}",
            "Sent: {type: object, dependentRequired: {a: [b]}, properties: {a: {type: string}, b: {type: string}}}",
            "Sent: rule dependentRequired added | requests breaking"
        ),
        Rule(
            "a bound of integers said otherwise",
            member("type: integer, exclusiveMinimum: 0, exclusiveMaximum: 10"),
            member("type: integer, minimum: 1, maximum: 9")
        ),
        Rule(
            "a bound of numbers that takes in its own value no more",
            member("type: number, minimum: 1"),
            member("type: number, exclusiveMinimum: 1"),
            "Both.a: minimum 1 changed to exclusiveMinimum 1 | requests breaking, responses compatible"
        ),
        Rule(
            "a finer multipleOf",
            member("type: number, multipleOf: 0.1"),
            member("type: number, multipleOf: 0.01"),
            widened("multipleOf changed from 0.1 to 0.01")
        ),
        Rule(
            "a coarser multipleOf",
            member("type: number, multipleOf: 0.1"),
            member("type: number, multipleOf: 2.5e-1"),
            narrowed("multipleOf changed from 0.1 to 2.5e-1")
        ),
        Rule(
            "a default written otherwise",
            member("type: number, default: 1"),
            member("type: number, default: 1.0")
        ),
        Rule(
            "a rule's values in another order",
            member("type: object, propertyNames: {enum: [x, y]}, additionalProperties: {type: integer}"),
            member("type: object, propertyNames: {enum: [y, x]}, additionalProperties: {type: integer}")
        ),
        Rule(
            "a rule's alternatives in another order",
            "Both: {type: object, properties: {a: {type: string}, b: {type: string}, c: {type: string}}, "
                + "anyOf: [{required: [a, b]}, {required: [c]}]}",
            "Both: {type: object, properties: {a: {type: string}, b: {type: string}, c: {type: string}}, "
                + "anyOf: [{required: [c]}, {required: [b, a]}]}"
        ),
    ]

    @Test(arguments: rules) func everyLimitSaysExactlyWhatChanged(_ rule: Rule) throws {
        let pair = try Pair(Sample.schemas(rule.old), Sample.schemas(rule.new))
        #expect(pair.lines == rule.expected)
    }
}
