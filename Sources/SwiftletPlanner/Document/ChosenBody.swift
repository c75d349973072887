import SwiftletOpenAPI

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
