import SwiftletTemplates
import Testing

struct InterpolationTests {
    @Test("A template without tags renders as it is")
    func plainText() throws {
        #expect(try rendered("Just text.\n{ }} } é 😀\n") == "Just text.\n{ }} } é 😀\n")
        #expect(try rendered("") == "")
    }

    @Test(
        "A name places its text, whatever spaces pad the tag",
        arguments: ["{{name}}", "{{ name }}", "{{\tname \n}}"]
    )
    func placesText(tag: String) throws {
        #expect(try rendered("I am \(tag)!") == "I am Rex!")
    }

    @Test("Text is text: nothing is escaped")
    func noEscaping() throws {
        let text = #"<a href="x">&amp; {{name}} \n </a>"#
        #expect(try rendered("- {{name}} -", Sample(name: text)) == "- \(text) -")
    }

    @Test("Blanks around an inline tag are kept")
    func surroundings() throws {
        #expect(try rendered("| {{name}} |") == "| Rex |")
        #expect(try rendered("|\t{{name}}  |\n") == "|\tRex  |\n")
        #expect(try rendered("{{name}}{{name}} {{name}}\n") == "RexRex Rex\n")
    }

    @Test("A tag alone on its line keeps its indentation and its line")
    func alone() throws {
        #expect(try rendered("  {{name}}\n") == "  Rex\n")
        #expect(try rendered("  {{name}}") == "  Rex")
        #expect(try rendered("a\n\t{{name}} \nb") == "a\n\tRex\nb")
    }

    @Test("An inline tag inserts the lines of a text as they are")
    func multipleLinesInline() throws {
        #expect(try rendered("  a {{lines}} b\nc") == "  a one\ntwo b\nc")
        #expect(try rendered("  {{lines}};\n") == "  one\ntwo;\n")
    }

    @Test("A tag alone on its line indents every line of its text but the empty ones")
    func multipleLinesAlone() throws {
        #expect(try rendered("{\n    {{lines}}\n}", Sample(lines: "one\n\n  two")) == "{\n    one\n\n      two\n}")
        #expect(try rendered("  {{lines}}", Sample(lines: "one\ntwo")) == "  one\n  two")
        #expect(try rendered("  {{lines}}\n", Sample(lines: "\none\n")) == "\n  one\n\n")
    }

    @Test("An empty text takes the line of a tag that stands alone with it")
    func emptyAlone() throws {
        #expect(try rendered("a\n    {{empty}}\nb") == "a\nb")
        #expect(try rendered("a\n    {{empty}}") == "a\n")
        #expect(try rendered("a{{empty}}\n  {{empty}}{{empty}}\nb") == "a\n  \nb")
    }

    @Test("Braces that are no tag are text")
    func braces() throws {
        #expect(try rendered("{ {{name}} }{name}}}{") == "{ Rex }{name}}}{")
        #expect(try rendered("{{name}}}") == "Rex}")
    }
}
