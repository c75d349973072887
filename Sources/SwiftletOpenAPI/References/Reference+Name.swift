extension Reference {
    /// What its target is called: `Pet` of `#/components/schemas/Pet`, of `pets.yaml#Pet`, of `models/Pet.yaml` and of
    /// `#/paths/~1pets/get/parameters/0/Pet/items`.
    package var name: String {
        let fragment = target.firstIndex(of: "#").map { target[target.index(after: $0)...] } ?? ""
        guard let pointer = JSONPointer(fragment: fragment) else { return fragment.percentDecoded }
        return pointer.tokens.last { !Self.isPosition($0) } ?? fileName
    }

    /// `Pet` of `models/Pet.yaml`; of the file that it stands in where it names none.
    private var fileName: String {
        let path = target.prefix { $0 != "#" && $0 != "?" }
        let name = (path.isEmpty ? node.tree.file : path.percentDecoded).split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
        return String(name[..<dot])
    }

    /// Says where in something larger the target is, and nothing of what it is.
    private static func isPosition(_ token: String) -> Bool {
        positions.contains(token) || token.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }

    private static let positions: Set<String> = [
        "schema", "items", "properties", "additionalProperties", "allOf", "anyOf", "oneOf", "not", "$defs",
        "definitions", "prefixItems", "content", "components", "schemas",
    ]
}
