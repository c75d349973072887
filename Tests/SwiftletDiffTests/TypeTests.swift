import Testing

/// Types as wholes, enumerations and unions.
@Suite struct TypeTests {
    private static let circle =
        "Circle: {type: object, required: [kind], properties: {kind: {const: circle}, r: {type: number}}}\n"
    private static let square =
        "Square: {type: object, required: [kind], properties: {kind: {const: square}, s: {type: number}}}\n"
    private static let dot =
        "Dot: {type: object, required: [kind], properties: {kind: {const: dot}, x: {type: number}}}\n"

    private static func union(_ names: String..., keyword: String = "oneOf", rest: String = "") -> String {
        let branches = names.map { "{$ref: \"#/components/schemas/\($0)\"}" }.joined(separator: ", ")
        return circle + square + dot + "Both: {\(keyword): [\(branches)]\(rest)}"
    }

    private static func mapping(_ tag: String) -> String {
        ", discriminator: {propertyName: type, mapping: {\(tag): Circle, square: Square}}"
    }

    private static func uses(_ name: String) -> String {
        "Both: {type: object, properties: {a: {$ref: \"#/components/schemas/\(name)\"}}}\n"
    }

    static let rules: [Rule] = [
        Rule(
            "a value added",
            "Both: {type: string, enum: [a]}",
            "Both: {type: string, enum: [a, b]}",
            #"Both.b: value "b" added | source compatible, requests compatible, responses compatible"#
        ),
        Rule(
            "a value removed",
            "Both: {type: string, enum: [a, b]}",
            "Both: {type: string, enum: [a]}",
            #"Both.b: value "b" removed | source breaking, requests breaking, responses compatible"#
        ),
        Rule("values in another order", "Both: {type: string, enum: [a, b]}", "Both: {type: string, enum: [b, a]}"),
        Rule(
            "values of another kind",
            "Both: {type: string, enum: ['1']}",
            "Both: {type: integer, enum: [1]}",
            "Both: values changed from string to integer | source breaking, requests breaking, responses breaking",
            #"Both.value1: value "1" removed | source breaking, requests breaking, responses compatible"#,
            "Both.value1: value 1 added | source compatible, requests compatible, responses compatible"
        ),
        Rule(
            "an alternative added",
            union("Circle", "Square"),
            union("Circle", "Square", "Dot"),
            "Both.dot: alternative added | source breaking, requests compatible, responses compatible"
        ),
        Rule(
            "an alternative removed",
            union("Circle", "Square", "Dot"),
            union("Circle", "Square"),
            "Both.dot: alternative removed | source breaking, requests breaking, responses compatible"
        ),
        Rule("alternatives in another order", union("Circle", "Square"), union("Square", "Circle")),
        Rule(
            "a discriminator added",
            union("Circle", "Square"),
            union("Circle", "Square", rest: ", discriminator: {propertyName: kind}"),
            "Both: discriminator kind added | requests breaking, responses compatible"
        ),
        Rule(
            "another discriminator",
            union("Circle", "Square", rest: ", discriminator: {propertyName: kind}"),
            union("Circle", "Square", rest: ", discriminator: {propertyName: type}"),
            "Both: discriminator changed from kind to type | requests breaking, responses breaking"
        ),
        Rule(
            "another tag",
            union("Circle", "Square", rest: mapping("round")),
            union("Circle", "Square", rest: mapping("circular")),
            #"Both.circle: tag "round" removed | requests breaking, responses compatible"#,
            #"Both.circle: tag "circular" added | requests compatible, responses breaking"#
        ),
        Rule(
            "a type added",
            "Both: {type: object}",
            "Both: {type: object}\nNew: {type: object, properties: {a: {type: string}}}",
            "New: added | source compatible"
        ),
        Rule(
            "a type removed",
            "Both: {type: object}\nOld: {type: object, properties: {a: {type: string}}}",
            "Both: {type: object}",
            "Old: removed | source breaking"
        ),
        Rule(
            "a type renamed",
            uses("Old") + "Old: {type: object, properties: {a: {type: string}, b: {type: string}}}",
            uses("New") + "New: {type: object, properties: {a: {type: string}, b: {type: string}}}",
            "New: renamed from Old to New | source breaking"
        ),
        Rule(
            "a type renamed that nothing uses",
            "Both: {type: object}\nOld: {type: object, properties: {a: {type: string}, b: {type: string}}}",
            "Both: {type: object}\nNew: {type: object, properties: {a: {type: string}, b: {type: string}}}",
            "New: renamed from Old to New | source breaking"
        ),
        Rule(
            "a type renamed and changed",
            uses("Old") + "Old: {type: object, properties: {a: {type: string}, b: {type: string}}}",
            uses("New") + "New: {type: object, properties: {a: {type: string}, b: {type: string}, c: {type: string}}}",
            "New: renamed from Old to New | source breaking",
            "New.c: added | source compatible, requests compatible, responses compatible"
        ),
        Rule(
            "types that refer to each other, renamed",
            uses("Old") + "Old: {type: object, properties: {a: {$ref: \"#/components/schemas/Old2\"}}}\n"
                + "Old2: {type: object, properties: {b: {$ref: \"#/components/schemas/Old\"}}}",
            uses("New") + "New: {type: object, properties: {a: {$ref: \"#/components/schemas/New2\"}}}\n"
                + "New2: {type: object, properties: {b: {$ref: \"#/components/schemas/New\"}}}",
            "New: renamed from Old to New | source breaking",
            "New2: renamed from Old2 to New2 | source breaking"
        ),
        Rule(
            "a type in another's place",
            uses("Circle") + circle + square,
            uses("Square") + circle + square,
            "Both.a: type changed from Circle to Square | source breaking, requests breaking, responses breaking"
        ),
        Rule(
            "an inline type that became a component",
            "Both: {type: object, properties: {a: {type: object, properties: {x: {type: string}}}}}",
            uses("Inner") + "Inner: {type: object, properties: {x: {type: string}}}",
            "Inner: renamed from Both.A to Inner | source breaking"
        ),
        Rule(
            "one that became a union with others",
            uses("Circle") + circle + square,
            "Both: {type: object, properties: {a: {oneOf: [{$ref: \"#/components/schemas/Circle\"}, "
                + "{$ref: \"#/components/schemas/Square\"}]}}}\n" + circle + square,
            "Both.a: type changed from Circle to Both.A | source breaking, requests compatible, responses breaking"
        ),
        Rule(
            "an object that became an enum",
            uses("Old") + "Old: {type: object, properties: {a: {type: string}}}",
            uses("Old") + "Old: {enum: [a, b]}",
            "Old: changed from object to enum | source breaking, requests breaking, responses breaking"
        ),
        Rule(
            "a list of itself",
            "Both: {type: array, items: {$ref: \"#/components/schemas/Both\"}}",
            "Both: {type: array, maxItems: 3, items: {$ref: \"#/components/schemas/Both\"}}",
            "Both: maxItems 3 added | requests breaking, responses compatible"
        ),
        Rule(
            "a cycle",
            "Both: {type: object, properties: {next: {$ref: \"#/components/schemas/Both\"}, a: {type: string}}}",
            "Both: {type: object, properties: {next: {$ref: \"#/components/schemas/Both\"}, a: {type: integer}}}",
            "Both.a: type changed from String to Int | source breaking, requests breaking, responses breaking"
        ),
    ]

