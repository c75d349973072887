package import SwiftletTemplates

extension TemplateView {
    package func value(at index: Int) -> TemplateValue { Self.fields[index].read(self) }
}

/// A view with a field of each kind, so that a test needs only a template.
struct Sample: TemplateView {
    var name = "Rex"
    var lines = "one\ntwo"
    var empty = ""
    var yes = true
    var no = false
    var label: String?
    var words: [String] = []
    var inner: Inner?
    var items: [Item] = []
    var nodes: [Node] = []

    static let fields: [ViewField<Self>] = [
        .text("name") { $0.name },
        .text("lines") { $0.lines },
        .text("empty") { $0.empty },
        .flag("yes") { $0.yes },
        .flag("no") { $0.no },
        .optionalText("label") { $0.label },
        .texts("words") { $0.words },
        .view("inner") { $0.inner },
        .list("items") { $0.items },
        .list("nodes") { $0.nodes },
    ]

    struct Inner: TemplateView {
        var name = "Inner"
        var depth = "2"

        static let fields: [ViewField<Self>] = [
            .text("name") { $0.name },
            .text("depth") { $0.depth },
        ]
    }

    struct Item: TemplateView {
        var title: String
        var isOld = false
        var parts: [Inner] = []

        static let fields: [ViewField<Self>] = [
            .text("title") { $0.title },
            .flag("isOld") { $0.isOld },
            .list("parts") { $0.parts },
        ]
    }

    struct Node: TemplateView {
        var value: String
        var nodes: [Node] = []

        static let fields: [ViewField<Self>] = [
            .text("value") { $0.value },
            .list("nodes") { $0.nodes },
        ]
    }
}

/// Renders byte for byte, without the rules for blank lines.
func rendered(
    _ template: String,
    _ view: Sample = Sample(),
    partials: [String: String] = [:],
    rules: TextBuffer.Rules = .verbatim
) throws -> String {
    let library = try TemplateLibrary(partials.merging(["Main": template]) { _, main in main })
    return String(decoding: try library.render("Main", view, rules: rules), as: UTF8.self)
}
