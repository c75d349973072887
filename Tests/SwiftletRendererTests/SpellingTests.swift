import Testing

@testable import SwiftletRenderer

@Suite struct SpellingTests {
    @Test(arguments: [
        ("plain", #""plain""#),
        (#"a"b\c"#, #""a\"b\\c""#),
        (#"\(x)"#, #""\\(x)""#),
        ("a\r\nb\tc", #""a\r\nb\tc""#),
        ("\u{202E}\u{2028}\u{0}\u{7F}\u{FEFF}", #""\u{202E}\u{2028}\u{0}\u{7F}\u{FEFF}""#),
        ("é日本😀", #""é日本😀""#),
    ])
    func aLiteralIsOneTokenAndShowsWhatIsHidden(text: String, literal: String) {
        #expect(SwiftLiteral.string(text) == literal)
    }

    @Test(arguments: [
        ("plain #", ""), ("a\\n", "#"), ("\\#(x)", "##"), ("\"\"\"", "#"), ("\"\"\"###\\", "####"),
    ])
    func aRawLiteralHasMoreHashesThanItsText(text: String, delimiter: String) {
        #expect(SwiftLiteral.delimiter(for: text) == delimiter)
    }

    @Test(arguments: [
        ("icon_url", "icon_url"), ("$ref", "$ref"), ("", #""""#), ("a: b", #""a: b""#), ("a\nb", #""a\nb""#),
        ("\u{202E}", #""\u202e""#), ("\u{1F600}", "\"\u{1F600}\""), ("\u{E0001}", #""\udb40\udc01""#), ("-x", #""-x""#),
    ])
    func aNameStandsAsItIsOrAsAJSONString(name: String, spelling: String) {
        #expect(JSONSpelling.name(name) == spelling)
    }
}

@Suite struct DocCommentTests {
    private func comment(_ text: String, width: Int = 20) -> String {
        var comment = DocComment(width: width)
        comment.add(text)
        return comment.text
    }

    @Test func proseIsWrappedAndParagraphsStayApart() {
        #expect(
            comment("one two three four five\nsix\n\n\nseven") == "/// one two three four\n/// five six\n///\n/// seven"
        )
    }

    @Test func tablesAndCodeKeepTheirLines() {
        let text = "# A heading that is long\n\n```\nlet x = 1     // long enough to wrap\n```\n| a | b | c | d | e |"
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(comment(text) == lines.map { $0.isEmpty ? "///" : "/// \($0)" }.joined(separator: "\n"))
    }

    @Test func listItemsHang() {
        #expect(
            comment("- one two three four\n  five six\n  - inner one two three\n12. twelve") == """
                /// - one two three four
                ///   five six
                ///   - inner one two
                ///     three
                /// 12. twelve
                """
        )
    }

    @Test func anOpenFenceIsClosed() {
        #expect(comment("```\ncode").hasSuffix("/// ```"))
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\u{0}"])
    func nothingEndsTheComment(separator: String) {
        let text = comment("a\(separator)fatalError()", width: 80)
        #expect(text.split(whereSeparator: \.isNewline).allSatisfy { $0.hasPrefix("///") })
        #expect(!text.unicodeScalars.contains { $0 != "\n" && SafeText.isHidden($0) })
    }

    @Test func bidirectionalMarksAreShown() {
        #expect(comment("a\u{202E}b") == #"/// a\u{202E}b"#)
    }

    @Test func itemsFollowEachOtherWithoutAGap() {
        var comment = DocComment(width: 24)
        comment.add("Does it.")
        comment.addItem("- Parameter name:", "What it is called by people.")
        comment.addItem("- Returns:", "It.")
        #expect(
            comment.text == """
                /// Does it.
                ///
                /// - Parameter name: What
                ///   it is called by
                ///   people.
                /// - Returns: It.
                """
        )
    }
}
