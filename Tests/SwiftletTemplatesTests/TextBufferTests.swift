import SwiftletTemplates
import Testing

struct TextBufferTests {
    private func tidy(_ template: String, _ view: Sample = Sample(), partials: [String: String] = [:]) throws -> String
    {
        try rendered(template, view, partials: partials, rules: .tidy)
    }

    @Test("Blank lines never come in pairs")
    func pairs() throws {
        #expect(try tidy("a\n\n\n\nb\n\nc\nd\n") == "a\n\nb\n\nc\nd\n")
        #expect(try tidy("a\n\n  \n\t\n{{#yes}}\n\n{{/yes}}\nb\n") == "a\n\nb\n")
    }

    @Test("No blank line begins or ends a text; one newline does end it")
    func ends() throws {
        #expect(try tidy("\n\na\n\n\n") == "a\n")
        #expect(try tidy("a") == "a\n")
        #expect(try tidy("a\n  ") == "a\n")
        #expect(try tidy("") == "")
        #expect(try tidy("\n \n") == "")
    }

    @Test("No blank line follows an opening bracket or precedes a closing one", arguments: ["{}", "()", "[]"])
    func brackets(pair: String) throws {
        let (open, close) = (String(pair.prefix(1)), String(pair.suffix(1)))
        #expect(
            try tidy("a \(open)\n\n    b\n\n    c\n\n\(close)\n\nd\n") == "a \(open)\n    b\n\n    c\n\(close)\n\nd\n"
        )
        #expect(try tidy("a\(open) \n\n\n  \(close),\n\n\(close)\n") == "a\(open)\n  \(close),\n\(close)\n")
    }

    @Test("A list of blocks with a blank line behind each needs no last item")
    func blocks() throws {
        let view = Sample(items: [.init(title: "a"), .init(title: "b")])
        #expect(
            try tidy("x {\n    {{#items}}\n    case {{title}}\n\n    {{/items}}\n}\n", view)
                == "x {\n    case a\n\n    case b\n}\n"
        )
    }

    @Test("Lines have no spaces at their ends, whether a partial or an empty text left them")
    func trailingSpaces() throws {
        #expect(try tidy("a {{empty}}\n  {{empty}}{{empty}}\nb \t\n") == "a\n\nb\n")
        #expect(try tidy("    {{> P}}\n", partials: ["P": "a\n\n  \nb\n"]) == "    a\n\n    b\n")
    }

    @Test("The blank lines and spaces that a value brings along are kept")
    func values() throws {
        let view = Sample(name: "x  ", lines: "{\n\n\none  \n \n\n}")
        #expect(try tidy("  {{lines}}\n", view) == "  {\n\n\n  one  \n   \n\n  }\n")
        #expect(try tidy("a {{name}} \n", view) == "a x  \n")
        #expect(try tidy("a: {{lines}}\n", view) == "a: {\n\n\none  \n \n\n}\n")
    }

    @Test("Blank lines of a template and of a value make one")
    func templateAndValue() throws {
        #expect(try tidy("a\n\n{{lines}}\n\nb\n", Sample(lines: "\none\n")) == "a\n\none\n\nb\n")
    }

    @Test("Windows line ends of a template become plain ones")
    func carriageReturns() throws {
        #expect(try tidy("a\r\n\r\n\r\n  {{name}}\r\nb\r\n") == "a\n\n  Rex\nb\n")
    }

    @Test("A buffer can be written by hand")
    func byHand() {
        var buffer = TextBuffer()
        buffer.write(Array("a {".utf8)[...])
        buffer.newline()
        buffer.indent(by: Array("    ".utf8)[...])
        buffer.write(lines: "b\n\nc", indentation: Array("// ".utf8)[...], endsLine: true)
        buffer.newline()
        buffer.outdent(by: Array("    ".utf8)[...])
        buffer.write(Array("}".utf8)[...])
        #expect(String(decoding: buffer.finish(), as: UTF8.self) == "a {\n    // b\n\n    // c\n}\n")
    }
}
