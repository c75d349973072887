import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct AliasTests {
    @Test func anAliasIsTheNodeThatItsAnchorNames() throws {
        let root = try tree("a: &x {b: 1}\nc: *x\nd: [*x, &y 2, *y]\n").root
        #expect(root["c"] == root["a"])
        #expect(root["c"]?["b"]?.pointer == "/a/b")
        #expect(root["d"]?.element(at: 0) == root["a"])
        #expect(root["d"]?.element(at: 2)?.integer == 2)
        #expect(root["c"]?.location.line == 1)
    }

    @Test func theLatestAnchorOfANameCounts() throws {
        let root = try tree("a: &x 1\nb: *x\nc: &x 2\nd: *x\n").root
        #expect(root["b"]?.integer == 1)
        #expect(root["d"]?.integer == 2)
    }

    @Test func anAliasOfAScalarCanBeAKey() throws {
        let root = try tree("a: &x b\n*x : 2\n").root
        #expect(root["b"]?.integer == 2)
    }

    @Test func aliasBombsAreStoppedBeforeAnybodyWalksThem() throws {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        var report = DiagnosticReport()
        #expect(SourceReader.read(Array(text.utf8), file: "a.yaml", into: &report) == nil)
        #expect(report.diagnostics.map(\.identifier) == ["alias-expansion"])
        #expect(report.diagnostics.first?.location?.line == 6)
    }

    @Test func mergesAreCountedLikeAliases() throws {
        let members = (0..<1_000).map { "k\($0): 1" }.joined(separator: ", ")
        let merges = (0..<1_000).map { "m\($0): {<<: *a}\n" }.joined()
        var report = DiagnosticReport()
        #expect(SourceReader.read(Array("a: &a {\(members)}\n\(merges)".utf8), file: "a.yaml", into: &report) == nil)
        #expect(report.diagnostics.last?.identifier == "alias-expansion")
    }

    @Test func manyHonestAliasesAreFine() throws {
        let text = "a: &a {b: [1, 2, 3]}\nc:\n" + String(repeating: "  - *a\n", count: 20_000)
        #expect(try tree(text).root["c"]?.count == 20_000)
    }

    @Test func mergeKeysMergeWhatTheMappingDoesNotSay() throws {
        let text = """
            one: &one {a: 1, b: 1}
            two: &two {b: 2, c: 2}
            all:
              <<: [*one, *two]
              c: 3
              d: {<<: *one}
            again: {<<: {e: 1}, a: 2}
            """
        var report = DiagnosticReport()
        let root = try #require(SourceReader.read(Array(text.utf8), file: "a.yaml", into: &report)).root
        let all = try #require(root["all"])
        #expect(all.members.map(\.name.text) == ["c", "d", "a", "b"])
        #expect(all.members.map(\.value.text) == ["3", "", "1", "1"])
        #expect(all.count == 4)
        #expect(all["a"]?.pointer == "/one/a")
        #expect(all["d"]?["b"]?.integer == 1)
        #expect(root["again"]?["e"]?.integer == 1)
        #expect(report.diagnostics.map(\.identifier) == ["merge-key", "merge-key", "merge-key"])
    }

    @Test func aQuotedMergeKeyIsAnOrdinaryKey() throws {
        #expect(try tree("a: {'<<': 1}").root["a"]?["<<"]?.integer == 1)
        #expect(try tree("{\"<<\": 1}", file: "a.json").root["<<"]?.integer == 1)
        #expect(try tree("a: <<").root["a"]?.text == "<<")
    }
}
