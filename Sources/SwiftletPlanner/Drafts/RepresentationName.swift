/// What a media type is called in the name of a method that is there for it: `PDF` in `retrieveAsPDF`, `MergePatch` in
/// `updateWithMergePatch`.
struct RepresentationName {
    let mediaType: String

    /// From the most wanted to the most particular.
    var candidates: [String] {
        let style = NamingStyle.upperCamelCase
        let essence = MediaRange.essence(mediaType)
        let short = Self.known[essence] ?? style.identifier(for: Self.short(essence))
        let parameters = mediaType.drop { $0 != ";" }.split(separator: ";")
            .map { $0.split(separator: "=").last.map(String.init) ?? "" }.joined(separator: " ")
        let long = style.identifier(for: essence)
        return [short] + (parameters.isEmpty ? [] : [style.identifier(for: "\(short) \(parameters)")]) + [long]
    }

    /// `vnd.github.v3.star+json` → `star`, `image/*` → `image`, `json+sarif` → `sarif`
    private static func short(_ essence: String) -> String {
        let parts = essence.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, parts[1] != "*" else {
            return parts.first.map { $0 == "*" ? "bytes" : String($0) } ?? ""
        }
        var subtype = parts[1]
        if subtype.hasPrefix("x-") { subtype = subtype.dropFirst(2) }
        let pieces = subtype.split(separator: "+")
        if let first = pieces.first, pieces.count > 1 { subtype = first == "json" ? pieces[1] : first }
        if subtype.hasPrefix("vnd."), let last = subtype.split(separator: ".").last { subtype = last }
        return String(subtype)
    }

    private static let known = [
        "application/x-www-form-urlencoded": "Form", "multipart/form-data": "Multipart", "text/plain": "Text",
        "application/octet-stream": "Bytes", "text/json": "JSON", "audio/mpeg": "MP3", "video/mp4": "MP4",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
        "application/vnd.ms-excel": "XLS", "application/vnd.google-earth.kml+xml": "KML",
        "image/jpg": "JPEG", "image/webp": "WebP", "text/event-stream": "Events",
    ]
}
