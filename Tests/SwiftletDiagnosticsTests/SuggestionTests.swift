import Testing

@testable import SwiftletDiagnostics

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("naem", "name"), ("nam", "name"), ("names", "names"), ("NAME", "name"), ("out put", "output"),
        ("outptu", "output"),
        ("credential", "credentials"), ("x", nil), ("zebra", nil), ("", nil),
    ])
    func findsWhatASlipOfTheHandMeant(_ word: String, _ expected: String?) {
        #expect(Suggestion.closest(to: word, among: ["name", "names", "output", "credentials"]) == expected)
    }

    @Test func isQuickWithLongWords() {
        let word = String(repeating: "a", count: 1_000_000)
        #expect(Suggestion.closest(to: word, among: ["name", word + "b"]) == nil)
    }
}
