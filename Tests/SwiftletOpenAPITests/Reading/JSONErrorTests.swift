import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct JSONErrorTests {
    static let syntax = [
        Case("¦", "empty-document", "the file is empty"),
        Case("¦openapi: 3.1.0", "json-syntax", "expected JSON"),
        Case("{\"a\": 1\n ¦\"b\": 2}", "json-syntax", "expected ',' or '}' after a member"),
        Case("{\"a\": 1¦]", "json-syntax", "expected ',' or '}' after a member"),
        Case("[1 ¦2]", "json-syntax", "expected ',' or ']' after an element"),
        Case("[1,\n¦]", "json-syntax", "a comma can't follow the last element"),
        Case("{\"a\": 1, ¦}", "json-syntax", "a comma can't follow the last member"),
        Case("{¦a: 1}", "json-syntax", "expected a name in double quotes"),
        Case("{\"a\" ¦1}", "json-syntax", "expected ':' after a name"),
        Case("{\"a\": ¦}", "json-syntax", "expected a value"),
        Case("{\"a\": ¦'b'}", "json-syntax", "expected a value"),
        Case("{\"a\": ¦True}", "json-syntax", "expected a value"),
        Case("{\"a\": ¦tru}", "json-syntax", "expected a value"),
        Case("{\"a\": ¦// b\n1}", "json-syntax", "expected a value"),
        Case("{\"a\":¦", "json-syntax", "the file ends where a value is expected"),
        Case("{\"a\": 1¦", "json-syntax", "expected ',' or '}' after a member"),
        Case("{} ¦{}", "json-syntax", "expected the end of the file after the value"),
        Case("[¦01]", "json-syntax", "a number can't start with 0"),
        Case("[-¦]", "json-syntax", "expected a digit after '-'"),
        Case("[1.¦]", "json-syntax", "expected a digit after '.'"),
        Case("[1e¦]", "json-syntax", "expected a digit in the exponent"),
        Case("[¦+1]", "json-syntax", "expected a value"),
        Case("[\"é😀¦\\q\"]", "json-syntax", "there is no such escape"),
        Case("[\"é¦\n\"]", "json-syntax", "a string can't contain a line break"),
        Case("[\"é¦\t\"]", "json-syntax", "a string can't contain a tab"),
        Case("[\"é¦\u{0}\"]", "json-syntax", "a string can't contain a control character"),
        Case("[\"abcdefghijklmn¦", "json-syntax", "the file ends inside a string; expected '\"'"),
        Case("[\"¦\\ud83d\"]", "json-syntax", "this escape is half of a surrogate pair"),
        Case("[\"¦\\ude00\\ud83d\"]", "json-syntax", "this escape is half of a surrogate pair"),
        Case("[\"¦\\ud83d\\u0041\"]", "json-syntax", "this escape is half of a surrogate pair"),
        Case("[\"¦\\u12g4\"]", "json-syntax", "expected four hexadecimal digits after '\\u'"),
        Case("{\"a\": 1}¦\u{0}", "json-syntax", "expected the end of the file after the value"),
        Case("{\r\n\"a\": 1\r\n¦\"b\": 2}", "json-syntax", "expected ',' or '}' after a member"),
    ]

    @Test(arguments: syntax) func brokenSyntaxIsExplainedWhereItBreaks(_ example: Case) {
        example.check(file: "a.json", severity: .error)
    }

    @Test func aDuplicateNameIsAWarningAndTheLastOneCounts() throws {
        Case(
            "{\"a\": 1, ¦\"\\u0061\": 2}",
            "duplicate-key",
            "the key 'a' is already used in this mapping; the last one counts"
        ).check(file: "a.json", severity: .warning)
    }

    @Test(
        arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82]]
            as [[UInt8]]
    )
    func badUTF8IsFoundWhereItStands(_ bad: [UInt8]) {
        var report = DiagnosticReport()
        #expect(SourceReader.read(Array("[\"é\",\n\"😀é".utf8) + bad, file: "a.json", into: &report) == nil)
        #expect(report.diagnostics.map(\.identifier) == ["invalid-utf-8"])
        #expect(report.diagnostics.first?.location == SourceLocation(file: "a.json", line: 2, column: 4))
    }
}
