import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct YAMLErrorTests {
    static let syntax = [
        Case("a: b¦: c", "yaml-syntax", "a ':' can't stand here"),
        Case("a: 1\n b¦: 2", "yaml-syntax", "a ':' can't stand here"),
        Case("a:\n  b: 1\n ¦c: 2", "yaml-syntax", "expected a key of the mapping above, or its end"),
        Case("a:\n  - 1\n  ¦b: 2", "yaml-syntax", "expected another list item ('- '), or the end of the list"),
        Case("a: 1\nb\n¦c: 3", "yaml-syntax", "expected ':' after a key"),
        Case("a: [1, 2\nb¦: 3", "yaml-syntax", "expected ',' or ']'"),
        Case("a: {b: 1\n¦", "yaml-syntax", "the file ends inside '{'; expected '}'"),
        Case("a: [b, 1\n¦", "yaml-syntax", "the file ends inside '['; expected ']'"),
        Case("a: \"b\nc: d¦", "yaml-syntax", "the file ends inside a quoted value; expected the closing quote"),
        Case("a:\n¦\tb: 1", "yaml-syntax", "a tab can't indent or separate here"),
        Case("a: ¦@b", "yaml-syntax", "a plain value can't start with '@'"),
        Case("a: ¦`b`", "yaml-syntax", "a plain value can't start with '`'"),
        Case("a: ¦- b", "yaml-syntax", "a list item ('- ') can't stand here"),
        Case("a: \"¦\\q\"", "yaml-syntax", "there is no such escape"),
        Case("a: \"\\u¦d83d\\ude00\"", "yaml-syntax", "this escape is not a Unicode character"),
        Case("a: \"b\" ¦c", "yaml-syntax", "expected a key of the mapping above, or its end"),
        Case("a: ¦}", "yaml-syntax", "expected a value"),
        Case(
            String(repeating: "k", count: 1_025) + "¦: 1",
            "yaml-syntax",
            "a key can't be longer than 1024 characters"
        ),
        Case("é: 1\nb: ¦!x!y z", "yaml-syntax", "this tag's handle is not declared"),
    ]

    @Test(arguments: syntax) func brokenSyntaxIsExplainedWhereItBreaks(_ example: Case) {
        example.check(file: "a.yaml", severity: .error)
    }

    static let structure = [
        Case("¦", "empty-document", "the file is empty"),
        Case("¦# nothing\n", "empty-document", "the file is empty"),
        Case("¦---\n", "empty-document", "the file is empty"),
        Case("a: 1\n¦---\nb: 2", "several-documents", "a second document starts here; expected one"),
        Case("a: 1\nb: ¦*c", "unknown-alias", "no anchor '&c' stands before this alias"),
        Case("a: &a\n  b: ¦*a", "cyclic-alias", "'*a' stands inside the value that it names, which would never end"),
        Case("a: &a [1, [¦*a]]", "cyclic-alias", "'*a' stands inside the value that it names, which would never end"),
        Case("a: &a\n  <<: ¦*a", "cyclic-alias", "'*a' stands inside the value that it names, which would never end"),
        Case("? ¦{a: 1}\n: 2", "complex-key", "a mapping can't be a key; expected a scalar"),
        Case("a: {¦{ b }}", "complex-key", "a mapping can't be a key; expected a scalar"),
        Case("a: &a [1]\n¦*a : 2", "complex-key", "a sequence can't be a key; expected a scalar"),
        Case("a: ¦!!int x", "tag", "'x' is not what its tag !!int promises"),
        Case("a: ¦!!map [1]", "tag", "a sequence is not what its tag !!map promises"),
        Case("a: 1\n<<: ¦2", "merge-key", "'<<' merges mappings; expected a mapping or a list of mappings"),
    ]

    @Test(arguments: structure) func whatLibyamlLetsThroughIsFound(_ example: Case) {
        example.check(file: "a.yaml", severity: .error)
    }

    @Test func readingGoesOnAfterWrongAliasesAndTags() {
        var report = DiagnosticReport()
        let text = "a: *x\nb: &b [*b]\nc: !!int x\nd: *y\n? [e]\n: *z\n"
        #expect(SourceReader.read(Array(text.utf8), file: "a.yaml", into: &report) == nil)
        #expect(report.diagnostics.map { $0.location?.line } == [1, 2, 3, 4, 5])
    }

    static let characters = [
        Case("a: é\u{10348}¦\u{0}", "control-character", "the character U+0000 is not allowed in YAML"),
        Case("a: 1\nb: x¦\u{7F}", "control-character", "the character U+007F is not allowed in YAML"),
        Case("a: 1\r\nb: ¦\u{1B}[0m", "control-character", "the character U+001B is not allowed in YAML"),
    ]

    @Test(arguments: characters) func forbiddenCharactersAreFoundWhereTheyStand(_ example: Case) {
        example.check(file: "a.yaml", severity: .error)
    }

    static let warnings = [
        Case("a: 1\nb: 2\n¦a: 3", "duplicate-key", "the key 'a' is already used in this mapping; the last one counts"),
        Case(
            "200: 1\n¦\"200\": 3",
            "duplicate-key",
            "the key '200' is already used in this mapping; the last one counts"
        ),
        Case(
            "a: &a {b: 1}\nc:\n  ¦<<: *a",
            "merge-key",
            "'<<' is not part of YAML 1.2; its members were merged as in YAML 1.1"
        ),
        Case("a: ¦!thing 1", "unknown-tag", "the tag !thing is ignored"),
        Case("a: ¦!!binary aGk=", "unknown-tag", "the tag !!binary is ignored"),
        Case("a: ¦!!set {b: }", "unknown-tag", "the tag !!set is ignored"),
    ]

    @Test(arguments: warnings) func whatHasOneSensibleReadingIsReadWithAWarning(_ example: Case) {
        example.check(file: "a.yaml", severity: .warning)
    }

    @Test(
        arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82]]
            as [[UInt8]]
    )
    func badUTF8IsFoundWhereItStands(_ bad: [UInt8]) throws {
        let start = "a: é\nb: 😀é"
        var report = DiagnosticReport()
        #expect(SourceReader.read(Array(start.utf8) + bad, file: "a.yaml", into: &report) == nil)
        #expect(report.diagnostics.map(\.identifier) == ["invalid-utf-8"])
        #expect(report.diagnostics.first?.location == SourceLocation(file: "a.yaml", line: 2, column: 6))
    }

    @Test func aNoteShowsTheEarlierOfTwoEqualKeys() throws {
        var report = DiagnosticReport()
        _ = SourceReader.read(Array("x:\n  a: 1\n  a: 2\n".utf8), file: "a.yaml", into: &report)
        let diagnostic = try #require(report.diagnostics.first)
        #expect(diagnostic.pointer == "/x/a")
        #expect(diagnostic.category == .tolerated)
        #expect(diagnostic.notes.first?.location == SourceLocation(file: "a.yaml", line: 2, column: 3))
    }
}
