import SwiftletOpenAPI

/// Which of the media types of a body the SDK can read and write.
enum MediaRange {
    /// `application/json; charset=utf-8`, `application/problem+json`
    static func isJSON(_ text: String) -> Bool {
        if text == "application/json" { return true }
        let essence = essence(text)
        if StreamMediaType.isStream(essence) { return false }
        return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }

    /// `text/plain; charset=utf-8`
    static func isText(_ text: String) -> Bool {
        essence(text).hasPrefix("text/") && !isJSON(text)
    }

    /// `*/*` says nothing, and JSON is what schemas describe.
    static func isWildcard(_ text: String) -> Bool {
        let essence = essence(text)
        return essence == "*/*" || essence == "application/*"
    }

    static func isMultipartForm(_ text: String) -> Bool { essence(text) == "multipart/form-data" }

    static func isForm(_ text: String) -> Bool { essence(text) == "application/x-www-form-urlencoded" }

    /// XML whose elements a schema describes; `image/svg+xml` is a file.
    static func isXML(_ text: String) -> Bool {
        let essence = essence(text)
        return essence == "application/xml" || essence == "text/xml" || essence == "application/problem+xml"
    }

    /// `application/merge-patch+json`: changes, which each type writes in its own way.
    static func isPatch(_ text: String) -> Bool { contains("patch", essence(text)) }

    /// Another way to write what JSON can say.
    static func isNotation(_ text: String) -> Bool {
        let essence = essence(text)
        return notations.contains { contains($0, essence) }
    }

    private static let notations: [StaticString] = ["yaml", "protobuf", "msgpack", "cbor", "bson", "smile"]

    private static func contains(_ word: StaticString, _ essence: String) -> Bool {
        let (bytes, word) = (essence.utf8, UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        return bytes.indices.contains { bytes[$0...].starts(with: word) }
    }

    static func essence(_ text: String) -> String {
        // Nearly all are written so.
        if text.utf8.allSatisfy(isEssential) { return text }
        let end = text.firstIndex(of: ";") ?? text.endIndex
        return text[..<end].split(separator: " ").joined().lowercased()
    }

    private static func isEssential(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ";")
            && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
}

extension [Named<MediaType>] {
    /// JSON itself before its relatives, those before a wildcard.
    var json: Named<MediaType>? {
        first { $0.name == "application/json" || $0.name.lowercased() == "application/json" } ?? first {
            MediaRange.isJSON($0.name)
        }
            ?? first { MediaRange.isWildcard($0.name) }
    }
}
