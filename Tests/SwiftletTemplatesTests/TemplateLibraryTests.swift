import SwiftletTemplates
import Testing

struct TemplateLibraryTests {
    @Test("Overrides replace templates one by one, and may add some")
    func overrides() throws {
        let library = try TemplateLibrary(
            ["A": "{{> B}}{{> C}}", "B": "b", "C": "c"],
            overrides: ["C": "C{{> D}}", "D": "d"]
        )
        #expect(library.names == ["A", "B", "C", "D"])
        #expect(String(decoding: try library.render("A", Sample()), as: UTF8.self) == "bCd\n")
    }

    @Test("A mistake in a template that an override replaces doesn't matter")
    func overriddenMistake() throws {
        #expect(throws: Never.self) { try TemplateLibrary(["A": "{{"], overrides: ["A": "a"]) }
    }

    @Test("The mistake reported is the first in the order of names")
    func firstMistake() {
        let error = #expect(throws: TemplateError.self) {
            try TemplateLibrary(["C": "{{", "A": "fine", "B": "{{#x}}"])
        }
        #expect(error?.template == "B")
    }

    @Test("Several renderings go into one buffer")
    func intoBuffer() throws {
        let library = try TemplateLibrary(["A": "a {\n\n", "B": "\n\nb\n\n\n}\n\n"])
        var buffer = TextBuffer()
        try library.render("A", Sample(), into: &buffer)
        try library.render("B", Sample(), into: &buffer)
        #expect(String(decoding: buffer.finish(), as: UTF8.self) == "a {\nb\n}\n")
    }

    @Test("Renderings in parallel give the same bytes")
    func parallel() async throws {
        let library = try TemplateLibrary(["A": "{{#items}}{{title}} {{> B}}\n{{/items}}", "B": "{{name}}\n"])
        let view = Sample(items: (1...200).map { .init(title: "\($0)") })
        let expected = try library.render("A", view)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 1...16 { group.addTask { try library.render("A", view) } }
            for try await bytes in group { #expect(bytes == expected) }
        }
    }
}
