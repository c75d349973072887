/// English number, as far as names need it: is a path's segment a collection, and what is one of `tags` called.
enum NumberOfWord {
    static func isPlural(_ word: String) -> Bool {
        let word = word.lowercased()
        if irregular[word] != nil { return true }
        guard word.count > 2, word.hasSuffix("s"), !singularsInS.contains(word) else { return false }
        return !["ss", "us", "is", "as"].contains { word.hasSuffix($0) }
    }

    /// Nil where it can't be told with confidence.
    static func singular(_ word: String) -> String? {
        let lower = word.lowercased()
        if let form = irregular[lower] { return form }
        guard isPlural(word) else { return nil }
        if lower.hasSuffix("ies"), lower.count > 4 { return word.dropLast(3) + "y" }
        for ending in ["sses", "xes", "ches", "shes", "uses"] where lower.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        if lower.hasSuffix("ses") || lower.hasSuffix("ves") { return nil }
        return String(word.dropLast())
    }

    /// Of the last word: `pet` → `pets`, `MCPServerEntry` → `MCPServerEntries`.
    static func plural(_ name: String) -> String {
        let lower = name.lowercased()
        if isPlural(lower) { return name + "List" }
        if lower.hasSuffix("y"), !["ay", "ey", "oy", "uy"].contains(where: lower.hasSuffix) {
            return name.dropLast() + "ies"
        }
        return name + (["s", "x", "ch", "sh"].contains(where: lower.hasSuffix) ? "es" : "s")
    }

    private static let irregular = [
        "children": "child", "people": "person", "men": "man", "women": "woman", "indices": "index",
        "matrices": "matrix", "vertices": "vertex", "criteria": "criterion", "leaves": "leaf", "aliases": "alias",
        "databases": "database", "responses": "response", "licenses": "license", "purchases": "purchase",
        "releases": "release", "expenses": "expense", "cases": "case", "movies": "movie", "cookies": "cookie",
        "archives": "archive", "drives": "drive", "objectives": "objective", "causes": "cause", "clauses": "clause",
        "houses": "house", "warehouses": "warehouse", "caches": "cache", "ids": "ID", "urls": "URL", "apis": "API",
    ]
    private static let singularsInS: Set<String> = [
        "series", "news", "species", "dns", "https", "aws", "ios", "macos", "tls", "sms", "kms", "sns", "sqs",
        "kubernetes",
    ]
}
