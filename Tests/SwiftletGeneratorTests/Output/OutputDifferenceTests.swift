import Testing

@testable import SwiftletGenerator

@Suite struct OutputDifferenceTests {
    private func lines(_ numbers: ClosedRange<Int>) -> String { numbers.map { "line \($0)\n" }.joined() }

    @Test func listsWhatIsMissingChangedAndStaleByPath() throws {
        let folder = try TemporaryFolder()
        let output = OutputDirectory(folder.path)
        _ = try output.write([GeneratedFile("b", "b\n"), GeneratedFile("c", "1\n2\n3\n")])
        let differences = try output.differences(from: [GeneratedFile("c", "1\n22\n3\n"), GeneratedFile("a", "")])
        #expect(differences.map(\.path) == ["a", "b", "c"])
        guard case .missing = differences[0].kind, case .stale = differences[1].kind,
            case .changed(let text) = differences[2].kind
        else {
            Issue.record("unexpected kinds: \(differences)")
            return
        }
        #expect(text.line == 2)
        #expect(text.description == "-2\n+22")
    }

    @Test func anEqualFolderHasNone() throws {
        let folder = try TemporaryFolder()
        let output = OutputDirectory(folder.path)
        _ = try output.write([GeneratedFile("b", "b\n")])
        #expect(try output.differences(from: [GeneratedFile("b", "b\n")]) == [])
    }

    @Test func aMissingManifestIsADifference() throws {
        let folder = try TemporaryFolder()
        try folder.write("b\n", to: "b")
        let differences = try OutputDirectory(folder.path).differences(from: [GeneratedFile("b", "b\n")])
        #expect(differences == [OutputDifference(path: ".swiftlet-manifest", kind: .manifest)])
    }

    @Test func aMissingFolderLacksEveryFile() throws {
        let folder = try TemporaryFolder()
        let differences = try OutputDirectory(folder.place("none")).differences(from: [GeneratedFile("b", "b\n")])
        #expect(differences == [OutputDifference(path: "b", kind: .missing)])
    }

    @Test func longDifferencesAreCut() {
        let difference = TextDifference(from: Array(lines(1...20).utf8), to: Array(("line 1\n" + lines(30...32)).utf8))
        #expect(difference.line == 2)
        #expect(
            difference.description == """
                -line 2
                -line 3
                -line 4
                -line 5
                +line 30
                +line 31
                +line 32
                … and 15 more
                """
        )
    }

    @Test func aMissingLineBreakAtTheEndShows() {
        let difference = TextDifference(from: Array("a".utf8), to: Array("a\n".utf8))
        #expect(difference.description == "+")
    }
}
