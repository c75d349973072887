import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

/// Broken texts of every kind: whatever comes in, there is either a whole tree or an error with a place in the text.
@Suite struct MutationTests {
    static let seeds: [(file: String, text: String)] = [
        ("a.yaml", "openapi: 3.1.0\npaths:\n  /a: &a {get: [1, 'b', \"c\\n\"]}\n  /b: *a\n  200: |\n    é😀\n"),
        ("a.yaml", "? a\n: - !!str 1\n  - <<: {b: ~}\n- \n# c\n---\n...\n%TAG ! !x\n"),
        ("a.yaml", "x: &x {<<: [{a: 1}, {b: &y 2}], c: *y}\ny: {<<: *x, c: 3, c: 4}\n"),
        ("a.json", #"{"a": [1, -2.5e3, true, null, "\u00e9\ud83d\ude00é😀"], "b": {"a": {}, "a": []}}"#),
        ("a.json", "[[\"0123456789abcdef\", {\"\": 0}],\r\n\t[]]"),
    ]

    static let fragments = [
        "\"", "'", "\\", "\\u", "\\ud83d", "{", "}", "[", "]", ",", ":", ": ", "- ", "? ", "\n", "\t", "\r", "&a ",
        "*a", "<<: ", "!!int ", "!", "|", ">", "%", "---\n", "...", "#", "\u{0}", "\u{85}", "\u{2028}", "\u{FEFF}",
        "1e999", "0x", ".inf", "-", "é", "😀",
    ].map { Array($0.utf8) }

    @Test func noMutationOfASmallTextCrashesAReader() throws {
        var random = SplitMix(state: 2_026)
        for round in 0..<6_000 {
            let seed = Self.seeds[round % Self.seeds.count]
            var bytes = Array(seed.text.utf8)
            for _ in 0...Int.random(in: 0..<4, using: &random) { Self.mutate(&bytes, using: &random) }
            var report = DiagnosticReport()
            let tree = SourceReader.read(bytes, file: seed.file, into: &report)
            #expect((tree == nil) == report.hasErrors, "\(bytes)")
            for diagnostic in report.diagnostics {
                let location = try #require(diagnostic.location, "\(bytes)")
                #expect(location.line >= 1 && location.column >= 1, "\(bytes)")
            }
            if let tree { #expect(Self.visit(tree.root) > 0) }
        }
    }

    private static func mutate(_ bytes: inout [UInt8], using random: inout SplitMix) {
        let position = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, position + Int.random(in: 0..<6, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.removeSubrange(position..<end)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
        case 2: bytes.insert(contentsOf: bytes[position..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 3: bytes.removeSubrange(position...)
        default: bytes.insert(contentsOf: fragments.randomElement(using: &random) ?? [], at: position)
        }
    }

    /// Everything that a node offers; counts the nodes.
    private static func visit(_ node: Node) -> Int {
        var count = 1
        _ = (node.text, node.string, node.boolean, node.integer, node.number, node.pointer, node.location)
        for element in node.elements { count += visit(element) }
        for (name, value) in node.members {
            #expect(name.kind.isScalar)
            count += visit(name) + visit(value)
        }
        #expect(node.elements.count + node.members.count == node.count)
        return count
    }
}

/// A small deterministic generator.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
