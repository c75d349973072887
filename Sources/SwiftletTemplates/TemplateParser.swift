/// Turns a template's text into segments.
///
/// Tags that stand alone on their line take the line with them, as in the Mustache specification. Our addition: so does
/// `{{name}}`, as `Segment.block`.
struct TemplateParser {
    private struct OpenSection {
        let name: String
        let reference: NameReference
        let isInverted: Bool
        /// The position of its segment.
        let index: Int
    }

    private let name: String
    private let source: [UInt8]
    private let indices: [String: Int]
    private var segments: [Segment] = []
    private var open: [OpenSection] = []

    /// Rendering recurses into sections: no template may exhaust the stack.
    private static let maximumDepth = 50

    /// - Parameter indices: The positions of all templates, by their names.
    private init(name: String, source: [UInt8], indices: [String: Int]) {
        self.name = name
        self.source = source
        self.indices = indices
    }

    static func segments(
        of source: [UInt8],
        name: String,
        indices: [String: Int],
        symbols: inout SymbolTable
    ) throws(TemplateError) -> [Segment] {
        var parser = TemplateParser(name: name, source: source, indices: indices)
        try parser.parse(&symbols)
        return parser.segments
    }

    private mutating func parse(_ symbols: inout SymbolTable) throws(TemplateError) {
        var position = 0
        while let start = nextTag(from: position) {
            let tag = try TemplateTag(at: start, in: source, of: name)
            appendText(position..<max(position, tag.line?.lowerBound ?? start))
            try append(tag, at: start, &symbols)
            position = tag.line?.upperBound ?? tag.end
        }
        appendText(position..<source.count)
        if let unclosed = open.last {
            throw error(at: unclosed.reference.offset, "section `\(unclosed.name)` is never closed")
        }
    }

    private func nextTag(from position: Int) -> Int? {
        var index = position
        while index + 1 < source.count {
            if source[index] == UInt8(ascii: "{"), source[index + 1] == UInt8(ascii: "{") { return index }
            index += 1
        }
        return nil
    }

    private mutating func appendText(_ range: Range<Int>) {
        var lineStart = range.lowerBound
        while lineStart < range.upperBound {
            let lineEnd = source[lineStart..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
            let textEnd = lineEnd ?? range.upperBound
            if textEnd > lineStart { segments.append(.text(lineStart..<textEnd)) }
            if lineEnd != nil { segments.append(.newline) }
            lineStart = textEnd + 1
        }
    }

    private mutating func append(
        _ tag: TemplateTag,
        at offset: Int,
        _ symbols: inout SymbolTable
    ) throws(TemplateError) {
        let indentation = tag.line.map { $0.lowerBound..<offset }
        switch tag.kind {
        case .comment: break
        case .name(let text):
            let reference = NameReference(symbol: text == "." ? nil : symbols.number(of: text), offset: offset)
            if let indentation {
                segments.append(.block(reference, indentation: indentation, endsLine: tag.endsWithNewline))
            } else {
                segments.append(.inline(reference))
            }
        case .section(let text):
            try begin(text, NameReference(symbol: symbols.number(of: text), offset: offset), isInverted: false)
        case .inverted(let text):
            try begin(text, NameReference(symbol: symbols.number(of: text), offset: offset), isInverted: true)
        case .close(let text): try end(text, at: offset)
        case .partial(let text):
            guard let index = indices[text] else { throw error(at: offset, "there is no template `\(text)`") }
            segments.append(.partial(PartialReference(index: index, offset: offset, indentation: indentation)))
        }
    }

    private mutating func begin(
        _ text: String,
        _ reference: NameReference,
        isInverted: Bool
    ) throws(TemplateError) {
        guard open.count < Self.maximumDepth else {
            throw error(at: reference.offset, "sections nest deeper than \(Self.maximumDepth) levels")
        }
        open.append(OpenSection(name: text, reference: reference, isInverted: isInverted, index: segments.count))
        // The true one once its end is known.
        segments.append(.section(reference, count: 0))
    }

    private mutating func end(_ text: String, at offset: Int) throws(TemplateError) {
        guard let section = open.popLast() else { throw error(at: offset, "no section `\(text)` is open here") }
        guard section.name == text else {
            throw error(at: offset, "section `\(section.name)` is open here, not `\(text)`")
        }
        let count = segments.count - section.index - 1
        segments[section.index] =
            section.isInverted ? .inverted(section.reference, count: count) : .section(section.reference, count: count)
    }

    private func error(at offset: Int, _ message: String) -> TemplateError {
        TemplateError(template: name, source: source, offset: offset, message: message)
    }
}
