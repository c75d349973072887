/// All templates of a generator, compiled.
package struct TemplateLibrary: Sendable {
    let templates: [Template]
    let indices: [String: Int]
    let symbols: SymbolTable
    /// Of the views known from the start; each rendering begins with them.
    let slots: ViewSlots

    /// Compiles every template.
    ///
    /// - Parameters:
    ///   - sources: Texts by name; the name is the path without `.mustache`: `Types/Model`.
    ///   - overrides: Take the place of the sources of the same name, or add to them.
    ///   - views: What will be rendered; their names are then looked up once, not for each rendering.
    /// - Throws: The first mistake, in the order of the names.
    package init(
        _ sources: [String: String],
        overrides: [String: String] = [:],
        views: [any TemplateView.Type] = []
    ) throws(TemplateError) {
        let sources = sources.merging(overrides) { _, override in override }
        let names = sources.keys.sorted()
        let indices = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        var symbols = SymbolTable()
        var templates: [Template] = []
        for name in names {
            let source = Array((sources[name] ?? "").utf8)
            let segments = try TemplateParser.segments(of: source, name: name, indices: indices, symbols: &symbols)
            let inlineSegments = try TemplateParser.segments(
                of: source.withoutFinalNewline,
                name: name,
                indices: indices,
                symbols: &symbols
            )
            templates.append(
                Template(name: name, source: source, segments: segments, inlineSegments: inlineSegments)
            )
        }
        self.templates = templates
        self.indices = indices
        self.symbols = symbols
        var slots = ViewSlots(symbols: symbols)
        for view in views { slots.addRows(from: view) }
        self.slots = slots
    }

    /// In ascending order.
    package var names: [String] { templates.map(\.name) }

    /// Renders a template to UTF-8.
    ///
    /// Pure: many renderings may run at the same time.
    package func render(
        _ name: String,
        _ view: any TemplateView,
        rules: TextBuffer.Rules = .tidy
    ) throws(TemplateError) -> [UInt8] {
        var buffer = TextBuffer(rules: rules)
        try render(name, view, into: &buffer)
        return buffer.finish()
    }

    /// Appends a rendered template to what others wrote; after an error, as far as it came.
    package func render(
        _ name: String,
        _ view: any TemplateView,
        into buffer: inout TextBuffer
    ) throws(TemplateError) {
        guard let index = indices[name] else {
            throw TemplateError(template: name, line: 1, column: 1, message: "there is no template of this name")
        }
        var rendering = TemplateRendering(library: self, buffer: buffer)
        // A second owner would have the first write copy everything.
        buffer = TextBuffer()
        defer { buffer = rendering.buffer }
        try rendering.render(templates[index], view)
    }
}

extension [UInt8] {
    fileprivate var withoutFinalNewline: [UInt8] {
        guard last == UInt8(ascii: "\n") else { return self }
        return Array(dropLast(dropLast().last == UInt8(ascii: "\r") ? 2 : 1))
    }
}
