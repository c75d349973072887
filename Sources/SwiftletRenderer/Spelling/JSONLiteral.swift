import SwiftletModel

/// Spells a JSON scalar as a Swift literal of the same meaning.
enum JSONLiteral {
    static func swift(_ json: JSONText) -> String {
        guard json.text.hasPrefix("\"") else { return json.text }
        let isPlain = !json.text.utf8.contains(UInt8(ascii: "\\"))
        return SwiftLiteral.string(isPlain ? String(json.text.dropFirst().dropLast()) : unescape(json.text))
    }

    /// The text that a JSON string stands for; JSON texts in the model are valid.
    private static func unescape(_ json: String) -> String {
        var units: [UInt16] = []
        var rest = Array(json.utf16.dropFirst().dropLast())[...]
        while let unit = rest.popFirst() {
            guard unit == 0x5C, let escape = rest.popFirst() else {
                units.append(unit)
                continue
            }
            switch escape {
            case UInt16(UInt8(ascii: "b")): units.append(0x08)
            case UInt16(UInt8(ascii: "f")): units.append(0x0C)
            case UInt16(UInt8(ascii: "n")): units.append(0x0A)
            case UInt16(UInt8(ascii: "r")): units.append(0x0D)
            case UInt16(UInt8(ascii: "t")): units.append(0x09)
            case UInt16(UInt8(ascii: "u")):
                let digits = String(decoding: rest.prefix(4), as: UTF16.self)
                rest = rest.dropFirst(4)
                units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
            default: units.append(escape)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
