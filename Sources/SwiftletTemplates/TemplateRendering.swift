/// One template on its way through one view.
struct TemplateRendering {
    /// What a section has put within reach of the names inside it.
    private struct Frame {
        let view: (any TemplateView)?
        /// For `{{.}}`.
        let text: String?
        /// Of `ViewSlots`.
        let row: Int
    }

    private(set) var buffer: TextBuffer
    private let library: TemplateLibrary
    private var slots: ViewSlots
    private var frames: [Frame] = []
    /// Of partials and sections within each other.
    private var depth = 0

    /// A partial may include itself for nested data, but not exhaust the stack.
    private static let maximumDepth = 100

    init(library: TemplateLibrary, buffer: TextBuffer) {
        self.library = library
        self.buffer = buffer
        slots = library.slots
    }

    mutating func render(_ template: Template, _ view: any TemplateView) throws(TemplateError) {
        try render(template.segments[...], of: template, inside: view)
    }

    private mutating func render(_ segments: ArraySlice<Segment>, of template: Template) throws(TemplateError) {
        depth += 1
        defer { depth -= 1 }
        var index = segments.startIndex
        while index < segments.endIndex {
            let segment = segments[index]
            index += 1
            switch segment {
            case .text(let range):
                buffer.write(template.source[range])
            case .newline:
                buffer.newline()
            case .inline(let name):
                buffer.write(value: try text(name, in: template))
            case .block(let name, let range, let endsLine):
                let text = try text(name, in: template)
                buffer.write(lines: text, indentation: template.source[range], endsLine: endsLine)
            case .section(let name, let count):
                try renderSection(name, segments[index..<(index + count)], of: template)
                index += count
            case .inverted(let name, let count):
                if try isEmpty(name, in: template) { try render(segments[index..<(index + count)], of: template) }
                index += count
            case .partial(let partial):
                try renderPartial(partial, of: template)
            }
        }
    }

    private mutating func renderSection(
        _ name: NameReference,
        _ content: ArraySlice<Segment>,
        of template: Template
    ) throws(TemplateError) {
        switch try value(name, in: template) {
        case .flag(let flag):
            if flag { try render(content, of: template) }
        case .view(let view):
            if let view { try render(content, of: template, inside: view) }
        case .list(let views):
            for view in views { try render(content, of: template, inside: view) }
        case .optionalText(let text):
            if let text { try render(content, of: template, inside: text) }
        case .texts(let texts):
            for text in texts { try render(content, of: template, inside: text) }
        case .text:
            throw template.error(at: name.offset, Misuse.textAsSection(library.spelling(of: name)))
        }
    }

    private mutating func renderPartial(_ partial: PartialReference, of template: Template) throws(TemplateError) {
        guard depth < Self.maximumDepth else {
            let message = "partials and sections nest deeper than \(Self.maximumDepth) levels"
            throw template.error(at: partial.offset, message)
        }
        let included = library.templates[partial.index]
        if let range = partial.indentation {
            let indentation = template.source[range]
            buffer.indent(by: indentation)
            try render(included.segments[...], of: included)
            buffer.outdent(by: indentation)
        } else {
            try render(included.inlineSegments[...], of: included)
        }
    }

    private mutating func render(
        _ content: ArraySlice<Segment>,
        of template: Template,
        inside view: any TemplateView
    ) throws(TemplateError) {
        frames.append(Frame(view: view, text: nil, row: slots.row(of: type(of: view))))
        try render(content, of: template)
        frames.removeLast()
    }

    private mutating func render(
        _ content: ArraySlice<Segment>,
        of template: Template,
        inside text: String
    ) throws(TemplateError) {
        frames.append(Frame(view: nil, text: text, row: ViewSlots.emptyRow))
        try render(content, of: template)
        frames.removeLast()
    }

    private func isEmpty(_ name: NameReference, in template: Template) throws(TemplateError) -> Bool {
        switch try value(name, in: template) {
        case .flag(let flag): !flag
        case .view(let view): view == nil
        case .list(let views): views.isEmpty
        case .optionalText(let text): text == nil
        case .texts(let texts): texts.isEmpty
        case .text: throw template.error(at: name.offset, Misuse.textAsSection(library.spelling(of: name)))
        }
    }

    private func text(_ name: NameReference, in template: Template) throws(TemplateError) -> String {
        guard name.symbol != nil else {
            guard let text = frames.last?.text else { throw template.error(at: name.offset, Misuse.dot) }
            return text
        }
        guard case .text(let text) = try value(name, in: template) else {
            throw template.error(at: name.offset, Misuse.sectionAsText(library.spelling(of: name)))
        }
        return text
    }

    /// The innermost view that has the name gives the value.
    private func value(_ name: NameReference, in template: Template) throws(TemplateError) -> TemplateValue {
        if let symbol = name.symbol {
            var index = frames.count
            while index > 0 {
                index -= 1
                guard let slot = slots[frames[index].row, symbol], let view = frames[index].view else { continue }
                return view.value(at: slot)
            }
        }
        let views = frames.reversed().compactMap { frame in frame.view.map { "\(type(of: $0))" } }
        throw template.error(at: name.offset, Misuse.unknown(library.spelling(of: name), views: views))
    }
}

extension TemplateLibrary {
    func spelling(of name: NameReference) -> String { name.symbol.map { symbols.names[$0] } ?? "." }
}
