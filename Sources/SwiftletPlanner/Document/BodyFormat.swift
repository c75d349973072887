import SwiftletOpenAPI

/// How the body of a media type is sent and read. What comes first is preferred where a body has several types.
enum BodyFormat: Int, Comparable {
    case json, multipart, form, bytes, text

    /// Nil for what can't be sent or read: sequences of values, and other kinds of multipart.
    init?(_ media: Named<MediaType>, in index: DocumentIndex, isRequest: Bool) {
        let essence = MediaRange.essence(media.name)
        if media.value.itemSchema != nil || StreamMediaType.isStream(media.name) { return nil }
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
}
