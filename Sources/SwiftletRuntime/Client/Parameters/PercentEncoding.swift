/// Which bytes of a text stay as they are in a URL; every other byte of its UTF-8 form becomes `%XX`.
enum PercentEncoding {
    /// RFC 3986's unreserved characters: letters, digits, `-`, `.`, `_` and `~`.
    case unreserved
    /// Those and the reserved ones that a query can hold without ending the parameter or the query.
    case reservedInQuery
    /// What a path may hold as it is, slashes and escapes included: for the fixed parts of a template.
    case path
    /// Nothing is escaped: header values.
    case none

    func append(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            if keeps(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(Self.digit(byte >> 4))
                bytes.append(Self.digit(byte & 15))
            }
        }
    }

    func encode(_ text: String) -> String {
        guard !text.utf8.allSatisfy(keeps) else { return text }
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func keeps(_ byte: UInt8) -> Bool {
        switch self {
        case .none: true
        case .unreserved: Self.isUnreserved(byte)
        case .reservedInQuery: Self.isUnreserved(byte) || ":/?@!$'()*+,;=".utf8.contains(byte)
        case .path: Self.isUnreserved(byte) || "/%:@!$&'()*+,;=".utf8.contains(byte)
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default:
            false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
