/// What matters of media types here.
enum MediaType {
    /// `application/json`, `application/problem+json; charset=utf-8`, `text/json`.
    static func isJSON(_ text: String) -> Bool {
        if text == "application/json" { return true }
        let essence = text.prefix { $0 != ";" && $0 != " " }.lowercased()
        return essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json")
    }
}
