/// How a stream frames its events.
enum StreamFormat: Hashable, Sendable {
    case serverSentEvents
    case jsonLines
    case jsonSequence

    /// The format of a media type; nil where it isn't one of a stream.
    init?(_ mediaType: String) {
        let essence = MediaType.essence(mediaType)
        switch essence {
        case "text/event-stream": self = .serverSentEvents
        case "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines",
            "application/ndjson", "application/x-ndjson", "application/stream+json", "application/x-json-stream":
            self = .jsonLines
        case "application/json-seq": self = .jsonSequence
        default:
            guard essence.hasSuffix("+json-seq") else { return nil }
            self = .jsonSequence
        }
    }

    /// The format of a response: what it says it is, else what the description says. Nil for a body of another kind.
    init?(ofResponse mediaType: String?, described: StreamFormat) {
        guard let mediaType else {
            self = described
            return
        }
        if let format = StreamFormat(mediaType) {
            self = format
            return
        }
        // Plain text and bytes are what servers call what they know nothing better for; lines of JSON are often JSON.
        switch mediaType {
        case "text/plain", "application/octet-stream": self = described
        case "application/json" where described == .jsonLines: self = described
        default: return nil
        }
    }

    func parser(from position: StreamPosition, limit: Int) -> any StreamParser {
        switch self {
        case .serverSentEvents: ServerSentEventParser(from: position, limit: limit)
        case .jsonLines: JSONLinesParser(limit: limit)
        case .jsonSequence: JSONSequenceParser(limit: limit)
        }
    }
}
