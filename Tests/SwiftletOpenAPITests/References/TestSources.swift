@testable import SwiftletOpenAPI

/// Texts in the place of files.
struct TextSources: SourceLoader {
    let files: [String: String]
    /// Other spellings, by place.
    var links: [String: String] = [:]

    init(_ files: [String: String], links: [String: String] = [:]) {
        (self.files, self.links) = (files, links)
    }

    func locate(_ place: SourcePlace) -> Result<LocatedSource, SourceRefusal> {
        let name = links[place.text] ?? place.text
        if files[name] != nil || name == "a.yaml" { return .success(LocatedSource(identity: name, file: place.text)) }
        return .failure(SourceRefusal("missing-file", "there is no file '\(place.text)'"))
    }

    func read(_ source: LocatedSource) -> Result<[UInt8], SourceRefusal> {
        .success(Array((files[source.identity] ?? "").utf8))
    }
}

extension TextSources {
    /// What the specification's own documents refer to.
    static let suite = TextSources([
        "https://example.com/api/openapi.json":
            #"{"components": {"externalDocs": {"ThingExternalDocs": {"type": "mutualTLS"}}}}"#
    ])
}

/// The files beside one of the shared descriptions.
struct SharedSources: SourceLoader {
    private let folder: String

    init(folder file: String) { folder = SourcePlace.folder(file) }

    func locate(_ place: SourcePlace) -> Result<LocatedSource, SourceRefusal> {
        .success(LocatedSource(identity: place.text, file: place.text))
    }

    func read(_ source: LocatedSource) -> Result<[UInt8], SourceRefusal> {
        guard let bytes = try? Shared.bytes(folder + source.file) else {
            return .failure(SourceRefusal("missing-file", "there is no file '\(source.file)'"))
        }
        return .success(bytes)
    }
}
