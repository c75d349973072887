import SwiftletPatterns
import Testing

struct ComplexityTests {
    @Test(arguments: [
        "(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(?=(a+)+$)", "(?<=^b(a+)+)!",
    ])
    func `a search that would take for ever ends`(pattern: String) throws {
        let expression = try RegularExpression(pattern)
        #expect(expression.match(String(repeating: "a", count: 60) + "!c", stepLimit: 100_000) == .tooComplex)
    }

    @Test func `a long text alone isn't complex`() throws {
        let text = String(repeating: "abc-", count: 100_000)
        #expect(try RegularExpression("^[a-z-]+$").match(text, stepLimit: 1000) == .matched)
        #expect(try RegularExpression("x").match(text, stepLimit: 1000) == .notMatched)
        #expect(try RegularExpression("^(?:abc-)*$").match(text, stepLimit: 1000) == .matched)
    }

    @Test func `an expression of many parts is read and matched`() throws {
        let words = (0..<5000).map { "word\($0)" }.joined(separator: "|")
        #expect(try RegularExpression("^(?:\(words))$").match("word4999") == .matched)
        #expect(try RegularExpression(String(repeating: "a?", count: 2000)).match("aaa") == .matched)
    }

    @Test func `groups may nest as deep as anybody writes them`() throws {
        let pattern = String(repeating: "(", count: 90) + "a" + String(repeating: ")*", count: 90)
        #expect(try RegularExpression("^\(pattern)$").match("aaa") == .matched)
        let looks = String(repeating: "(?=", count: 90) + "a" + String(repeating: ")", count: 90)
        #expect(try RegularExpression(looks).match("a") == .matched)
    }
}