    @Test(arguments: rules) func everyRuleSaysExactlyWhatChanged(_ rule: Rule) throws {
        let pair = try Pair(Sample.schemas(rule.old), Sample.schemas(rule.new))
        #expect(pair.lines == rule.expected)
    }

    @Test func anAlternativeForUnknownTagsIsSaid() throws {
        func document(_ mapping: String) -> String {
            Sample.schemas(
                "Both: {oneOf: [{$ref: \"#/components/schemas/A\"}, {$ref: \"#/components/schemas/B\"}], "
                    + "discriminator: {propertyName: kind, mapping: {a: \"#/components/schemas/A\"}\(mapping)}}\n"
                    + "A: {type: object, required: [kind], properties: {kind: {type: string}, a: {type: string}}}\n"
                    + "B: {type: object, required: [kind], properties: {kind: {type: string}, b: {type: string}}}"
            ).replacing("openapi: 3.1.0", with: "openapi: 3.2.0")
        }
        #expect(
            try Pair(document(""), document(", defaultMapping: A")).lines == [
                "Both.a: stands for unknown tags, too | requests compatible, responses breaking"
            ]
        )
        #expect(
            try Pair(document(", defaultMapping: A"), document("")).lines == [
                "Both.a: stands for its own tags only | requests breaking, responses compatible"
            ]
        )
    }
}
