import Testing

@testable import SwiftletGenerator

@Suite struct OutputPathTests {
    @Test(arguments: ["a.swift", "Sources/Pets/Pets.swift", ".gitignore", "Übung.swift", "a b.swift", "..."])
    func acceptsPathsWithinTheFolder(_ path: String) {
        #expect(OutputPath(path)?.text == path)
    }

    @Test(arguments: [
        "", "/", "/etc/passwd", "..", "../a", "a/../b", "a/..", ".", "./a", "a//b", "a/", "a\\b", "a\0b", "a\nb",
        ".swiftlet-manifest", ".swiftlet-staging", ".swiftlet-staging/a", String(repeating: "a", count: 256),
    ])
    func rejectsPathsThatLeadElsewhere(_ path: String) {
        #expect(OutputPath(path) == nil)
    }
}
