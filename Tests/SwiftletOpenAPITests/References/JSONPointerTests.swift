import SwiftletDiagnostics
import Testing

@testable import SwiftletOpenAPI

@Suite struct JSONPointerTests {
    static let fragments: [(String, [String])] = [
        ("", []),
        ("/", [""]),
        ("/a/b", ["a", "b"]),
        ("/a~1b/c~0d", ["a/b", "c~d"]),
        ("/~01", ["~1"]),
        ("/a%20b/%7Bid%7D", ["a b", "{id}"]),
        ("/%C3%A9", ["é"]),
        ("/100%/%2", ["100%", "%2"]),
        ("/a~/~2", ["a~", "~2"]),
        ("/%7E1", ["/"]),
    ]

    @Test(arguments: fragments) func tokensAreUnescaped(_ fragment: String, _ tokens: [String]) {
        #expect(JSONPointer(fragment: fragment)?.tokens == tokens)
    }

    @Test func anAnchorIsNoPointer() {
        #expect(JSONPointer(fragment: "pet") == nil)
    }

    @Test func pointersLeadThroughMappingsAndLists() throws {
        var report = DiagnosticReport()
        let text = "a/b: [x, {'c~d': 1, '': 2}]\n'0': zero\n"
        let root = try #require(SourceReader.read(Array(text.utf8), file: "a.yaml", into: &report)).root
        #expect(JSONPointer(fragment: "/a~1b/1/c~0d")?.node(in: root)?.text == "1")
        #expect(JSONPointer(fragment: "/a~1b/1/")?.node(in: root)?.text == "2")
        #expect(JSONPointer(fragment: "/0")?.node(in: root)?.text == "zero")
        for wrong in ["/a", "/a~1b/2", "/a~1b/-1", "/a~1b/01", "/a~1b/0/x", "/a~1b/-"] {
            #expect(JSONPointer(fragment: wrong)?.node(in: root) == nil, "\(wrong)")
        }
    }
}
