/// One `{{…}}`, and where it ends.
struct TemplateTag {
    enum Kind {
        case name(String)
        case section(String)
        case inverted(String)
        case close(String)
        case partial(String)
        case comment
    }

    let kind: Kind
    let end: Int
    /// Where the whole line begins and ends if the tag is all there is on it.
    let line: Range<Int>?
    let endsWithNewline: Bool

    /// - Parameter start: Where `{{` stands.
    init(at start: Int, in source: [UInt8], of template: String) throws(TemplateError) {
        func error(_ message: String) -> TemplateError {
            TemplateError(template: template, source: source, offset: start, message: message)
        }
        var contentEnd = start + 2
        while contentEnd + 1 < source.count, !source[contentEnd...].starts(with: Self.closing) { contentEnd += 1 }
        guard contentEnd + 1 < source.count else { throw error("this tag is never closed by `}}`") }

        let content = source[(start + 2)..<contentEnd]
        do {
            kind = try Kind(content)
        } catch {
            throw TemplateError(template: template, source: source, offset: start, message: error.message)
        }
        end = contentEnd + 2
        if let lineStart = source.startOfBlankLine(before: start), let lineEnd = source.endOfBlankLine(after: end) {
            line = lineStart..<lineEnd
            endsWithNewline = source[lineEnd - 1] == UInt8(ascii: "\n")
        } else {
            line = nil
            endsWithNewline = false
        }
    }

    private static let closing = Array("}}".utf8)
}

extension TemplateTag.Kind {
    struct Mistake: Error { let message: String }

    init(_ content: ArraySlice<UInt8>) throws(Mistake) {
        let rest = content.dropFirst()
        switch content.first.map({ Character(Unicode.Scalar($0)) }) {
        case "!": self = .comment
        case "#": self = .section(try Self.name(rest))
        case "^": self = .inverted(try Self.name(rest))
        case "/": self = .close(try Self.name(rest))
        case ">": self = .partial(try Self.partialName(rest))
        case "{":
            throw Mistake(message: "`{{{` is no tag here: no text is escaped; put a space after a literal `{`")
        case "&":
            throw Mistake(message: "`{{&name}}` is no tag here: no text is escaped, write `{{name}}`")
        case "=":
            throw Mistake(message: "the delimiters can't be changed")
        default:
            self = .name(Self.trimmed(content) == "." ? "." : try Self.name(content))
        }
    }

    private static func name(_ bytes: ArraySlice<UInt8>) throws(Mistake) -> String {
        let name = trimmed(bytes)
        let scalars = name.unicodeScalars
        guard let first = scalars.first else { throw Mistake(message: "this tag has no name") }
        guard !("0"..."9").contains(first), scalars.allSatisfy({ isWordPart($0) }) else {
            throw Mistake(message: "`\(name)` is no name: letters, digits and `_` only, a digit not first")
        }
        return name
    }

    private static func partialName(_ bytes: ArraySlice<UInt8>) throws(Mistake) -> String {
        let name = trimmed(bytes)
        guard !name.isEmpty else { throw Mistake(message: "this tag has no name") }
        let isPath = name.unicodeScalars.allSatisfy { isWordPart($0) || "/.-".unicodeScalars.contains($0) }
        guard isPath else { throw Mistake(message: "`\(name)` is no template's name, such as `Shared/Documentation`") }
        return name
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let start = bytes.drop { $0.isTemplateSpace }
        let last = start.lastIndex { !$0.isTemplateSpace }
        return String(decoding: last.map { start[...$0] } ?? [], as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isTemplateSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension [UInt8] {
    /// Where the line begins, if only spaces and tabs stand on it before the index.
    fileprivate func startOfBlankLine(before index: Int) -> Int? {
        var start = index
        while start > 0, self[start - 1] == UInt8(ascii: " ") || self[start - 1] == UInt8(ascii: "\t") { start -= 1 }
        return start == 0 || self[start - 1] == UInt8(ascii: "\n") ? start : nil
    }

    /// Where the next line begins, if only spaces and tabs stand between the index and the line's end.
    fileprivate func endOfBlankLine(after index: Int) -> Int? {
        var end = index
        while end < count, self[end] == UInt8(ascii: " ") || self[end] == UInt8(ascii: "\t") { end += 1 }
        if end < count, self[end] == UInt8(ascii: "\r") { end += 1 }
        if end == count { return end }
        return self[end] == UInt8(ascii: "\n") ? end + 1 : nil
    }
}
