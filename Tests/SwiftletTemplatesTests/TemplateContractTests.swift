import SwiftletTemplates
import Testing

struct TemplateContractTests {
    private func contract(
        _ sources: [String: String],
        roots: [(template: String, view: any TemplateView.Type)] = [("Main", Sample.self)]
    ) throws -> TemplateContract {
        TemplateContract(try TemplateLibrary(sources), roots: roots)
    }

    @Test("Names are checked in sections that no data may ever reach")
    func unknownNames() throws {
        let contract = try contract([
            "Main": "{{#no}}\n{{#items}}{{#parts}} {{titel}}{{/parts}}{{/items}}{{/no}}{{depth}}"
        ])
        #expect(
            contract.errors.map(\.description) == [
                "Main.mustache:2:22: unknown name `titel`: none of Inner, Item, Sample has it",
                "Main.mustache:2:58: unknown name `depth`: none of Sample has it",
            ]
        )
    }

    @Test("A partial is checked in every view it is rendered in, and a mistake reported once for each")
    func partials() throws {
        let contract = try contract([
            "Main": "{{#inner}}{{> Part}}{{> Part}}{{/inner}}{{#nodes}}{{> Part}}{{/nodes}}", "Part": "{{depth}}",
        ])
        #expect(contract.errors.map(\.message) == ["unknown name `depth`: none of Node, Sample has it"])
        #expect(contract.views == ["Main": ["Sample"], "Part": ["Inner", "Node"]])
    }

    @Test("Values used as what they are not are reported with the sentences of rendering")
    func misuse() throws {
        let contract = try contract([
            "Main": "{{yes}}{{#name}}{{/name}}{{^lines}}{{/lines}}{{.}}{{#words}}{{.}}{{/words}}"
        ])
        #expect(
            contract.errors.map(\.message) == [
                "`yes` is no text but a section: write `{{#yes}}…{{/yes}}`",
                "`name` is a text and no section: write `{{name}}`",
                "`lines` is a text and no section: write `{{lines}}`",
                "`{{.}}` stands only directly inside a section of texts",
            ]
        )
    }

    @Test("Fields of the views in reach that no template uses are listed, and templates that no root leads to")
    func unused() throws {
        let contract = try contract([
            "Main": "{{#items}}{{title}}{{/items}}{{name}}{{empty}}{{#yes}}{{^no}}{{/no}}{{> Part}}{{/yes}}",
            "Part": "{{#words}}{{.}}{{/words}}{{#label}}{{.}}{{/label}}{{lines}}",
            "Orphan": "{{anything}}",
        ])
        #expect(contract.errors.isEmpty)
        #expect(contract.unusedFields == ["Item.isOld", "Item.parts", "Sample.inner", "Sample.nodes"])
        #expect(contract.unusedTemplates == ["Orphan"])
    }

    @Test("Recursive templates are followed until nothing new is in reach")
    func recursion() throws {
        let contract = try contract([
            "Main": "{{> Tree}}{{name}}", "Tree": "{{#nodes}}{{value}}{{name}}{{> Tree}}{{oops}}{{/nodes}}",
        ])
        #expect(contract.errors.map(\.message) == ["unknown name `oops`: none of Node, Sample has it"])
        #expect(contract.views["Tree"] == ["Node", "Sample"])
    }

    @Test("Several roots are held together; a root that isn't there is an error")
    func roots() throws {
        let contract = try contract(
            ["A": "{{depth}}", "B": "{{name}}"],
            roots: [("A", Sample.Inner.self), ("B", Sample.Inner.self), ("C", Sample.self)]
        )
        #expect(contract.errors.map(\.description) == ["C.mustache:1:1: there is no template of this name"])
        #expect(contract.unusedFields.isEmpty)
    }
}
