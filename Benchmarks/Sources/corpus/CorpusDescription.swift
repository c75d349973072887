import Foundation

/// An entry of the collection: a folder with an `openapi.yaml` or `openapi.json`.
struct CorpusDescription: Sendable {
    let slug: String
    let file: URL

    /// The one that is broken on purpose.
    var isBroken: Bool { slug == "invalid-json-kubernetes" }
    var isJSON: Bool { file.pathExtension == "json" }

    /// In the order of their names.
    static func all(in corpus: URL, only slugs: [String]) throws -> [CorpusDescription] {
        let names = try FileManager.default.contentsOfDirectory(atPath: corpus.path).sorted()
        let found = names.compactMap { CorpusDescription($0, in: corpus) }
        if let unknown = slugs.first(where: { slug in !found.contains { $0.slug == slug } }) {
            throw Problem("there is no description '\(unknown)' in \(corpus.path)")
        }
        return slugs.isEmpty ? found : found.filter { slugs.contains($0.slug) }
    }

    private init?(_ slug: String, in corpus: URL) {
        let folder = corpus.appendingPathComponent(slug)
        let files = ["openapi.yaml", "openapi.json"].map(folder.appendingPathComponent)
        guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else { return nil }
        self.slug = slug
        self.file = file
    }
}
