/// Diagnostics as people read them:
///
///     pets.yaml:12:3: error: unknown key 'naem' [unknown-key]
///     12 |   naem: Pets
///        |   ^
///        = help: did you mean 'name'?
package struct DiagnosticPrinter {
    private let usesColor: Bool
    private let source: (String) -> SourceLines?

    /// `source` gives the text of a file by the name that locations carry; nil prints no excerpt.
    package init(usesColor: Bool, source: @escaping (String) -> SourceLines?) {
        self.usesColor = usesColor
        self.source = source
    }

    /// Ends in a line break.
    package func text(of diagnostic: Diagnostic) -> String {
        var text = headline(
            diagnostic.severity.rawValue,
            style: Style(diagnostic.severity),
            message: diagnostic.message,
            location: diagnostic.location,
            suffix: diagnostic.identifier.isEmpty ? "" : " [\(diagnostic.identifier)]"
        )
        let margin = gutterWidth(of: diagnostic.location)
        text += excerpt(at: diagnostic.location)
        if let pointer = diagnostic.pointer {
            text += remark("at", pointer.isEmpty ? "the root" : pointer, margin: margin)
        }
        if let help = diagnostic.help { text += remark("help", help, margin: margin) }
        for note in diagnostic.notes {
            text += headline("note", style: .note, message: note.message, location: note.location, suffix: "")
            text += excerpt(at: note.location)
        }
        return text
    }

    private func headline(
        _ kind: String,
        style: Style,
        message: String,
        location: SourceLocation?,
        suffix: String
    ) -> String {
        let place = location.map { "\($0.description.escapedForDisplay): " } ?? ""
        return styled(place, .strong) + styled("\(kind):", style) + " "
            + styled(message.escapedForDisplay, .strong) + styled(suffix, .faint) + "\n"
    }

    private func excerpt(at location: SourceLocation?) -> String {
        guard let location,
            let context = source(location.file)?.context(line: location.line, column: location.column)
        else { return "" }
        let excerpt = SourceExcerpt(context)
        let number = String(location.line)
        let blank = String(repeating: " ", count: number.count)
        let indentation = String(repeating: " ", count: excerpt.indentation)
        return styled("\(number) |", .faint) + " \(excerpt.text)\n"
            + styled("\(blank) |", .faint) + " \(indentation)" + styled("^", .caret) + "\n"
    }

    private func remark(_ kind: String, _ text: String, margin: Int) -> String {
        String(repeating: " ", count: margin) + styled(" = \(kind):", .note) + " \(text.escapedForDisplay)\n"
    }

    private func gutterWidth(of location: SourceLocation?) -> Int {
        location.map { String($0.line).count } ?? 0
    }

    private func styled(_ text: String, _ style: Style) -> String {
        usesColor && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// ANSI "select graphic rendition" parameters.
private enum Style: String {
    case strong = "1"
    case faint = "2"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case caret = "1;32"

    init(_ severity: Diagnostic.Severity) {
        switch severity {
        case .error: self = .error
        case .warning: self = .warning
        case .note: self = .note
        }
    }
}
