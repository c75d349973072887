import Datagrid
import Testing

@testable import SwiftletRuntime

@Suite struct ValidationTests {
    private func violations(_ text: String) throws -> [String] {
        try decode(Sample.self, text).validate().map(\.description)
    }

    @Test(arguments: [
        (#"{"text":"a"}"#, ["$.text: minLength 2, found 1 code point"]),
        (#"{"text":"abcdef"}"#, ["$.text: maxLength 5, found 6 code points"]),
        (#"{"text":"aBc"}"#, [#"$.text: pattern "^[a-z]+$", found "aBc""#]),
        (#"{"count":0}"#, ["$.count: minimum 1, found 0"]),
        (#"{"count":11}"#, ["$.count: maximum 10, found 11"]),
        (#"{"ratio":0}"#, ["$.ratio: exclusiveMinimum 0, found 0"]),
        (#"{"ratio":1.0}"#, ["$.ratio: exclusiveMaximum 1, found 1"]),
        (#"{"ratio":0.25}"#, ["$.ratio: multipleOf 0.1, found 0.25"]),
        (#"{"ratio":0.99999999999999999999}"#, ["$.ratio: multipleOf 0.1, found 0.99999999999999999999"]),
        (#"{"price":0.015}"#, ["$.price: multipleOf 0.01, found 0.015"]),
        (#"{"tags":[]}"#, ["$.tags: minItems 1, found 0 elements"]),
        (#"{"tags":["a","b","c","d"]}"#, ["$.tags: maxItems 3, found 4 elements"]),
        (#"{"tags":["a","b","a"]}"#, ["$.tags: uniqueItems, found equal elements at 0 and 2"]),
        (#"{"tags":["abcd"]}"#, ["$.tags[0]: maxLength 3, found 4 code points"]),
        (
            #"{"scores":{"a":1,"b":101,"c":2}}"#,
            ["$.scores: maxProperties 2, found 3 members", "$.scores.b: maximum 100, found 101"]
        ),
        (#"{"content-type":"x/y"}"#, [#"$["content-type"]: enum ["a/b","c/d"], found "x/y""#]),
        (#"{"children":[{},{"count":0}]}"#, ["$.children[1].count: minimum 1, found 0"]),
        (#"{"child":{"child":{"text":"a"}}}"#, ["$.child.child.text: minLength 2, found 1 code point"]),
        (#"{"text":null}"#, [#"$.text: type "string", found null"#]),
    ])
    func eachConstraintIsChecked(text: String, expected: [String]) throws {
        #expect(try violations(text) == expected)
    }

    @Test(arguments: [
        #"{"text":"abcde","count":10,"ratio":0.3,"price":19.99,"tags":["abc"],"content-type":"c/d","color":"red"}"#,
        #"{"ratio":0.7000000000000000000000}"#, #"{"price":1e30}"#, #"{"child":null}"#, "{}",
    ])
    func whatMeetsTheConstraintsIsValid(text: String) throws {
        #expect(try violations(text) == [])
    }

    @Test func allViolationsAreReportedAtOnce() throws {
        #expect(
            try decode(Sample.self, #"{"text":"A","count":99,"tags":["a","a","long"]}"#).validate().map(\.pointer)
                == ["/text", "/text", "/count", "/tags", "/tags/2"]
        )
    }

    @Test func lengthsAreCodePoints() throws {
        let url = try #require(URL(string: "https://e.com"))
        func count(_ name: String) -> [String] {
            Datagrid.CreateMCPServerRequest(name: name, baseURL: url).validate().map(\.actual)
        }
        #expect(count(String(repeating: "😀", count: 255)) == [])
        #expect(count(String(repeating: "😀", count: 256)) == ["256 code points"])
        #expect(count(String(repeating: "e\u{301}", count: 255)) == ["510 code points"])
    }

    @Test func bothRulesOfAnEnumAreReported() throws {
        let url = try #require(URL(string: "https://e.com"))
        let request = Datagrid.CreateMCPServerRequest(
            name: "n",
            baseURL: url,
            transport: Datagrid.MCPServerTransport(rawValue: String(repeating: "x", count: 65))
        )
        #expect(Set(request.validate().map(\.rule)) == [.enum, .maxLength])
    }

    @Test func redactedValuesStayHidden() throws {
        let sample = try decode(Sample.self, #"{"secret":"hidden"}"#)
        #expect(sample.validate().map(\.description) == ["$.secret: maxLength 3, found 6 code points"])
        let redacted = ModelSchema(#"key: string, redacted, pattern "^a", enum ["b"]"#)
        #expect(
            redacted.violations(#"{"key":"hidden"}"#) == [
                #"$.key: enum ["b"], found a redacted value"#, #"$.key: pattern "^a", found a redacted value"#,
            ]
        )
    }

    @Test func requiredCountsInItsDirectionOnly() throws {
        let closed = try decode(Closed.self, #"{"name":"a","b":1,"c":2}"#)
        #expect(
            closed.validate(.response).map(\.rule) == [.additionalProperties, .additionalProperties, .maxProperties]
        )
        let schema = ModelSchema("in: string, required, readOnly\nout: string, required, writeOnly")
        #expect(schema.violations(#"{"in":"a"}"#, .response) == [])
        #expect(schema.violations(#"{"in":"a"}"#, .request) == ["$.out: required, found nothing"])
    }

    @Test func aPatternThatIsNoneIsSkippedAndRecorded() throws {
        let schema = ModelSchema(#"a: string, pattern "(", pattern "b""#)
        #expect(schema.violations(#"{"a":"x"}"#) == [#"$.a: pattern "b", found "x""#])
        let object = try schema.object(#"{"a":"x"}"#)
        #expect(ModelView(object).validationReport().uncheckedPatterns == ["("])
    }

    @Test func patternsMatchAnywhereAndByScalar() {
        let schema = ModelSchema(#"a: string, pattern "^.$""#)
        #expect(schema.violations(#"{"a":"😀"}"#) == [])
        #expect(schema.violations("{\"a\":\"e\u{301}\"}").count == 1)
        #expect(ModelSchema(#"a: string, pattern "b+""#).violations(#"{"a":"abbc"}"#) == [])
    }

    @Test func uniqueItemsCompareByMeaning() {
        let schema = ModelSchema("a: [any], uniqueItems")
        #expect(schema.violations(#"{"a":[1,"1",true,[1],{"a":1}]}"#) == [])
        #expect(schema.violations(#"{"a":[{"a":1,"b":2},{"b":2.0,"a":1}]}"#).count == 1)
        #expect(schema.violations(#"{"a":[1,1.0]}"#).count == 1)
    }
}
