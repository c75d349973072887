extension StringProtocol {
    /// The text without what would act on a terminal or reorder its line (control and bidirectional characters), each
    /// replaced by what `replacement` makes of it.
    package func printable(_ replacement: (Unicode.Scalar) -> String) -> String {
        guard unicodeScalars.contains(where: \.isUnprintable) else { return String(self) }
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isUnprintable { text += replacement(scalar) } else { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    /// On one line, with unprintable characters as Swift escapes: for messages that quote a document.
    package var escapedForDisplay: String {
        printable { scalar in
            switch scalar {
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isUnprintable: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
