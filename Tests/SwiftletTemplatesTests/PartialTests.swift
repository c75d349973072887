import SwiftletTemplates
import Testing

struct PartialTests {
    @Test("A partial is rendered in the context of its tag")
    func context() throws {
        let view = Sample(items: [.init(title: "a"), .init(title: "b")])
        #expect(
            try rendered("{{#items}}{{> Part}}{{/items}}", view, partials: ["Part": "*{{title}},{{name}}*"])
                == "*a,Rex**b,Rex*"
        )
    }

    @Test("A partial may be named by a path, padded or not", arguments: ["{{>Shared/A-1.b}}", "{{> Shared/A-1.b }}"])
    func names(tag: String) throws {
        #expect(try rendered("[\(tag)]", partials: ["Shared/A-1.b": "x"]) == "[x]")
    }

    @Test("The sections of a partial end in it, and those around it stay around it")
    func sections() throws {
        #expect(try rendered("{{#yes}}{{> P}}{{/yes}}{{#no}}{{> P}}{{/no}}", partials: ["P": "{{^no}}x{{/no}}"]) == "x")
    }

    @Test("A partial includes itself as deep as the data goes")
    func recursion() throws {
        let view = Sample(nodes: [.init(value: "1", nodes: [.init(value: "2", nodes: [.init(value: "3")])])])
        let partial = "{{#nodes}}\n{\n  {{value}}\n  {{> Tree}}\n}\n{{/nodes}}\n"
        // An inner view without nodes of its own still has an empty list of that name: the outer one is hidden.
        #expect(
            try rendered("{{> Tree}}\n", view, partials: ["Tree": partial]) == """
                {
                  1
                  {
                    2
                    {
                      3
                    }
                  }
                }

                """
        )
    }

    @Test("A partial alone on its line is indented line by line, blank lines stay empty")
    func indentation() throws {
        #expect(
            try rendered("{\n    {{> P}}\n}\n", partials: ["P": "a\n\n  b {{name}}\n{{! x }}\n{{name}}: c\n"])
                == "{\n    a\n\n      b Rex\n    Rex: c\n}\n"
        )
    }

    @Test("Indentation composes through partials, values and the tag's own line")
    func composition() throws {
        #expect(
            try rendered(
                "  {{> A}}\n.\n",
                partials: ["A": "a\n\t{{> B}}\n", "B": "b\n {{lines}}\n{{empty}}\n{{name}} {{lines}}\n"]
            ) == "  a\n  \tb\n  \t one\n  \t two\n  \tRex one\ntwo\n.\n"
        )
    }

    @Test("A partial alone on its line takes the line with it")
    func standalone() throws {
        #expect(try rendered("a\n{{> P}}\nb", partials: ["P": "x\n"]) == "a\nx\nb")
        #expect(try rendered("a\r\n{{> P}}\r\nb", partials: ["P": "x"]) == "a\r\nxb")
        #expect(try rendered("  {{> P}}\n|", partials: ["P": "x\ny"]) == "  x\n  y|")
        #expect(try rendered("|\n  {{> P}}", partials: ["P": "x\ny"]) == "|\n  x\n  y")
        #expect(try rendered("a\n  {{> P}}\nb", partials: ["P": ""]) == "a\nb")
    }

    @Test("A partial within a line indents nothing and leaves its final newline behind")
    func inline() throws {
        #expect(try rendered("  {{name}}  {{> P}};\n", partials: ["P": "x\ny\n"]) == "  Rex  x\ny;\n")
        #expect(try rendered("({{> P}})", partials: ["P": "\tx\r\n"]) == "(\tx)")
        #expect(try rendered("({{> P}})", partials: ["P": "\n\n"]) == "(\n)")
    }
}
