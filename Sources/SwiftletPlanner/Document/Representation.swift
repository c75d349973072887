import SwiftletOpenAPI

/// A form in which a body goes or comes: the media types that mean the same.
struct Representation {
    let format: BodyFormat
    /// The one that speaks for the others.
    let media: Named<MediaType>
    /// What is sent, or asked for: of bytes and texts beside nothing better all that it may be.
    let mediaType: String
    /// Others with the same values.
    let alternatives: [String]

    /// A wildcard is sent as what it stands for here.
    fileprivate init(_ format: BodyFormat, _ all: [Named<MediaType>], isRequest: Bool) {
        self.format = format
        media = all[0]
        switch format {
        case .bytes, .text:
            let isAnyText = format == .text && isRequest && MediaRange.isWildcard(media.name)
            mediaType = isAnyText ? "text/plain" : all.map(\.name).joined(separator: ", ")
            alternatives = isAnyText ? all.map(\.name) : []
        case .json, .multipart, .form:
            let isWildcard = MediaRange.isWildcard(media.name) || MediaRange.essence(media.name).contains("*")
            mediaType = isWildcard ? "application/json" : media.name
            alternatives = (isWildcard ? all : Array(all.dropFirst())).map(\.name)
        }
    }
}

/// The representations of a body, the one that says most first.
struct Representations {
    private(set) var all: [Representation] = []
    /// XML beside something else: nothing reads or writes it.
    private(set) var unread: [Named<MediaType>] = []

    init(_ content: [Named<MediaType>], in index: DocumentIndex, isRequest: Bool) {
        if content.count == 1, content[0].name == "application/json" {
            all = [Representation(.json, content, isRequest: isRequest)]
            return
        }
        var rest = content
        let isXML = rest.map { MediaRange.isXML($0.name) }
        if isXML.contains(true), isXML.contains(false) {
            unread = rest.filter { MediaRange.isXML($0.name) }
            rest.removeAll { MediaRange.isXML($0.name) }
        }
        var forms = rest.map { (media: $0, format: BodyFormat($0, in: index, isRequest: isRequest)) }
        let json = forms.filter { $0.format == .json }.map(\.media).json
        if let json {
            let same = forms.filter { $0.media.name != json.name && $0.media.isAnotherNotation(of: json, $0.format) }
                .map(\.media)
            all.append(Representation(.json, [json] + same, isRequest: isRequest))
            forms.removeAll { form in
                form.media.name == json.name || same.contains { $0.name == form.media.name }
            }
        }
        guard !forms.isEmpty else { return }
        for format in [BodyFormat.json, .multipart, .form, .bytes, .text] {
            let members = forms.filter { $0.format == format }.map(\.media)
            guard !members.isEmpty else { continue }
            // Whoever has nothing better takes any of the pictures; beside JSON each is asked for by name.
            let isTogether = (format == .bytes || format == .text) && json == nil
            for media in isTogether ? [members] : members.map({ [$0] }) {
                all.append(Representation(format, media, isRequest: isRequest))
            }
        }
    }
}

extension Named<MediaType> {
    /// The same values as JSON, by another name or in another notation: `text/json` and `application/yaml` with the
    /// schema of `application/json`. A patch isn't: each of its types says something else.
    fileprivate func isAnotherNotation(of json: Named<MediaType>, _ format: BodyFormat) -> Bool {
        guard format == .json || format == .bytes && MediaRange.isNotation(name), !MediaRange.isPatch(name),
            !MediaRange.isPatch(json.name), let schema = value.schema, let other = json.value.schema
        else { return false }
        return schema.node.isSame(as: other.node)
    }
}
