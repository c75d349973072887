import SwiftletPatterns
import Testing

struct MatchingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let pattern: String
        let matched: [String]
        let notMatched: [String]

        init(_ pattern: String, _ matched: [String], not notMatched: [String]) {
            (self.pattern, self.matched, self.notMatched) = (pattern, matched, notMatched)
        }

        var testDescription: String { pattern }
    }

    @Test(arguments: characters + anchors + repetitions + groups + looks + properties + dialects)
    func `a pattern is found in some texts and not in others`(_ row: Row) throws {
        let expression = try RegularExpression(row.pattern)
        for text in row.matched { #expect(expression.match(text) == .matched, "\(text.debugDescription)") }
        for text in row.notMatched { #expect(expression.match(text) == .notMatched, "\(text.debugDescription)") }
    }

    private static let characters = [
        Row("", ["", "a"], not: []),
        Row("a", ["a", "xay"], not: ["", "b", "A"]),
        Row("a.c", ["abc", "a😀c"], not: ["ac", "a\nc", "a\u{2028}c"]),
        Row("^.$", ["é", "👍"], not: ["e\u{301}", "👍🏽"]),
        Row("^[a-c]$", ["a", "b", "c"], not: ["d", "-", "ab"]),
        Row("^[^a-c]$", ["d", "\n", "é"], not: ["a", ""]),
        Row("^[a-c-]$", ["-", "a"], not: ["d"]),
        Row("^[-a]$", ["-", "a"], not: ["b"]),
        Row("^[\\w-]+$", ["a-b_9"], not: ["a.b"]),
        Row("^[\\w-.]+$", ["a-b.c"], not: ["a,b"]),
        Row("^[\\d\\-x]+$", ["1-x"], not: ["y"]),
        Row("^[\\]\\\\^]+$", ["]\\^"], not: ["["]),
        Row("^[a^]$", ["^"], not: ["b"]),
        Row("^[[]$", ["["], not: ["]"]),
        Row("[]", [], not: ["", "a"]),
        Row("^[^]$", ["a", "\n"], not: [""]),
        Row("^[\\b]$", ["\u{8}"], not: ["b"]),
        Row("^\\d$", ["7"], not: ["x", "٣"]),
        Row("^\\D$", ["x", "٣"], not: ["7"]),
        Row("^\\w$", ["a", "Z", "_", "0"], not: ["é", "-"]),
        Row("^\\W$", ["é", "-"], not: ["a"]),
        Row("^\\s$", [" ", "\t", "\u{A0}", "\u{FEFF}", "\u{2029}"], not: ["a", "\u{200B}", "\u{180E}"]),
        Row("^\\S$", ["a", "\u{200B}"], not: [" "]),
        Row("^\\t\\n\\v\\f\\r\\0$", ["\t\n\u{B}\u{C}\r\0"], not: ["tnvfr0"]),
        Row("^\\x41\\u0042\\u{43}\\cJ$", ["ABC\n"], not: ["ABCJ"]),
        Row("^\\uD83D\\uDE00$", ["😀"], not: ["😁"]),
        Row("^\\u{1F600}$", ["😀"], not: []),
        Row("^[\\uD83D\\uDE00-\\uD83D\\uDE4F]$", ["😁"], not: ["a"]),
        Row("^[\\u0020-\\uD7FF\\uE000-\\uFFFD]$", ["é"], not: ["😀", "\t"]),
        Row("\\uD83D", [], not: ["😀", "a"]),
        Row("^\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\^\\$\\/\\\\$", [".*+?()[]{}|^$/\\"], not: ["x"]),
        Row("^\\-\\_\\:\\@$", ["-_:@"], not: ["x"]),
        Row("]", ["]"], not: ["["]),
        Row("^{a}$", ["{a}"], not: ["a"]),
        Row("^a{b$", ["a{b"], not: ["ab"]),
        Row("^x{1,y}$", ["x{1,y}"], not: ["x"]),
        Row("a`b\"'", ["a`b\"'"], not: ["ab"]),
    ]

    private static let anchors = [
        Row("^a", ["ab"], not: ["ba", "b\na"]),
        Row("a$", ["ba"], not: ["ab", "a\n"]),
        Row("^$", [""], not: ["a", "\n"]),
        Row(".^", [], not: ["", "a", "a\nb"]),
        Row("^$|^a$", ["", "a"], not: ["b"]),
        Row("\\bcat\\b", ["a cat.", "cat"], not: ["cats", "_cat"]),
        Row("\\Bat", ["cat"], not: ["at"]),
        Row("(?m)^b$", ["a\nb", "b\r"], not: ["ab"]),
    ]

    private static let repetitions = [
        Row("^a*$", ["", "aaa"], not: ["b"]),
        Row("^a+$", ["a", "aa"], not: [""]),
        Row("^a?$", ["", "a"], not: ["aa"]),
        Row("^a{2}$", ["aa"], not: ["a", "aaa"]),
        Row("^a{2,}$", ["aa", "aaa"], not: ["a"]),
        Row("^a{2,3}$", ["aa", "aaa"], not: ["a", "aaaa"]),
        Row("^(ab){2,3}$", ["abab", "ababab"], not: ["ab", "abababab"]),
        Row("^(ab|c)*d$", ["d", "abcd", "ccabd"], not: ["abc", "acd"]),
        Row("^a*ab$", ["aaab", "ab"], not: ["b"]),
        Row("^.*?x$", ["x", "aax"], not: ["a"]),
        Row("^(a+?)(a*)$", ["a", "aaa"], not: ["b"]),
        Row("^(a*)*$", ["", "aaa"], not: ["b"]),
        Row("^(a*)+b$", ["b", "aab"], not: ["a"]),
        Row("^(|a){3}$", ["", "a", "aaa"], not: ["aaaa"]),
        Row("^(?:a{0,2}){2}b$", ["b", "aaaab"], not: ["aaaaab"]),
        Row("^(z)((a+)?(b+)?(c))*$", ["zaacbbbcac"], not: ["zaacbbbca"]),
        Row("^a{1000000000000000000000}$", [], not: ["a"]),
        Row("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", ["a", "a-b", "ab"], not: ["a-", "-a", "A"]),
    ]

    private static let groups = [
        Row("^(?:a|b|)$", ["a", "b", ""], not: ["c"]),
        Row("^(a)(b)\\2\\1$", ["abba"], not: ["abab"]),
        Row("^(?<x>a|b)\\k<x>$", ["aa", "bb"], not: ["ab"]),
        Row("^(?:(?<x>a)|(?<x>b))\\k<x>$", ["aa", "bb"], not: ["ab"]),
        Row("^\\1(a)$", ["a"], not: ["aa"]),
        Row("^(?:(a)|b)*\\1$", ["ab", "aa"], not: ["c"]),
        Row("([a|b])(,\\1)*", ["a,a", "|"], not: [","]),
        Row("^(([^:]*):){2}(.+)$", ["a:b:c", "::x"], not: ["a:b", "::"]),
        Row("^(?:x(?:y(?:z)))$", ["xyz"], not: ["xy"]),
    ]

    private static let looks = [
        Row("^(?=.*\\d)(?=.*[a-z]).{4,}$", ["abc1"], not: ["abcd", "1234", "a1"]),
        Row("^(?!admin$)\\w+$", ["admins", "user"], not: ["admin"]),
        Row("(?<=\\$)\\d+", ["$5"], not: ["€5"]),
        Row("(?<!\\$)\\b\\d+", ["€5"], not: ["$5"]),
        Row("(?<=(\\d+)(\\d+))x$", ["1053x"], not: ["1x"]),
        Row("(?<=\\1(a))b", ["aab"], not: ["ab"]),
        Row("^(?=(a+))a*b\\1$", ["aabaa"], not: ["aaba", "ab"]),
        Row("^(?:(?=(a|ab))\\1c|abc)$", ["ac", "abc"], not: ["c"]),
        Row("^(?!(a)b)a\\1c?$", ["a", "ac"], not: ["ab", "aa"]),
        Row("(?<=^|,)x", ["x", "a,x"], not: ["ax"]),
        Row("(?<=a{2,3}?)b", ["aab"], not: ["ab"]),
    ]

    private static let properties = [
        Row("^\\p{L}+$", ["Aéπ中"], not: ["1", "a b"]),
        Row("^\\p{Letter}+$", ["Hello", "π"], not: ["123"]),
        Row("^\\P{L}$", ["1"], not: ["a"]),
        Row("^[\\w\\s\\-\\p{L},.'&]+$", ["Ünal & Söhne"], not: ["a;b"]),
        Row("^[^\\p{L}]$", ["1"], not: ["é"]),
        Row("^[\\P{L}]$", ["1"], not: ["é"]),
        Row("^\\p{General_Category=Uppercase_Letter}\\p{gc=Ll}$", ["Éé"], not: ["éÉ"]),
        Row("^\\p{Nd}$", ["٣", "3"], not: ["x"]),
        Row("^\\p{Alphabetic}\\p{White_Space}\\p{Emoji_Presentation}$", ["a 😀"], not: ["a1😀"]),
        Row("^\\p{Script=Greek}+$", ["αβγ"], not: ["abc"]),
        Row("^\\p{sc=Cyrl}\\p{Script=Han}\\p{Script_Extensions=Latin}$", ["д中é"], not: ["d中é"]),
        Row("^\\pL$", ["a"], not: ["1"]),
        Row("^\\p{Any}\\p{ASCII}$", ["éa"], not: ["aé"]),
    ]

    /// What JavaScript without `u`, Perl, Python and Java write.
    private static let dialects = [
        Row("(?i)^straße$", ["STRAßE", "straße"], not: ["strasse"]),
        Row("(?i)^[a-z]+É$", ["ABé"], not: ["1é"]),
        Row("^a(?i:b)c$", ["abc", "aBc"], not: ["aBC"]),
        Row("^(?i)a(?-i)b$", ["Ab"], not: ["AB"]),
        Row("^((?i)a)b$", ["Ab"], not: ["AB"]),
        Row("(?i)^[^a]$", ["b"], not: ["a", "A"]),
        Row("(?i)^(a)\\1$", ["aA"], not: ["ab"]),
        Row("(?s)^a.b$", ["a\nb"], not: ["ab"]),
        Row("\\Aa\\z", ["a"], not: ["ab", "a\n"]),
        Row("^a\\Z", ["a"], not: ["ab"]),
        Row("^[[:alpha:]_][[:alnum:]]*$", ["_a9"], not: ["9", "a-"]),
        Row("^[[:^digit:]]$", ["a"], not: ["1"]),
        Row("^a++b$", ["aab"], not: ["b"]),
        Row("^a++ab$", [], not: ["aab"]),
        Row("^(?>a|ab)c$", ["ac"], not: ["abc"]),
        Row("^(?P<x>a)(?P=x)$", ["aa"], not: ["a"]),
        Row("^a(?#comment)b$", ["ab"], not: ["a"]),
        Row("^\\Qa.b\\E$", ["a.b"], not: ["axb"]),
        Row("^a{,2}$", ["", "aa"], not: ["aaa"]),
        Row("/[a-z]/i", ["x/a/i"], not: ["a"]),
    ]
}
