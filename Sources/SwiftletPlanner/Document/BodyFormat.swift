import SwiftletOpenAPI

/// How the body of a media type is sent and read. What comes first is preferred where a body has several types.
enum BodyFormat: Int, Comparable {
    case json, multipart, form, bytes, text

    /// Whatever has no form of its own is bytes.
    init(_ media: Named<MediaType>, in index: DocumentIndex, isRequest: Bool) {
        let essence = MediaRange.essence(media.name)
        let schema = media.value.schema
        if essence == "application/json" || MediaRange.isJSON(essence) {
            self = .json
        } else if MediaRange.isWildcard(essence) {
            self = Self.ofAnything(schema, in: index)
        } else if essence == "multipart/form-data", isRequest {
            self = .multipart
        } else if essence == "application/x-www-form-urlencoded", isRequest {
            self = .form
        } else if essence.hasPrefix("text/"), !MediaRange.isXML(essence), !StreamMediaType.isStream(essence) {
            self = schema?.isBinary(in: index) ?? false ? .bytes : .text
        } else {
            self = .bytes
        }
    }

    /// `*/*` says nothing, so its schema does.
    private static func ofAnything(_ schema: Schema?, in index: DocumentIndex) -> BodyFormat {
        guard let schema else { return .bytes }
        if schema.isBinary(in: index) { return .bytes }
        return schema.isText(in: index) ? .text : .json
    }

    static func < (left: BodyFormat, right: BodyFormat) -> Bool { left.rawValue < right.rawValue }
}

extension Schema {
    /// A string without a format.
    fileprivate func isText(in index: DocumentIndex) -> Bool {
        if let reference { return index.schema(reference)?.isText(in: index) ?? false }
        return writtenType == .string && format == nil && composition == nil
    }
}
