import SwiftletTemplates
import Testing

struct TemplateErrorTests {
    /// Where and how compiling or rendering a template fails; the place is where `▸` stands.
    private func expectError(
        _ marked: String,
        _ message: String,
        _ view: Sample = Sample(),
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let before = marked.prefix { $0 != "▸" }.split(separator: "\n", omittingEmptySubsequences: false)
        let template = marked.filter { $0 != "▸" }
        let error = #expect(throws: TemplateError.self, sourceLocation: sourceLocation) {
            try rendered(template, view)
        }
        #expect(error?.template == "Main", sourceLocation: sourceLocation)
        #expect(error?.message == message, sourceLocation: sourceLocation)
        #expect(error?.line == before.count, sourceLocation: sourceLocation)
        #expect(error?.column == (before.last?.unicodeScalars.count ?? 0) + 1, sourceLocation: sourceLocation)
    }

    @Test("Unknown names are errors, in tags of every kind")
    func unknownNames() throws {
        let message = "unknown name `nam`: none of Sample has it"
        try expectError("a\né😀 ▸{{nam}}", message)
        try expectError("a\n  ▸{{nam}}\n", message)
        try expectError("{{#yes}}\n▸{{#nam}}{{/nam}}{{/yes}}", message)
        try expectError("▸{{^nam}}{{/nam}}", message)
        try expectError(
            "{{#inner}}{{#yes}}▸{{nam}}{{/yes}}{{/inner}}",
            "unknown name `nam`: none of Inner, Sample has it",
            Sample(inner: .init())
        )
    }

    @Test("Names within reach of a section are out of reach behind it")
    func scope() throws {
        try expectError(
            "{{#inner}}{{depth}}{{/inner}}▸{{depth}}",
            "unknown name `depth`: none of Sample has it",
            Sample(inner: .init())
        )
    }

    @Test("A missing partial is an error when templates are compiled, even where it would not be rendered")
    func unknownPartial() throws {
        try expectError("{{#no}}\n  ▸{{> Missing}}\n{{/no}}", "there is no template `Missing`")
    }

    @Test("An error inside a partial names the partial")
    func insidePartial() {
        let error = #expect(throws: TemplateError.self) {
            try rendered("a\n{{> Types/Part}}", partials: ["Types/Part": "b\n c {{oops}}"])
        }
        #expect(error?.description == "Types/Part.mustache:2:4: unknown name `oops`: none of Sample has it")
    }

    @Test("Values are used as what they are")
    func misuse() throws {
        try expectError("▸{{#name}}{{/name}}", "`name` is a text and no section: write `{{name}}`")
        try expectError("▸{{^name}}{{/name}}", "`name` is a text and no section: write `{{name}}`")
        for name in ["yes", "words", "items", "inner", "label"] {
            try expectError("▸{{\(name)}}", "`\(name)` is no text but a section: write `{{#\(name)}}…{{/\(name)}}`")
        }
        let dot = "`{{.}}` stands only directly inside a section of texts"
        try expectError("▸{{.}}", dot)
        try expectError("{{#words}}{{#inner}} ▸{{.}}{{/inner}}{{/words}}", dot, Sample(words: ["x"], inner: .init()))
    }

    @Test("Sections close in the order in which they open")
    func unbalanced() throws {
        try expectError("a\n ▸{{#yes}}b\n", "section `yes` is never closed")
        try expectError("{{#yes}}▸{{^no}}{{! {{/no}}", "section `no` is never closed")
        try expectError("a▸{{/yes}}", "no section `yes` is open here")
        try expectError("{{#yes}}\n{{#no}}\n▸{{/yes}}", "section `no` is open here, not `yes`")
    }

    @Test("Tags outside the subset are errors that say what to write")
    func otherTags() throws {
        try expectError("▸{{{name}}}", "`{{{` is no tag here: no text is escaped; put a space after a literal `{`")
        try expectError("▸{{&name}}", "`{{&name}}` is no tag here: no text is escaped, write `{{name}}`")
        try expectError("▸{{=<% %>=}}", "the delimiters can't be changed")
        try expectError("▸{{name.first}}", "`name.first` is no name: letters, digits and `_` only, a digit not first")
        try expectError("▸{{#.}}{{/.}}", "`.` is no name: letters, digits and `_` only, a digit not first")
        try expectError(
            "▸{{name | upper}}",
            "`name | upper` is no name: letters, digits and `_` only, a digit not first"
        )
        try expectError("▸{{2nd}}", "`2nd` is no name: letters, digits and `_` only, a digit not first")
        try expectError(
            "▸{{<Layout}}{{/Layout}}",
            "`<Layout` is no name: letters, digits and `_` only, a digit not first"
        )
        try expectError("▸{{> *name}}", "`*name` is no template's name, such as `Shared/Documentation`")
    }

    @Test("A tag has a name and an end")
    func incomplete() throws {
        for tag in ["{{}}", "{{ }}", "{{#}}", "{{/ }}", "{{>}}"] { try expectError("▸\(tag)", "this tag has no name") }
        for tag in ["{{", "{{n", "{{name}", "{{! {{", "{{}"] {
            try expectError("a▸\(tag)", "this tag is never closed by `}}`")
        }
    }

    @Test("No template exhausts the stack")
    func depth() throws {
        try expectError("▸{{> Main}}", "partials and sections nest deeper than 100 levels")
        try expectError(
            "{{#yes}}{{#yes}}▸{{> Main}}{{/yes}}{{/yes}}",
            "partials and sections nest deeper than 100 levels"
        )
        let deep = String(repeating: "{{#yes}}", count: 50)
        try expectError("\(deep)▸{{#yes}}", "sections nest deeper than 50 levels")
    }

    @Test("A template that isn't there can't be rendered")
    func noTemplate() throws {
        let library = try TemplateLibrary([:])
        let error = #expect(throws: TemplateError.self) { try library.render("Nowhere", Sample()) }
        #expect(error?.template == "Nowhere")
    }
}
