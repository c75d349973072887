import Foundation

/// Text of a recording: characters, or bytes in Python's notation `b'…'`; long ones are cut: `…...<426 chars>`.
struct RecordedText: Sendable {
    /// What stands in the recording, without the note about the cut.
    let start: String
    /// The number of characters of the whole, where it is cut.
    let cutLength: Int?

    init(_ text: String) {
        if text.hasSuffix(" chars>"), let mark = text.range(of: "...<", options: .backwards),
            let length = Int(text[mark.upperBound...].dropLast(" chars>".count))
        {
            start = String(text[..<mark.lowerBound])
            cutLength = length
        } else {
            start = text
            cutLength = nil
        }
    }

    /// The bytes, where all are there.
    var bytes: [UInt8]? {
        guard cutLength == nil else { return nil }
        return isBytes ? Self.bytes(of: start.dropFirst(2).dropLast()) : Array(start.utf8)
    }

    /// Whether these bytes are what was cut: the same start, and the same length in the recording's notation.
    func isStart(of bytes: [UInt8]) -> Bool {
        let text = isBytes ? Self.notation(bytes) : String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix(start) && text.unicodeScalars.count == cutLength
    }

    private var isBytes: Bool { start.hasPrefix("b'") }

    /// `caf\xe9\r\n` → the bytes.
    private static func bytes(of text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch escaped {
            case UInt8(ascii: "n"): bytes.append(10)
            case UInt8(ascii: "r"): bytes.append(13)
            case UInt8(ascii: "t"): bytes.append(9)
            case UInt8(ascii: "x"):
                bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            default: bytes.append(escaped)
            }
        }
        return bytes
    }

    /// The bytes in Python's notation.
    private static func notation(_ bytes: [UInt8]) -> String {
        var text = "b'"
        for byte in bytes {
            switch byte {
            case 10: text += "\\n"
            case 13: text += "\\r"
            case 9: text += "\\t"
            case UInt8(ascii: "\\"), UInt8(ascii: "'"): text += "\\" + String(UnicodeScalar(byte))
            case 0x20..<0x7F: text += String(UnicodeScalar(byte))
            default: text += (byte < 16 ? "\\x0" : "\\x") + String(byte, radix: 16)
            }
        }
        return text + "'"
    }
}
