import SwiftletOpenAPI

/// How the body of a media type is sent and read. What comes first is preferred where a body has several types.
enum BodyFormat: Int, Comparable {
    case json, multipart, form, bytes, text

    /// Nil for what can't be sent or read: sequences of values, and other kinds of multipart.
    init?(_ media: Named<MediaType>, in index: DocumentIndex, isRequest: Bool) {
        let essence = MediaRange.essence(media.name)
        if media.value.itemSchema != nil || Self.sequences.contains(essence) { return nil }
        if MediaRange.isJSON(media.name) {
            self = .json
        } else if MediaRange.isWildcard(media.name) {
            self = media.value.schema.map { $0.isBinary(in: index) } ?? false ? .bytes : .json
        } else if essence.hasPrefix("multipart/"), isRequest {
            guard essence == "multipart/form-data" else { return nil }
            self = .multipart
        } else if essence == "application/x-www-form-urlencoded", isRequest {
            self = .form
        } else {
            self = essence.hasPrefix("text/") && !(media.value.schema?.isBinary(in: index) ?? false) ? .text : .bytes
        }
    }

    static func < (left: BodyFormat, right: BodyFormat) -> Bool { left.rawValue < right.rawValue }

    private static let sequences: Set<String> = [
        "text/event-stream", "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl",
        "application/jsonlines", "application/json-seq", "application/json-lines",
    ]
}

/// The form in which a body goes, and the media types that are of it.
struct ChosenBody {
    let format: BodyFormat
    let media: Named<MediaType>
    /// Of `bytes` and `text` all, as in `Accept`; else that one.
    let mediaType: String
    /// Those that the method doesn't offer.
    let others: [Named<MediaType>]

    init?(_ content: [Named<MediaType>], in index: DocumentIndex, isRequest: Bool) {
        let formats = content.map { ($0, BodyFormat($0, in: index, isRequest: isRequest)) }
        guard let format = formats.compactMap(\.1).min() else { return nil }
        let chosen = formats.filter { $0.1 == format }.map(\.0)
        self.format = format
        switch format {
        case .bytes, .text:
            media = chosen[0]
            mediaType = chosen.map(\.name).joined(separator: ", ")
            others = formats.filter { $0.1 != format }.map(\.0)
        case .json, .multipart, .form:
            let media = (format == .json ? content.json : nil) ?? chosen[0]
            self.media = media
            mediaType = MediaRange.isWildcard(media.name) ? "application/json" : media.name
            others = content.filter { $0.name != media.name }
        }
    }
}

extension Schema {
    /// Bytes as they are: 3.0's `format: binary`, 3.1's media type without an encoding.
    func isBinary(in index: DocumentIndex) -> Bool {
        if let reference { return index.schema(reference)?.isBinary(in: index) ?? false }
        if types.isEmpty, string.contentMediaType == nil { return false }
        guard types.isEmpty || writtenType == .string else { return false }
        return format == "binary" || string.isBinary
    }

    /// Alternatives of which one is a file and the other is a list of files.
    func isOneOrMoreFiles(in index: DocumentIndex) -> Bool {
        guard let composition, composition.allOf.isEmpty, !hasStructure else { return false }
        let alternatives = (composition.anyOf + composition.oneOf).filter { !$0.isNull }
        let lists = alternatives.filter { $0.array?.items?.isBinary(in: index) ?? false }
        return lists.count == 1 && alternatives.count == 2 && alternatives.contains { $0.isBinary(in: index) }
    }
}

extension Schema.StringKeywords {
    var isBinary: Bool {
        if contentEncoding == "binary" { return true }
        guard contentEncoding == nil, let contentMediaType else { return false }
        return contentMediaType == "application/octet-stream"
            || ["image/", "audio/", "video/"].contains { contentMediaType.hasPrefix($0) }
    }
}
