/// Holds the names of templates against those of their views, both ways, without rendering anything.
package struct TemplateContract: Sendable {
    /// Unknown names and names used as what they are not, each place once, in the order of the templates.
    package let errors: [TemplateError]
    /// `PropertyView.name` for each field of a view within reach that no template uses, sorted.
    package let unusedFields: [String]
    /// The others, sorted: a field can be there for another set of templates.
    package let usedFields: [String]
    /// Templates that no root leads to, sorted.
    package let unusedTemplates: [String]
    /// The views that each template is rendered in, by the template's name, sorted.
    package let views: [String: [String]]

    /// - Parameter roots: The templates that are rendered by themselves, with their views.
    package init(_ library: TemplateLibrary, roots: [(template: String, view: any TemplateView.Type)]) {
        var walk = ContractWalk(library: library)
        for root in roots { walk.enter(root.template, root.view) }
        errors = Set(walk.errors).sorted {
            ($0.template, $0.line, $0.column, $0.message) < ($1.template, $1.line, $1.column, $1.message)
        }
        unusedFields = walk.fields.values.flatMap(\.self).subtracting(walk.used).sorted()
        usedFields = walk.used.sorted()
        unusedTemplates = library.names.filter { walk.views[$0] == nil }
        views = walk.views.mapValues { $0.sorted() }
    }
}

extension [String] {
    fileprivate func subtracting(_ others: Set<String>) -> [String] { filter { !others.contains($0) } }
}

/// Follows every tag with the types of the views that would be in reach.
private struct ContractWalk {
    private enum Frame {
        case view(any TemplateView.Type)
        case text
    }

    /// A template in a context: recursive templates come back to where they were.
    private struct Visit: Hashable {
        let template: Int
        let isInText: Bool
        let types: [ObjectIdentifier]
    }

    let library: TemplateLibrary
    private(set) var errors: [TemplateError] = []
    private(set) var views: [String: Set<String>] = [:]
    private(set) var fields: [ObjectIdentifier: [String]] = [:]
    private(set) var used: Set<String> = []
    private var frames: [Frame] = []
    private var visits: Set<Visit> = []

    init(library: TemplateLibrary) {
        self.library = library
    }

    mutating func enter(_ name: String, _ view: any TemplateView.Type) {
        guard let index = library.indices[name] else {
            let message = "there is no template of this name"
            errors.append(TemplateError(template: name, line: 1, column: 1, message: message))
            return
        }
        inside(.view(view)) { $0.walk(templateAt: index) }
    }

    private mutating func walk(templateAt index: Int) {
        let template = library.templates[index]
        guard visits.insert(visit(index)).inserted else { return }
        if let view = reachableTypes.first { views[template.name, default: []].insert("\(view)") }
        walk(template.segments[...], of: template)
    }

    private mutating func walk(_ segments: ArraySlice<Segment>, of template: Template) {
        var index = segments.startIndex
        while index < segments.endIndex {
            let segment = segments[index]
            index += 1
            switch segment {
            case .text, .newline: break
            case .inline(let name), .block(let name, _, _): checkText(name, of: template)
            case .section(let name, let count):
                walkSection(name, segments[index..<(index + count)], of: template)
                index += count
            case .inverted(let name, let count):
                _ = sectionKind(name, of: template)
                walk(segments[index..<(index + count)], of: template)
                index += count
            case .partial(let partial): walk(templateAt: partial.index)
            }
        }
    }

    private mutating func walkSection(_ name: NameReference, _ content: ArraySlice<Segment>, of template: Template) {
        switch sectionKind(name, of: template) {
        case .view(let view), .list(let view): inside(.view(view)) { $0.walk(content, of: template) }
        case .texts, .optionalText: inside(.text) { $0.walk(content, of: template) }
        case .flag: walk(content, of: template)
        case .text, nil: break
        }
    }

    private mutating func checkText(_ name: NameReference, of template: Template) {
        guard name.symbol != nil else {
            if case .text? = frames.last { return }
            errors.append(template.error(at: name.offset, Misuse.dot))
            return
        }
        switch kind(name, of: template) {
        case .text, nil: break
        default: errors.append(template.error(at: name.offset, Misuse.sectionAsText(library.spelling(of: name))))
        }
    }

    private mutating func sectionKind(_ name: NameReference, of template: Template) -> FieldSignature.Kind? {
        let kind = kind(name, of: template)
        if case .text? = kind {
            errors.append(template.error(at: name.offset, Misuse.textAsSection(library.spelling(of: name))))
        }
        return kind
    }

    private mutating func kind(_ name: NameReference, of template: Template) -> FieldSignature.Kind? {
        let spelling = library.spelling(of: name)
        for type in reachableTypes {
            guard let signature = type.signatures.first(where: { $0.name == spelling }) else { continue }
            used.insert("\(type).\(spelling)")
            return signature.kind
        }
        let names = reachableTypes.map { "\($0)" }
        errors.append(template.error(at: name.offset, Misuse.unknown(spelling, views: names)))
        return nil
    }

    private mutating func inside(_ frame: Frame, _ body: (inout Self) -> Void) {
        if case .view(let type) = frame {
            fields[ObjectIdentifier(type)] = type.signatures.map { "\(type).\($0.name)" }
        }
        frames.append(frame)
        body(&self)
        frames.removeLast()
    }

    /// The innermost first; a view that a nearer one of its type hides is left out.
    private var reachableTypes: [any TemplateView.Type] {
        var seen: Set<ObjectIdentifier> = []
        return frames.reversed().compactMap { frame in
            guard case .view(let type) = frame, seen.insert(ObjectIdentifier(type)).inserted else { return nil }
            return type
        }
    }

    private func visit(_ template: Int) -> Visit {
        let isInText = if case .text? = frames.last { true } else { false }
        return Visit(template: template, isInText: isInText, types: reachableTypes.map { ObjectIdentifier($0) })
    }
}
