/// Words for text that has none: `<=` → `less than or equal`.
enum SymbolNames {
    /// The empty text has a name, too.
    static func words(of text: String) -> [Word] {
        if text.isEmpty { return [Word("empty")] }
        if let whole = whole[text] { return whole.split(separator: " ").map { Word(String($0)) } }
        return text.unicodeScalars.flatMap(words(of:))
    }

    /// `a+b` → `a plus b`. What usually only separates words is spelled out at the start alone, where it tells `-name`
    /// from `name`.
    static func spelledOut(_ text: String) -> String {
        if let first = text.utf8.first, isAlphanumeric(first), text.utf8.allSatisfy(isWordlike) { return text }
        var result = ""
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            let separates = offset > 0 && separators.contains(scalar)
            if !separates, let name = single[scalar] {
                result += " \(name) "
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func words(of scalar: Unicode.Scalar) -> [Word] {
        let text = single[scalar] ?? "u" + String(scalar.value, radix: 16)
        return text.split(separator: " ").map { Word(String($0)) }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isWordlike(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
    }

    private static let separators: Set<Unicode.Scalar> = ["_", "-", ".", " ", "/", ":"]

    private static let whole = [
        "<": "less than", "<=": "less than or equal", ">": "greater than", ">=": "greater than or equal",
        "=": "equal", "==": "equal", "!=": "not equal", "<>": "not equal", "=~": "matches", "!~": "does not match",
        "&&": "and", "||": "or",
    ]

    private static let single: [Unicode.Scalar: String] = [
        "+": "plus", "-": "minus", "*": "star", "/": "slash", "\\": "backslash", "%": "percent", "=": "equal",
        "<": "less", ">": "greater", "!": "not", "?": "question", "&": "and", "|": "or", "^": "caret", "~": "tilde",
        "@": "at", "#": "hash", "$": "dollar", "_": "underscore", ".": "dot", ",": "comma", ":": "colon",
        ";": "semicolon", "'": "quote", "\"": "double quote", "`": "backtick", "(": "open parenthesis",
        ")": "close parenthesis", "[": "open bracket", "]": "close bracket", "{": "open brace", "}": "close brace",
        " ": "space", "\t": "tab", "\n": "newline", "€": "euro", "£": "pound", "¥": "yen",
    ]
}
