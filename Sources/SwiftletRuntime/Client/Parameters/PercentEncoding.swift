/// Which bytes of a text stay as they are in a request; every other byte of its UTF-8 form becomes `%XX`.
enum PercentEncoding {
    /// RFC 3986's unreserved characters: letters, digits, `-`, `.`, `_` and `~`.
    case unreserved
    /// Those, `%XX` as it stands, and the reserved characters of RFC 3986 that can't be taken for an end or a separator
    /// in this place: what `allowReserved` means.
    case reserved(in: Parameter.Location)
    /// What a path may hold as it is, slashes and escapes included: for the fixed parts of a template.
    case path
    /// What a query may hold as it is: for the fixed query of a template.
    case query
    /// Nothing is escaped: header values.
    case none

    func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            for (index, byte) in text.enumerated() {
                if keeps(byte) || (keepsTriples && Self.isTriple(text[index...])) {
                    bytes.append(byte)
                } else {
                    bytes.append(UInt8(ascii: "%"))
                    bytes.append(Self.digit(byte >> 4))
                    bytes.append(Self.digit(byte & 15))
                }
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
        case .reserved(let location): Self.isUnreserved(byte) || Self.reserved(in: location).contains(byte)
        case .path: Self.isUnreserved(byte) || "/%:@!$&'()*+,;=".utf8.contains(byte)
        case .query: Self.isUnreserved(byte) || "/?%:@!$&'()*+,;=".utf8.contains(byte)
        }
    }

    private var keepsTriples: Bool {
        if case .reserved = self { true } else { false }
    }

    /// A query ends at `#` and its items at `&`; brackets are no characters of a query (RFC 3986, section 3.4).
    /// A segment ends at `/`, `?` and `#`. A cookie ends at `;`, and commas are no characters of one (RFC 6265).
    private static func reserved(in location: Parameter.Location) -> String.UTF8View {
        switch location {
        case .query, .querystring: ":/?@!$'()*+,;=".utf8
        case .path: ":@!$&'()*+,;=".utf8
        case .cookie: ":/?#[]@!$&'()*+=".utf8
        case .header: "".utf8
        }
    }

    /// `%2F`
    private static func isTriple(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard text.count >= 3, text.first == UInt8(ascii: "%") else { return false }
        return text.dropFirst().prefix(2).allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
            default: false
            }
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
