import SwiftletModel
import SwiftletOpenAPI

extension JSONText {
    /// A value of the document, compact; nil where JSON can't say it (`.inf`).
    init?(_ node: Node) {
        guard let text = Self.text(of: node) else { return nil }
        self.init(text)
    }

    init(string: String) {
        self.init(Self.quoted(string))
    }

    private static func text(of node: Node) -> String? {
        switch node.kind {
        case .null: "null"
        case .boolean: node.boolean == true ? "true" : "false"
        case .integer, .number: number(node)
        case .string: quoted(node.text)
        case .sequence: list(node.elements.map(text), "[", "]")
        case .mapping:
            list(node.members.map { name, value in text(of: value).map { quoted(name.text) + ":" + $0 } }, "{", "}")
        }
    }

    private static func list(_ parts: [String?], _ open: String, _ close: String) -> String? {
        let texts = parts.compactMap(\.self)
        guard texts.count == parts.count else { return nil }
        return open + texts.joined(separator: ",") + close
    }

    /// The source text where it is JSON's; YAML also writes `0x1F`, `+1` and `.5`.
    private static func number(_ node: Node) -> String? {
        let text = node.text
        if isJSONNumber(text) { return text }
        if let integer = node.integer { return String(integer) }
        guard let number = node.number, number.isFinite else { return nil }
        return String(number)
    }

    private static func isJSONNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func digits() -> Int {
            let count = rest.prefix { (0x30...0x39).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let integerDigits = digits()
        guard integerDigits > 0, !startsWithZero || integerDigits == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func quoted(_ string: String) -> String {
        var result = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
