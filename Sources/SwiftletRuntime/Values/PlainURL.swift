/// Recognises the URLs that most JSON has, which `URL(string:)` surely takes, much faster than parsing them.
enum PlainURL {
    /// Whether the text is `http` or `https`, `://`, a host of letters, digits, hyphens and dots, and a path and query of
    /// characters that RFC 3986 allows there without escapes. A URL that isn't covered may well be valid.
    static func covers(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let host = afterScheme(bytes) else { return false }
            var index = host
            while index < bytes.count, isHost(bytes[index]) { index += 1 }
            guard index > host else { return false }
            guard index < bytes.count else { return true }
            return bytes[index] == UInt8(ascii: "/") && bytes[index...].allSatisfy(isPathOrQuery)
        }
    }

    private static func afterScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for scheme in ["https://", "http://"] as [StaticString] {
            let count = scheme.utf8CodeUnitCount
            if bytes.prefix(count).elementsEqual(UnsafeBufferPointer(start: scheme.utf8Start, count: count)) {
                return count
            }
        }
        return nil
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func isPathOrQuery(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: "&"),
            UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "@"):
            true
        default: false
        }
    }
}
