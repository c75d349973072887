import SwiftletTemplates
import Testing

struct SectionTests {
    @Test("A flag keeps or drops its section and changes no names")
    func flags() throws {
        #expect(try rendered("[{{#yes}}is {{name}}{{/yes}}{{#no}}not{{/no}}]") == "[is Rex]")
    }

    @Test("A nested view puts its names before the outer ones")
    func nestedView() throws {
        let view = Sample(inner: Sample.Inner())
        #expect(
            try rendered("{{#inner}}{{name}} {{depth}} {{lines}}{{/inner}} {{name}}", view) == "Inner 2 one\ntwo Rex"
        )
        #expect(try rendered("[{{#inner}}{{name}}{{/inner}}]") == "[]")
    }

    @Test("A list repeats its section in each view, with the enclosing names in reach")
    func lists() throws {
        let view = Sample(items: [
            .init(title: "A", isOld: true, parts: [.init(name: "a1"), .init(name: "a2", depth: "9")]),
            .init(title: "B"),
        ])
        #expect(try rendered("{{#items}}({{title}} of {{name}}){{/items}}", view) == "(A of Rex)(B of Rex)")
        #expect(
            try rendered("{{#items}}{{#parts}}{{title}}-{{name}}-{{depth}} {{/parts}}{{/items}}{{name}}", view)
                == "A-a1-2 A-a2-9 Rex"
        )
        #expect(try rendered("[{{#items}}x{{/items}}]") == "[]")
    }

    @Test("A section of texts is repeated with each text as the dot")
    func texts() throws {
        let view = Sample(words: ["b", "a", ""])
        #expect(try rendered("{{#words}}({{.}}){{/words}}", view) == "(b)(a)()")
        #expect(try rendered("{{#words}}\n  {{ . }}\n{{/words}}\n", view) == "  b\n  a\n")
        #expect(try rendered("{{#words}}{{#yes}}{{.}}{{name}}{{/yes}} {{/words}}", view) == "bRex aRex Rex ")
        #expect(try rendered("[{{#words}}{{.}}{{/words}}]") == "[]")
    }

    @Test("A section of an optional text is left out for nil, not for an empty text")
    func optionalText() throws {
        #expect(try rendered("x{{#label}} = {{.}}{{/label}}", Sample(label: "1")) == "x = 1")
        #expect(try rendered("x{{#label}} = {{.}}{{/label}}", Sample(label: "")) == "x = ")
        #expect(try rendered("x{{#label}} = {{.}}{{/label}}") == "x")
    }

    @Test("An inverted section is there for false, nil and empty lists only")
    func inverted() throws {
        #expect(
            try rendered("{{^no}}1{{/no}}{{^inner}}2{{/inner}}{{^items}}3{{/items}}{{^words}}4{{/words}}") == "1234"
        )
        #expect(try rendered("{{^label}}no label of {{name}}{{/label}}") == "no label of Rex")
        let full = Sample(label: "", words: [""], inner: .init(), items: [.init(title: "A")])
        #expect(
            try rendered(
                "[{{^yes}}0{{/yes}}{{^inner}}2{{/inner}}{{^items}}3{{/items}}{{^words}}4{{/words}}{{^label}}5{{/label}}]",
                full
            ) == "[]"
        )
    }

    @Test("Sections of one name may follow each other, nest, and stand beside their inverse")
    func combinations() throws {
        #expect(try rendered("{{#yes}}a{{/yes}}{{name}}{{#yes}}b{{/yes}}") == "aRexb")
        #expect(try rendered("{{#yes}}a{{#yes}}b{{/yes}}c{{/yes}}") == "abc")
        #expect(try rendered("{{#no}}a{{#no}}b{{/no}}c{{/no}}") == "")
        #expect(try rendered("{{^no}}a{{^no}}b{{/no}}c{{/no}}") == "abc")
        #expect(try rendered("{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}") == "a")
        #expect(try rendered("{{# yes }}a{{/ yes }}{{^\tno}}b{{/no }}") == "ab")
    }

    @Test("Blanks around and inside inline sections are kept")
    func inlineBlanks() throws {
        #expect(try rendered(" | {{#yes}}\t|\t{{/yes}} | \n") == " | \t|\t | \n")
        #expect(try rendered(" {{#yes}}A{{/yes}}\n {{^no}}B{{/no}}\n") == " A\n B\n")
        #expect(try rendered(" | {{#yes}} {{! x }}\n {{/yes}} | \n") == " |  \n  | \n")
    }

    @Test("Section tags alone on their lines take the lines with them", arguments: ["#yes", "^no"])
    func standalone(tag: String) throws {
        let name = tag.dropFirst()
        #expect(try rendered("a\n{{\(tag)}}\nb\n{{/\(name)}}\nc\n") == "a\nb\nc\n")
        #expect(try rendered("a\n  {{\(tag)}}  \n  b\n\t{{/\(name)}}\nc") == "a\n  b\nc")
        #expect(try rendered("a\r\n{{\(tag)}}\r\nb\r\n{{/\(name)}}\r\nc") == "a\r\nb\r\nc")
        #expect(try rendered("  {{\(tag)}}\na{{/\(name)}}\nb") == "a\nb")
        #expect(try rendered("a{{\(tag)}}\nb\n  {{/\(name)}}") == "a\nb\n")
        #expect(try rendered("{{\(tag)}}\n\n{{/\(name)}}\n") == "\n")
    }

    @Test("A list whose tags stand alone renders a block for each view")
    func standaloneList() throws {
        let view = Sample(items: [.init(title: "a", isOld: true), .init(title: "b")])
        let template = """
            enum E {
                {{#items}}
                {{#isOld}}
                // old
                {{/isOld}}
                case {{title}}
                {{/items}}
            }

            """
        #expect(
            try rendered(template, view) == """
                enum E {
                    // old
                    case a
                    case b
                }

                """
        )
    }
}
