import SwiftletDiagnostics

/// How tags hang together.
extension OpenAPIDecoder {
    func checkTags(_ tags: [Tag]) {
        var first: [String: Tag] = [:]
        for tag in tags {
            if let other = first[tag.name] {
                tolerated(
                    .duplicate,
                    "the tag '\(tag.name)' is there already",
                    at: tag.node,
                    notes: [.init("it is here", at: other.node.location)]
                )
            } else {
                first[tag.name] = tag
            }
        }
        let cyclic = cyclicNames(first.mapValues(\.parent), tags.map(\.name))
        for tag in tags {
            guard let parent = tag.parent, let place = tag.node["parent"] else { continue }
            if first[parent] == nil {
                let suggestion = Suggestion.closest(to: parent, among: tags.map(\.name))
                tolerated(
                    .undeclaredTag,
                    "expected the name of a tag, found '\(parent)'",
                    at: place,
                    help: suggestion.map { "did you mean '\($0)'?" }
                )
            } else if cyclic.contains(tag.name) {
                tolerated(.cyclicTag, "the tag '\(tag.name)' is above itself", at: place)
            }
        }
    }

    /// Those whose parents lead back to them. Each chain is walked once.
    private func cyclicNames(_ parents: [String: String?], _ names: [String]) -> Set<String> {
        var cyclic: Set<String> = []
        var done: Set<String> = []
        for start in names {
            var path: [String] = []
            var next: String? = start
            while let name = next, done.insert(name).inserted {
                path.append(name)
                next = parents[name] ?? nil
            }
            if let name = next, let position = path.firstIndex(of: name) { cyclic.formUnion(path[position...]) }
        }
        return cyclic
    }
}
