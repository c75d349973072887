import SwiftletOpenAPI

/// Which of the media types of a body the SDK can read and write.
enum MediaRange {
    /// `application/json; charset=utf-8`, `application/problem+json`
    static func isJSON(_ text: String) -> Bool {
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
    static func isPatch(_ text: String) -> Bool { essence(text).contains("patch") }

    /// Another way to write what JSON can say.
    static func isNotation(_ text: String) -> Bool {
        let essence = essence(text)
        return ["yaml", "protobuf", "msgpack", "cbor", "bson", "smile"].contains { essence.contains($0) }
    }

    static func essence(_ text: String) -> String {
        let end = text.firstIndex(of: ";") ?? text.endIndex
        return text[..<end].split(separator: " ").joined().lowercased()
    }
}

extension [Named<MediaType>] {
    /// JSON itself before its relatives, those before a wildcard.
    var json: Named<MediaType>? {
        first { $0.name.lowercased() == "application/json" } ?? first { MediaRange.isJSON($0.name) }
            ?? first { MediaRange.isWildcard($0.name) }
    }
}
