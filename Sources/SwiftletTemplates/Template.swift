/// A template, parsed once; a class because each tag on the way hands it on.
final class Template: Sendable {
    let name: String
    let source: [UInt8]
    let segments: [Segment]
    /// The same without the newline that ends the file, for partials within a line.
    let inlineSegments: [Segment]

    init(name: String, source: [UInt8], segments: [Segment], inlineSegments: [Segment]) {
        self.name = name
        self.source = source
        self.segments = segments
        self.inlineSegments = inlineSegments
    }

    func error(at offset: Int, _ message: String) -> TemplateError {
        TemplateError(template: name, source: source, offset: offset, message: message)
    }
}

/// Sections are followed by their content, and texts are ranges of the source: walking segments counts no references.
enum Segment: Sendable {
    /// Part of a line.
    case text(Range<Int>)
    case newline
    /// `{{name}}` within a line: the text as it is.
    case inline(NameReference)
    /// `{{name}}` alone on its line: every line of the text is indented, an empty text leaves no line.
    case block(NameReference, indentation: Range<Int>, endsLine: Bool)
    /// The next `count` segments are its content.
    case section(NameReference, count: Int)
    /// The next `count` segments are its content.
    case inverted(NameReference, count: Int)
    case partial(PartialReference)
}

/// A name in a tag; names are numbered across a whole library.
struct NameReference: Sendable {
    /// Nil for `{{.}}`.
    let symbol: Int?
    /// Of the tag, in the template's source.
    let offset: Int
}

struct PartialReference: Sendable {
    /// Position among the library's templates.
    let index: Int
    let offset: Int
    /// Nil within a line.
    let indentation: Range<Int>?
}

/// The numbers of all names that a library's templates use.
struct SymbolTable: Sendable {
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]

    subscript(name: String) -> Int? { numbers[name] }

    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

extension TemplateError {
    init(template: String, source: [UInt8], offset: Int, message: String) {
        let before = source[..<min(offset, source.count)]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        self.init(
            template: template,
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            // Continuation bytes of UTF-8 begin no scalar.
            column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1,
            message: message
        )
    }
}
