import Testing

struct CommentTests {
    @Test("A comment leaves nothing")
    func inline() throws {
        #expect(try rendered("12{{! any thing, even {{ }}34") == "1234")
        #expect(try rendered("12 {{!}} 34") == "12  34")
        #expect(try rendered("12{{!\n  several\n  lines\n}}34\n") == "1234\n")
    }

    @Test("A comment alone on its line takes the line with it")
    func alone() throws {
        #expect(try rendered("a\n{{! x }}\nb\n") == "a\nb\n")
        #expect(try rendered("a\n  \t{{! x }} \t\nb\n") == "a\nb\n")
        #expect(try rendered("{{! first }}\na") == "a")
        #expect(try rendered("a\n  {{! last }}") == "a\n")
        #expect(try rendered("{{! all }}") == "")
    }

    @Test("A comment of several lines that stand alone takes them all")
    func severalLines() throws {
        #expect(try rendered("a\n  {{!\n  b\n  }}\nc\n") == "a\nc\n")
    }

    @Test("Windows line ends go with the line, and stay where they were")
    func carriageReturns() throws {
        #expect(try rendered("a\r\n{{! x }}\r\nb\r\n") == "a\r\nb\r\n")
    }

    @Test("A comment beside text takes nothing else")
    func besideText() throws {
        #expect(try rendered("  12 {{! 34 }}\n") == "  12 \n")
        #expect(try rendered("{{! 1 }} {{! 2 }}\n") == " \n")
    }
}
