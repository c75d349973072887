import SwiftletPatterns
import Testing

struct ErrorTests {
    @Test(arguments: [
        ("(a", 0, "'(' is never closed"),
        ("a)", 1, "')' closes nothing"),
        ("x[a", 1, "'[' is never closed"),
        ("[z-a]", 1, "the range is out of order"),
        ("*a", 0, "'*' repeats nothing"),
        ("a**", 2, "'*' repeats nothing"),
        ("a|{2}", 2, "'{' repeats nothing"),
        ("a{2}{3}", 4, "'{' repeats nothing"),
        ("a{3,2}", 1, "the repetition's bounds are out of order"),
        ("a\\", 1, "'\\' escapes nothing"),
        ("\\q", 0, "'\\q' has no meaning"),
        ("[\\q]", 1, "'\\q' has no meaning"),
        ("\\012", 0, "an octal escape has no meaning"),
        ("(a)\\2", 3, "there is no such group"),
        ("(?<a>.)\\k<b>", 7, "there is no such group"),
        ("\\k", 2, "'\\k' needs the name of a group in '<>'"),
        ("(?<1>a)", 3, "'1' can't name a group"),
        ("(?<a", 3, "the group's name has no '>'"),
        ("(?x)a", 2, "this kind of group isn't known"),
        ("(?", 2, "the group is never closed"),
        ("(?#", 3, "the comment has no ')'"),
        ("\\p{Nope}", 2, "'Nope' isn't a property that is known here"),
        ("\\pl", 2, "'\\p' needs a property in '{}'"),
        ("\\u{110000}", 0, "'110000' isn't the number of a character"),
        ("\\u12", 0, "'\\u' needs four digits"),
        ("\\xZ", 0, "'\\x' needs two digits"),
        ("\\c1", 0, "'\\c' needs a letter"),
        ("[[:nope:]]", 1, "there is no class 'nope'"),
    ])
    func `what isn't an expression is an error with its place`(pattern: String, position: Int, reason: String) {
        #expect(throws: PatternError(position: position, reason: reason)) { try RegularExpression(pattern) }
    }

    @Test(arguments: ["(", "(?:", "(?=", "(?<!", "(?>", "[", "[[:", "{1", "\\\\", "(?<a>"])
    func `hostile nesting ends with an error, not with the stack`(opening: String) {
        let isRead = (try? RegularExpression(String(repeating: opening, count: 100_000))) != nil
        #expect(isRead == ["{1", "\\\\"].contains(opening))
    }
}
