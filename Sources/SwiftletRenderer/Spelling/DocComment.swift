/// `///` lines of texts from the document: wrapped where they are prose, as they stand where they are code or a table.
///
/// Most of what is generated is comments: texts become lines in one pass over their bytes.
struct DocComment {
    private let prefix: [UInt8]
    /// What stands on an empty line.
    private let emptyPrefix: [UInt8]
    /// Columns left for the text after the prefix.
    private let width: Int
    private var bytes: [UInt8] = []
    /// An empty line comes before the next line, unless that is the first.
    private var hasPendingBlank = false
    private var endsWithItem = false
    /// Of the text on the line that is being filled; nil between paragraphs, zero behind a list item's marker.
    private var column: Int?
    /// Spaces before the next lines of the paragraph.
    private var hanging = 0

    /// - Parameter prefix: What begins each line; nothing in a README.
    init(width: Int = 96, prefix: String = "/// ") {
        self.width = width
        (self.prefix, emptyPrefix) = prefix == "/// " ? Self.usual : Self.prefixes(prefix)
    }

    /// Nearly all comments have this.
    private static let usual = prefixes("/// ")

    private static func prefixes(_ text: String) -> (line: [UInt8], emptyLine: [UInt8]) {
        let line = Array(text.utf8)
        return (line, Array(line.prefix { $0 != space }))
    }

    /// Empty where there is nothing to say.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds a block, set off from the one before it by an empty line.
    mutating func add(_ markdown: String) {
        let start = bytes.count
        hasPendingBlank = true
        var markdown = SafeText.visible(markdown)
        markdown.withUTF8 { addBlock(TextBytes($0)) }
        endParagraph()
        hasPendingBlank = false
        if bytes.count > start { endsWithItem = false }
    }

    /// Adds a list item, `- Returns: …`, its continuation indented by two; items follow each other without a gap.
    mutating func addItem(_ label: String, _ markdown: String, indent: Int = 0) {
        hasPendingBlank = !endsWithItem
        endsWithItem = true
        beginLine(indentation: indent)
        (column, hanging) = (0, indent + 2)
        for text in [label, SafeText.visible(markdown)] {
            var text = text
            text.withUTF8 { bytes in
                TextBytes(bytes).forEachLine { $0.trimmed.forEachWord { write(word: $0) } }
            }
        }
        endParagraph()
    }

    private mutating func addBlock(_ text: TextBytes) {
        var isFenced = false
        text.forEachLine { line in
            let trimmed = line.trimmed
            let isFence = trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~")
            if isFence || isFenced || trimmed.isLaidOut || (column == nil && line.isIndentedCode) {
                endParagraph()
                write(line: line.withoutTrailingSpaces)
                if isFence { isFenced.toggle() }
            } else if trimmed.isEmpty {
                endParagraph()
                hasPendingBlank = true
            } else {
                add(prose: trimmed, indentation: line.leadingSpaces)
            }
        }
        // An open fence would swallow what follows it in the comment.
        if isFenced { write(line: "```") }
    }

    private mutating func add(prose line: TextBytes, indentation: Int) {
        guard let marker = line.listMarker else { return line.forEachWord { write(word: $0) } }
        endParagraph()
        beginLine(indentation: indentation)
        bytes.append(contentsOf: marker.bytes)
        bytes.append(Self.space)
        (column, hanging) = (0, indentation + marker.count + 1)
        line.dropping(marker.count).forEachWord { write(word: $0) }
    }
}

extension DocComment {
    private static var space: UInt8 { UInt8(ascii: " ") }

    private mutating func write(word: TextBytes) {
        let columns = word.columns
        if let column, column > 0, column + 1 + columns <= width - hanging {
            bytes.append(Self.space)
            self.column = column + 1
        } else if column != 0 {
            beginLine(indentation: hanging)
            column = 0
        }
        bytes.append(contentsOf: word.bytes)
        column = (column ?? 0) + columns
    }

    private mutating func write(line: TextBytes) {
        guard !line.isEmpty else { return hasPendingBlank = true }
        beginLine(indentation: 0)
        bytes.append(contentsOf: line.bytes)
    }

    private mutating func write(line: StaticString) {
        beginLine(indentation: 0)
        line.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func beginLine(indentation: Int) {
        if !bytes.isEmpty {
            bytes.append(UInt8(ascii: "\n"))
            if hasPendingBlank {
                bytes += emptyPrefix
                bytes.append(UInt8(ascii: "\n"))
            }
        }
        hasPendingBlank = false
        bytes += prefix
        for _ in 0..<indentation { bytes.append(Self.space) }
    }

    private mutating func endParagraph() {
        (column, hanging) = (nil, 0)
    }
}

extension DocComment {
    /// A text in one paragraph; used where a list item or a single line holds it.
    static func singleParagraph(_ markdown: String) -> String {
        var markdown = SafeText.visible(markdown)
        var paragraph: [UInt8] = []
        markdown.withUTF8 { text in
            TextBytes(text).forEachLine { line in
                let line = line.trimmed
                if !line.isEmpty, !paragraph.isEmpty { paragraph.append(space) }
                paragraph.append(contentsOf: line.bytes)
            }
        }
        return String(decoding: paragraph, as: UTF8.self)
    }
}
