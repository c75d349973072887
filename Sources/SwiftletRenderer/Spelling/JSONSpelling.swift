/// Spells a JSON string so that the text of a schema or an operation stays printable: hidden characters and
/// backslashes are escaped as RFC 8259 allows.
enum JSONSpelling {
    static func string(_ text: String) -> String {
        if SafeText.isPlain(text) { return "\"" + text + "\"" }
        var spelling = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": spelling += "\\\\"
            case "\"": spelling += "\\\""
            case "\n": spelling += "\\n"
            case "\r": spelling += "\\r"
            case "\t": spelling += "\\t"
            case _ where SafeText.isHidden(scalar): spelling += escape(scalar)
            default: spelling.unicodeScalars.append(scalar)
            }
        }
        return spelling + "\""
    }

    /// A JSON text made safe in the same way; hidden characters can only stand inside its strings.
    static func value(_ json: String) -> String {
        guard !SafeText.isPlain(json), json.unicodeScalars.contains(where: SafeText.isHidden) else { return json }
        var spelling = ""
        for scalar in json.unicodeScalars {
            if SafeText.isHidden(scalar) { spelling += escape(scalar) } else { spelling.unicodeScalars.append(scalar) }
        }
        return spelling
    }

    /// A URL or the like as it stands where it is one visible word, else as a JSON string.
    static func word(_ word: String) -> String {
        let isWord = word.unicodeScalars.allSatisfy { scalar in
            !SafeText.isHidden(scalar) && scalar != " " && scalar != "," && scalar != "\"" && scalar != "\\"
        }
        return isWord && !word.isEmpty ? word : string(word)
    }

    /// A name as it stands where it is plain (`icon_url`), else as a JSON string.
    static func name(_ name: String) -> String {
        isPlain(name) ? name : string(name)
    }

    static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else { return false }
        return name.utf8.allSatisfy { byte in
            isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
