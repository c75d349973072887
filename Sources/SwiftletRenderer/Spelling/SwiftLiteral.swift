/// Spells values as Swift literals. Whatever the text, the literal is one token and means exactly that text.
enum SwiftLiteral {
    /// `"caf\u{E9}\n"`: hidden characters escaped, no interpolation.
    static func string(_ text: String) -> String {
        if SafeText.isPlain(text) { return "\"" + text + "\"" }
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": literal += "\\\\"
            case "\"": literal += "\\\""
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            case _ where SafeText.isHidden(scalar): literal += SafeText.visible(scalar)
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    /// The `#`s that make a raw literal of `text` mean the text as it stands; none where an ordinary literal does.
    /// The text must not hold hidden characters other than line feeds.
    static func delimiter(for text: String) -> String {
        var quotes = 0
        for byte in text.utf8 {
            quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
            if quotes == 3 || byte == UInt8(ascii: "\\") { return rawDelimiter(for: text) }
        }
        return ""
    }

    /// More `#`s than follow each other anywhere in the text.
    static func rawDelimiter(for text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "#") ? run + 1 : 0
            longest = max(longest, run)
        }
        return String(repeating: "#", count: longest + 1)
    }
}
