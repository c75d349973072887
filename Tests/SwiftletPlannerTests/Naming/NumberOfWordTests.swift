import Testing

@testable import SwiftletPlanner

@Suite struct NumberOfWordTests {
    @Test(
        "One of several",
        arguments: [
            ("tags", "tag"), ("categories", "category"), ("boxes", "box"), ("addresses", "address"),
            ("children", "child"),
            ("statuses", "status"), ("people", "person"), ("responses", "response"), ("ids", "ID"),
        ]
    )
    func singular(plural: String, singular: String) {
        #expect(NumberOfWord.singular(plural) == singular)
    }

    @Test(
        "Words in s that are one",
        arguments: ["status", "address", "analysis", "series", "dns", "pet", "canvas", "bus", "s"]
    )
    func notPlural(word: String) {
        #expect(!NumberOfWord.isPlural(word))
        #expect(NumberOfWord.singular(word) == nil)
    }
}
