import Testing

@testable import SwiftletRuntime

@Suite struct RuleTests {
    @Test(arguments: [
        (#"{"contains":{"const":1}}"#, "[2]", "$: contains, found 0 such elements"),
        (#"{"contains":{"const":1},"maxContains":1}"#, "[1,1.0]", "$: maxContains 1, found 2 such elements"),
        (#"{"contains":{"const":1},"minContains":2}"#, "[1]", "$: minContains 2, found 1 such element"),
        (#"{"properties":{"a":{"items":{"maximum":3}}}}"#, #"{"a":[1,4]}"#, "$.a[1]: maximum 3, found 4"),
        (#"{"properties":{"a":false}}"#, #"{"a":1}"#, "$.a: properties, found 1"),
        (#"{"patternProperties":{"^x":{"type":"string"}}}"#, #"{"xy":1}"#, #"$.xy: type "string", found number"#),
        (#"{"properties":{"a":true},"additionalProperties":false}"#, #"{"b":1}"#, "$.b: additionalProperties, found 1"),
        (#"{"propertyNames":{"maxLength":1}}"#, #"{"ab":1}"#, "$: maxLength 1, found 2 code points"),
        (#"{"required":["a"]}"#, "{}", "$.a: required, found nothing"),
        (#"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#, "$.b: dependentRequired, found nothing"),
        (#"{"dependentSchemas":{"a":{"maxProperties":1}}}"#, #"{"a":1,"b":1}"#, "$: maxProperties 1, found 2 members"),
        (#"{"prefixItems":[true],"items":false}"#, "[1,2]", "$[1]: items, found 2"),
        (#"{"anyOf":[{"const":1},{"const":2}]}"#, "3", "$: anyOf, found 3"),
        (#"{"oneOf":[{"minimum":1},{"minimum":2}]}"#, "3", "$: oneOf, found a value that fits several alternatives"),
        (#"{"not":{"type":["string","null"]}}"#, "null", "$: not, found null"),
        (#"{"if":{"minimum":1},"then":{"maximum":2}}"#, "3", "$: if, found 3"),
        (#"{"allOf":[{"minimum":4}]}"#, "3", "$: minimum 4, found 3"),
        (#"{"type":["integer","null"]}"#, "1.5", #"$: type ["integer","null"], found number"#),
        (
            #"{"properties":{"a":true},"unevaluatedProperties":false}"#, #"{"b":1}"#,
            "$.b: unevaluatedProperties, found 1"
        ),
        (#"{"prefixItems":[true],"unevaluatedItems":false}"#, "[1,2]", "$[1]: unevaluatedItems, found 2"),
        ("false", "1", "$: false, found 1"),
    ])
    func theInnermostKeywordAndItsPlaceAreNamed(rules: String, text: String, expected: String) throws {
        #expect(try violations(rules, text) == [expected])
    }

    @Test func numbersAreComparedByValue() throws {
        #expect(try violations(#"{"type":"integer","enum":[1]}"#, "1.0") == [])
        #expect(try violations(#"{"const":{"a":[1.0]}}"#, #"{"a":[1e0]}"#) == [])
        #expect(try violations(#"{"const":1}"#, "true").count == 1)
        #expect(try violations(#"{"uniqueItems":true}"#, "[1,1.0]").count == 1)
    }

    @Test func aDeclaredTypeIsReadAndValidated() throws {
        let rules = #"{"properties":{"shape":{"$ref":"Circle"}},"required":["shape"]}"#
        func check(_ text: String) throws -> [String] { try violations(rules, text, types: [Circle.self]) }
        #expect(try check(#"{"shape":{"kind":"a","radius":1}}"#) == [])
        #expect(try check(#"{"shape":{"kind":"a"}}"#) == ["$.shape.radius: required, found nothing"])
        #expect(
            try check(#"{"shape":{"kind":"a","radius":"x"}}"#) == [#"$.shape.radius: type "number", found string"#]
        )
        #expect(try check(#"{"shape":{"kind":null,"radius":1}}"#) == [#"$.shape.kind: type "string", found null"#])
    }

    @Test func aDeclaredTypeIsJudgedByDirection() throws {
        let rules = #"{"anyOf":[{"$ref":"Closed"}]}"#
        #expect(try violations(rules, "{}", types: [Closed.self], .response).count == 1)
        #expect(try violations(rules, #"{"name":"a"}"#, types: [Closed.self], .response) == [])
        #expect(try violations(rules, #"{"b":1}"#, types: [Closed.self], .request).count == 1)
    }

    @Test func theMembersOfADeclaredTypeAreEvaluated() throws {
        let rules = #"{"allOf":[{"$ref":"Circle"}],"properties":{"x":true},"unevaluatedProperties":false}"#
        func check(_ text: String) throws -> [String] { try violations(rules, text, types: [Circle.self]) }
        #expect(try check(#"{"kind":"a","radius":1,"x":1}"#) == [])
        #expect(try check(#"{"kind":"a","radius":1,"y":1}"#) == ["$.y: unevaluatedProperties, found 1"])
        let shape = #"{"$ref":"Shape","unevaluatedProperties":false}"#
        #expect(try violations(shape, #"{"kind":"square","side":1}"#, types: [Shape.self]) == [])
        #expect(try violations(shape, #"{"kind":"square","side":1,"radius":1}"#, types: [Shape.self]).count == 1)
    }

    @Test func namesCountInTheOrderOfTheText() throws {
        let rules = #"{"const":{"$ref":"Data"},"properties":{"$ref":{"$ref":"Square"}},"not":{"$ref":"Circle"}}"#
        let text = #"{"$ref":"Data"}"#
        #expect(
            try violations(rules, text, types: [Square.self, Circle.self]) == [#"$.$ref: type "object", found string"#]
        )
    }

    @Test func mistakesAreNamed() {
        for (rules, message) in [
            (#"{"$ref":"Pet"}"#, "no type is given for Pet"), (##"{"$ref":"#/$defs/x"}"##, "leads nowhere"),
            (#"{"type":1}"#, "type takes strings"), (#"{"allOf":{}}"#, "allOf takes an array"), ("1", "a schema is"),
            (#"{"minItems":-1}"#, "minItems takes a whole number"),
        ] {
            let error = #expect(throws: SchemaError.self) { try ValueSchema.rules(rules) }
            #expect(error?.message.contains(message) == true, "\(rules)")
        }
    }

    @Test func rulesThatReferToThemselvesEnd() throws {
        #expect(try violations(##"{"$ref":"#"}"##, "1") == [])
        #expect(
            try violations(##"{"allOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"anyOf":[{"$ref":"#/$defs/a"}]}}}"##, "1")
                == []
        )
        let deep = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(try violations(##"{"type":"array","items":{"$ref":"#"}}"##, deep).count <= 1)
        #expect(try violations(#"{"$ref":"Expression"}"#, deep, types: [Expression.self]).count <= 1)
    }

    @Test func rulesThatBranchWithoutEndStopAtALimit() throws {
        let rules =
            ##"{"$defs":{"a":{"items":{"anyOf":[{"allOf":[{"$ref":"#/$defs/a"},{"maxItems":0}]},{"$ref":"#/$defs/a"}]}}},"$ref":"#/$defs/a"}"##
        let deep = String(repeating: "[", count: 100) + "[1]" + String(repeating: "]", count: 100)
        var validator = Validator(.request)
        validator.progress.workLimit = 10_000
        try validator.check(decode(JSONValue.self, deep), against: ValueSchema.rules(rules).constraints)
        #expect(validator.violations.map(\.rule) == [.reference])
    }

    @Test func redactedValuesStayHidden() throws {
        let schema = ModelSchema(
            #"key: any, redacted, rules {"not": {"type": "string"}, "properties": {"a": {"const": 1}}}"#
        )
        #expect(schema.violations(#"{"key":"hidden"}"#) == ["$.key: not, found a redacted value"])
        #expect(schema.violations(#"{"key":{"a":"hidden"}}"#) == ["$.key.a: const 1, found a redacted value"])
    }

    @Test func rulesHoldWhereverAttributesDo() throws {
        let schema = ModelSchema(
            """
            list: [integer(rules {"not": {"const": 2}})], rules {"contains": {"const": 1}}
            map: [string: integer], rules {"propertyNames": {"maxLength": 1}}
            shape: Circle, rules {"required": ["secret"]}
            text: string?, rules {"not": {"const": "x"}}
            @: rules {"dependentRequired": {"list": ["map"]}}
            """,
            types: { [Circle.self] },
        )
        #expect(
            schema.violations(#"{"list":[2],"shape":{"kind":"a","radius":1},"text":"x"}"#) == [
                "$.list: contains, found 0 such elements", "$.list[0]: not, found 2",
                "$.shape.secret: required, found nothing", #"$.text: not, found "x""#,
                "$.map: dependentRequired, found nothing",
            ]
        )
        #expect(schema.violations(#"{"map":{"ab":1},"text":null}"#) == ["$.map: maxLength 1, found 2 code points"])
    }
}
