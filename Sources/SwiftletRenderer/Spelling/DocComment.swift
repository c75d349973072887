/// `///` lines of a text from the document: wrapped where it is prose, as it stands where it is code or a table.
struct DocComment {
    private(set) var lines: [String] = []
    /// Columns left for the text after `/// `.
    private let width: Int
    private var endsWithItem = false

    init(width: Int = 96) {
        self.width = width
    }

    /// Adds a block, set off from the one before it by an empty line.
    mutating func add(_ markdown: String) {
        let block = Self.wrap(markdown, width: width)
        guard !block.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines += block
        endsWithItem = false
    }

    /// Adds a list item, `- Returns: …`, its continuation indented by two; items follow each other without a gap.
    mutating func addItem(_ label: String, _ markdown: String, indent: String = "") {
        if !lines.isEmpty && !endsWithItem { lines.append("") }
        endsWithItem = true
        let words = (label + " " + Self.singleParagraph(markdown)).split(separator: " ").map(String.init)
        let wrapped = Self.fill(words, width: width - 2 - indent.count)
        lines += wrapped.enumerated().map { indent + ($0.offset == 0 ? "" : "  ") + $0.element }
    }

    /// Empty where there is nothing to say.
    var text: String {
        lines.map { $0.isEmpty ? "///" : "/// " + $0 }.joined(separator: "\n")
    }
}

extension DocComment {
    /// A text in one paragraph; used where a list item holds it.
    static func singleParagraph(_ markdown: String) -> String {
        visibleLines(markdown).map { $0.trimmingSpaces() }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func wrap(_ markdown: String, width: Int) -> [String] {
        var result: [String] = []
        var paragraph: [String] = []
        var item = ""
        var isFenced = false
        func flush() {
            let hanging = String(repeating: " ", count: item.count)
            let lines = fill(paragraph, width: width - item.count)
            result += lines.enumerated().map { ($0 == 0 ? item : hanging) + $1 }
            (paragraph, item) = ([], "")
        }
        for line in visibleLines(markdown) {
            let trimmed = line.trimmingSpaces()
            let isFence = trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~")
            if isFence || isFenced || isLaidOut(trimmed) || (paragraph.isEmpty && isIndentedCode(line)) {
                flush()
                result.append(line.trimmingTrailingSpaces())
                if isFence { isFenced.toggle() }
            } else if trimmed.isEmpty {
                flush()
                result.append("")
            } else {
                let words = trimmed.split(separator: " ").map(String.init)
                let isItem = words.count > 1 && isMarker(words[0])
                if isItem {
                    flush()
                    item = line.prefix { $0 == " " } + words[0] + " "
                }
                paragraph += words.dropFirst(isItem ? 1 : 0)
            }
        }
        flush()
        // An open fence would swallow what follows it in the comment.
        if isFenced { result.append("```") }
        return trimmingEmptyLines(result)
    }

    /// Tables, headings and quotes keep their lines.
    private static func isLaidOut(_ trimmed: String) -> Bool {
        trimmed.first.map { "|#>".contains($0) } ?? false
    }

    private static func isIndentedCode(_ line: String) -> Bool {
        line.hasPrefix("    ") || line.hasPrefix("\t")
    }

    /// `-`, `12.`
    private static func isMarker(_ word: String) -> Bool {
        if word == "-" || word == "*" || word == "+" { return true }
        return word.hasSuffix(".") && word.count > 1 && word.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
    }

    static func fill(_ words: [String], width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words {
            if line.isEmpty {
                line = word
            } else if line.count + 1 + word.count <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = word
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The lines of a text without anything hidden; a tab stays a tab.
    private static func visibleLines(_ text: String) -> [String] {
        var lines = [""]
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r": lines.append("")
            case "\t": lines[lines.count - 1] += "\t"
            case _ where SafeText.isHidden(scalar): lines[lines.count - 1] += SafeText.visible(scalar)
            default: lines[lines.count - 1].unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return lines
    }

    private static func trimmingEmptyLines(_ lines: [String]) -> [String] {
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
        var result: [String] = []
        for line in lines[start..<end] where !(line.isEmpty && result.last == "") { result.append(line) }
        return result
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        String(drop { $0 == " " || $0 == "\t" }).trimmingTrailingSpaces()
    }

    fileprivate func trimmingTrailingSpaces() -> String {
        var view = self[...]
        while let last = view.last, last == " " || last == "\t" { view.removeLast() }
        return String(view)
    }
}
