import SwiftletOpenAPI

/// Which media types are sequences of values. The runtime reads the same.
enum StreamMediaType {
    static func isStream(_ text: String) -> Bool {
        if text == "application/json" { return false }
        let essence = MediaRange.essence(text)
        return essence == "text/event-stream" || jsonTypes.contains(essence) || essence.hasSuffix("+json-seq")
    }

    static func isServerSentEvents(_ text: String) -> Bool {
        text.utf8.count > 16 && MediaRange.essence(text) == "text/event-stream"
    }

    private static let jsonTypes: Set<String> = [
        "application/json-seq", "application/jsonl", "application/x-jsonl", "application/jsonlines",
        "application/x-jsonlines", "application/ndjson", "application/x-ndjson", "application/stream+json",
        "application/x-json-stream",
    ]
}

extension [Named<MediaType>] {
    /// Server-sent events before the others.
    var stream: Named<MediaType>? {
        first { StreamMediaType.isServerSentEvents($0.name) } ?? first { StreamMediaType.isStream($0.name) }
    }
}
