/// A text as a scalar of YAML, in block and flow alike: `pets`, `"{id}"`.
struct YAMLText: CustomStringConvertible {
    private let text: String

    init(_ text: String) { self.text = text }

    var description: String { isPlain ? text : quoted }

    /// Nothing in it means anything to YAML, and it is read as no number, boolean or null.
    private var isPlain: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        return (Self.isLetter(first) || first == "/" || text.hasPrefix("../"))
            && !words.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy {
                Self.isLetter($0) || ("0"..."9").contains($0) || "._-/".unicodeScalars.contains($0)
            }
    }

    private var quoted: String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case " "..."~": quoted.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return quoted + "\""
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
