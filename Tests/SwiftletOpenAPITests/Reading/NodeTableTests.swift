import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

struct NodeTableTests {
    @Test func nodesOfSeveralFilesHaveTheirOwnValues() throws {
        let (one, two) = (try root(of: "[a, b]"), try root(of: "[c, d]"))
        var table = NodeTable<String>()
        for (node, value) in zip(Array(one.elements) + Array(two.elements), ["a", "b", "c", "d"]) {
            table.set(value, at: node)
        }
        #expect(one.elements.map { table[$0] } == ["a", "b"])
        #expect(two.elements.map { table[$0] } == ["c", "d"])
    }

    @Test func aNodeWithoutAValueHasNone() throws {
        let (one, two) = (try root(of: "[a]"), try root(of: "[b]"))
        var table = NodeTable<String>()
        #expect(!table.contains(one))
        table.set("list", at: one)
        #expect(table.contains(one))
        #expect(try table[#require(one.elements.first)] == nil)
        #expect(table[two] == nil)
    }

    @Test func theLastValueCounts() throws {
        let node = try root(of: "a")
        var table = NodeTable<String>()
        table.set("first", at: node)
        table.set("last", at: node)
        #expect(table[node] == "last")
    }

    private func root(of text: String) throws -> Node {
        var report = DiagnosticReport()
        return try #require(SourceReader.read(Array(text.utf8), file: "a.yaml", into: &report)).root
    }
}
