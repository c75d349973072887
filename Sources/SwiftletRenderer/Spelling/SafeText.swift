/// What a stranger's text may put into a source file: nothing that a reader can't see or that ends a line unseen.
enum SafeText {
    /// Control characters, line and paragraph separators, bidirectional marks, and other invisible format characters.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }

    /// Whether a text is printable ASCII without quotes and backslashes: most are, and need no work.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
    }

    /// `\u{202E}` in place of the character itself.
    static func visible(_ scalar: Unicode.Scalar) -> String {
        #"\u{"# + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    /// A text of several lines in which everything hidden is shown; line ends and tabs stay what they are.
    static func visible(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            let (start, count) = (bytes.baseAddress, bytes.count)
            guard let start else { return true }
            var index = 0
            while index < count {
                let byte = start[index]
                guard byte >= 0x20 && byte < 0x7F || byte == 0x09 || byte == 0x0A else { return false }
                index += 1
            }
            return true
        }
        guard !isPlain, text.unicodeScalars.contains(where: isHiddenInLine) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isHiddenInLine(scalar) { shown += visible(scalar) } else { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }

    private static func isHiddenInLine(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\n" && scalar != "\r" && scalar != "\t" && isHidden(scalar)
    }
}
