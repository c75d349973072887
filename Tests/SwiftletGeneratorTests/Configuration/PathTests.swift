import Testing

@testable import SwiftletGenerator

@Suite struct PathTests {
    @Test(arguments: [
        ("a", "."), ("a/b", "a"), ("a/b/", "a"), ("/a", "/"), ("/", "/"), ("./a", "."), ("a//b", "a"), ("/a/b", "/a"),
    ])
    func knowsTheParent(_ path: String, _ parent: String) {
        #expect(Path.parent(of: path) == parent)
    }

    @Test(arguments: [("a/b.yaml", "b"), ("b.tar.gz", "b.tar"), (".hidden", ".hidden"), ("b", "b"), ("a.b/c", "c")])
    func knowsTheStem(_ path: String, _ stem: String) {
        #expect(Path.stem(of: path) == stem)
    }

    @Test(arguments: [("a", "b"), ("./a", "./b"), ("x/a", "x/b"), ("/a", "/b"), ("../a", "../b")])
    func spellsSiblingsAlike(_ path: String, _ sibling: String) {
        #expect(Path.sibling("b", of: path) == sibling)
        #expect(Path.sibling("/b", of: path) == "/b")
    }

    @Test(arguments: [
        ("spec/../Generated/A", "Generated/A"), ("./a", "a"), ("../a", "../a"), ("a/../..", ".."), ("/a/../b", "/b"),
        ("a/..", "."), ("a//b/", "a/b"),
    ])
    func cleansWhatPeopleRead(_ path: String, _ cleaned: String) {
        #expect(Path.cleaned(path) == cleaned)
    }
}
