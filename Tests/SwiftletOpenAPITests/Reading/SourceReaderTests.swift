import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct SourceReaderTests {
    @Test func aByteOrderMarkIsNoPartOfTheText() throws {
        for (text, file) in [("a: 1", "a.yaml"), ("{\"a\": 1}", "a.json")] {
            let root = try tree("\u{FEFF}" + text, file: file).root
            #expect(root["a"]?.integer == 1)
            #expect(root.location == SourceLocation(file: file, line: 1, column: 1))
        }
    }

    @Test(arguments: [("a: é😀\nb: 1", "a.yaml"), ("{\"a\": \"é😀\",\n\"b\": 1}", "a.json")])
    func utf16IsReadWhenAByteOrderMarkSaysSo(_ text: String, _ file: String) throws {
        let units = [0xFEFF] + Array(text.utf16)
        for bytes in [
            units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
        ] {
            var report = DiagnosticReport()
            let root = SourceReader.read(bytes, file: file, into: &report)?.root
            #expect(root?["a"]?.text == "é😀")
            #expect(root?["b"]?.location.line == 2)
            #expect(SourceReader.read(bytes.dropLast(), file: file, into: &report) == nil)
            #expect(report.diagnostics.map(\.identifier) == ["invalid-utf-16"])
        }
    }

    @Test func aLoneSurrogateInUTF16IsFoundWhereItStands() {
        let units: [UInt16] = [0xFEFF, 0x61, 0x0A, 0x62, 0xD83D, 0x63]
        var report = DiagnosticReport()
        #expect(
            SourceReader.read(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, file: "a", into: &report) == nil
        )
        #expect(report.diagnostics.first?.location == SourceLocation(file: "a", line: 2, column: 2))
    }

    @Test func jsonIsRecognisedByNameOrByItsFirstByte() throws {
        // Only the JSON reader takes these escapes, only the YAML reader takes plain keys.
        let json = "  {\"a\": \"\\ud83d\\ude00\"}"
        for file in ["a.json", "a.yaml", "openapi", "A.JSON"] {
            #expect(try tree(json, file: file).root["a"]?.text == "😀")
        }
        #expect(try tree("{a: 1, }", file: "a.yaml").root["a"]?.integer == 1)
        #expect(try tree("{a: 1}\n", file: "-").root["a"]?.integer == 1)
    }

    static let either = [
        Case("{\"a\": 1\n ¦\"b\": 2}", "json-syntax", "expected ',' or '}' after a member"),
        Case("{a: 1, b: [1, 2¦}", "yaml-syntax", "expected ',' or ']'"),
        Case("¦{{ name }}: 1", "complex-key", "a mapping can't be a key; expected a scalar"),
    ]

    @Test(arguments: either) func quotedNamesMakeABrokenTextJSON(_ example: Case) {
        example.check(file: "a.yaml", severity: .error)
    }

    @Test func aFormatThatIsAskedForIsNotQuestioned() {
        var report = DiagnosticReport()
        #expect(SourceReader.read(Array("{a: 1}".utf8), file: "a.yaml", format: .json, into: &report) == nil)
        #expect(SourceReader.read(Array("a: 1".utf8), file: "a.json", format: .yaml, into: &report) != nil)
        #expect(report.errorCount == 1)
    }

    @Test(arguments: ["a.yaml", "a.json"]) func depthIsBounded(_ file: String) {
        func read(depth: Int) -> DiagnosticReport {
            let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            var report = DiagnosticReport()
            _ = SourceReader.read(Array(text.utf8), file: file, into: &report)
            return report
        }
        #expect(read(depth: 512).diagnostics.isEmpty)
        for depth in [513, 100_000] {
            let report = read(depth: depth)
            #expect(report.diagnostics.map(\.identifier) == ["too-deep"])
            #expect(report.diagnostics.first?.location == SourceLocation(file: file, line: 1, column: 513))
        }
    }

    @Test func blockDepthIsBounded() {
        var report = DiagnosticReport()
        _ = SourceReader.read(Array(String(repeating: "- ", count: 5_000).utf8), file: "a.yaml", into: &report)
        #expect(report.diagnostics.map(\.identifier) == ["too-deep"])
    }

    @Test func longKeysAreRead() throws {
        let key = String(repeating: "k", count: 5_000)
        #expect(try tree("{\"\(key)\": 1}", file: "a.json").root[key]?.integer == 1)
        #expect(try tree("? \(key)\n: 1\n").root[key]?.integer == 1)
    }

    @Test func bigMappingsWithDuplicatesAreReadInLinearTime() throws {
        let keys = (0..<100_000).map { "k\($0 % 99_999): \($0)\n" }.joined()
        var report = DiagnosticReport()
        let root = try #require(SourceReader.read(Array(keys.utf8), file: "a.yaml", into: &report)).root
        #expect(root.count == 99_999)
        #expect(root.members.count == 99_999)
        #expect(root.members.first?.name.text == "k1")
        #expect(root["k0"]?.integer == 99_999)
        #expect(report.diagnostics.map(\.identifier) == ["duplicate-key"])
    }

    @Test func theLastOfSeveralEqualKeysCounts() throws {
        var report = DiagnosticReport()
        let text = "a: 1\nb: {c: 2}\na: 3\nb: {d: 4}\na: 5\n"
        let root = try #require(SourceReader.read(Array(text.utf8), file: "a.yaml", into: &report)).root
        #expect(root.members.map(\.name.text) == ["b", "a"])
        #expect(root["a"]?.integer == 5)
        #expect(root["b"]?["d"]?.pointer == "/b/d")
        #expect(root["b"]?["c"] == nil)
        #expect(report.warningCount == 3)
    }

    @Test func namesAndPlacesInJSONCountScalars() throws {
        let root = try tree("{\"é😀\": [1,\r\n \"ü\", 2]}", file: "a.json").root
        let list = try #require(root["é😀"])
        #expect(root.members.first?.name.location.column == 2)
        #expect(list.location == SourceLocation(file: "a.json", line: 1, column: 8))
        #expect(list.element(at: 2)?.location == SourceLocation(file: "a.json", line: 2, column: 7))
    }

    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func charactersThatEndLinesForLibyamlAloneDoNotShiftPlaces(_ separator: String) throws {
        let text = "a: 'b?c' # d?e: [1]\nf: é\r\ng: '??' # ? \nh: 1\n".replacing("?", with: separator)
        let root = try tree(text).root
        let places = root.members.map { "\($0.name.text) \($0.name.location.line):\($0.name.location.column)" }
        #expect(places == ["a 1:1", "e 1:14", "f 2:1", "g 3:1", "h 4:1"])
        var report = DiagnosticReport()
        #expect(SourceReader.read(Array((text + "i: '?' j").utf8), file: "a.yaml", into: &report) == nil)
        #expect(report.diagnostics.first?.location == SourceLocation(file: "a.yaml", line: 5, column: 8))
    }

    @Test func pointersEscapeTheirTokens() throws {
        #expect(
            try tree("a/b: {m~n: {'': [[1]]}}").root["a/b"]?["m~n"]?[""]?.element(at: 0)?.pointer == "/a~1b/m~0n//0"
        )
    }
}
