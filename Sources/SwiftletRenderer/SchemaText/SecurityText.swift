/// Alternatives of security schemes as lines: `security bearerAuth + tenantKey`, `security none`.
enum SecurityText {
    static func lines(_ alternatives: [[String]]) -> [String] {
        guard !alternatives.isEmpty else { return ["security none"] }
        return alternatives.map { schemes in
            "security " + (schemes.isEmpty ? "none" : schemes.map(JSONSpelling.name).joined(separator: " + "))
        }
    }
}
