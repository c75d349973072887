import SwiftletDiagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
    private func text(
        _ source: String,
        _ diagnostic: Diagnostic,
        usesColor: Bool = false
    ) -> String {
        let lines = SourceLines(Array(source.utf8))
        return DiagnosticPrinter(usesColor: usesColor) { $0 == "a.yaml" ? lines : nil }.text(of: diagnostic)
    }

    private func error(
        _ line: Int,
        _ column: Int,
        _ message: String = "wrong",
        pointer: String? = nil,
        help: String? = nil,
        notes: [Diagnostic.Note] = []
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .invalid,
            "rule",
            message,
            at: SourceLocation(file: "a.yaml", line: line, column: column),
            pointer: pointer,
            help: help,
            notes: notes
        )
    }

    @Test func showsThePlaceTheLineAndWhatToDo() {
        let diagnostic = error(
            2,
            3,
            "unknown key 'naem'",
            pointer: "/info/naem",
            help: "did you mean 'name'?",
            notes: [.init("this is the object", at: SourceLocation(file: "a.yaml", line: 1, column: 1))]
        )
        #expect(
            text("info:\n  naem: x\n", diagnostic) == """
                a.yaml:2:3: error: unknown key 'naem' [rule]
                2 |   naem: x
                  |   ^
                  = at: /info/naem
                  = help: did you mean 'name'?
                a.yaml:1:1: note: this is the object
                1 | info:
                  | ^

                """
        )
    }

    @Test func colorsByANSISequences() {
        let escape = "\u{1B}"
        #expect(
            text("x\n", error(1, 1), usesColor: true)
                == "\(escape)[1ma.yaml:1:1: \(escape)[0m\(escape)[1;31merror:\(escape)[0m \(escape)[1mwrong\(escape)[0m"
                + "\(escape)[2m [rule]\(escape)[0m\n"
                + "\(escape)[2m1 |\(escape)[0m x\n"
                + "\(escape)[2m  |\(escape)[0m \(escape)[1;32m^\(escape)[0m\n"
        )
    }

    @Test func worksWithoutAPlaceAndWithoutTheFile() {
        #expect(text("", Diagnostic(.warning, .tolerated, "rule", "odd")) == "warning: odd [rule]\n")
        let elsewhere = Diagnostic(
            .warning,
            .tolerated,
            "rule",
            "odd",
            at: SourceLocation(file: "b.yaml", line: 1, column: 1)
        )
        #expect(text("x", elsewhere) == "b.yaml:1:1: warning: odd [rule]\n")
    }

    /// The column of `!`, and how many columns stand before it in a terminal.
    @Test(arguments: [
        ("\t!", 2, 4), ("a\tb!", 4, 6), ("日本!", 3, 4), ("😀!", 2, 2), ("👩‍👩‍👧!", 6, 2), ("e\u{301}!", 3, 1),
        ("🇫🇷!", 3, 2), ("é!", 2, 1), ("❤\u{FE0F}!", 3, 2), ("ｶ!", 2, 1), ("Ａ!", 2, 2), ("\u{1B}[31m!", 6, 5),
    ])
    func theCaretKeepsItsPlace(_ line: String, _ column: Int, _ width: Int) {
        let lines = text(line + "\n", error(1, column)).split(separator: "\n")
        #expect(lines[2] == "  | " + String(repeating: " ", count: width) + "^")
        #expect(lines[1].displayWidth == "1 | ".count + width + 1)
    }

    @Test func controlCharactersReachNoTerminal() {
        let printed = text("\u{1B}[31m\u{202E}x\n", error(1, 1, "found '\u{1B}[31m\nx'", help: "\u{7F}"))
        #expect(
            !printed.unicodeScalars.contains {
                ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E || $0.value == 0x7F
            }
        )
        #expect(printed.contains(#"found '\u{1B}[31m\nx'"#))
    }

    @Test func longLinesAreCutAroundThePlace() {
        let line = String(repeating: "a", count: 5000) + "!" + String(repeating: "b", count: 5000)
        let lines = text(line, error(1, 5001)).split(separator: "\n")
        #expect(lines[1] == "1 | …" + String(repeating: "a", count: 60) + "!" + String(repeating: "b", count: 59) + "…")
        #expect(lines[2] == "  | " + String(repeating: " ", count: 61) + "^")
    }

    @Test(arguments: ["a\r\nb!\r\nc", "a\rb!\rc", "\u{FEFF}a\nb!"])
    func linesEndAsYAMLEndsThem(_ source: String) {
        #expect(text(source, error(2, 2)).split(separator: "\n").dropFirst() == ["2 | b!", "  |  ^"])
    }

    @Test(arguments: [(0, 0), (9, 1), (1, 99), (-1, -1)])
    func placesOutsideTheTextAreHarmless(_ line: Int, _ column: Int) {
        #expect(text("ab\n", error(line, column)).hasPrefix("a.yaml:\(line):\(column): error: wrong [rule]\n"))
    }

    @Test func brokenUTF8IsShownRepaired() {
        let lines = SourceLines([0x61, 0xFF, 0x62, 0x0A])
        let printer = DiagnosticPrinter(usesColor: false) { _ in lines }
        #expect(printer.text(of: error(1, 2)).contains("1 | a\u{FFFD}b\n  |  ^\n"))
    }
}
