/// The sentences that rendering and checking share.
enum Misuse {
    static let dot = "`{{.}}` stands only directly inside a section of texts"

    /// - Parameter views: Within reach, the innermost first.
    static func unknown(_ name: String, views: [String]) -> String {
        "unknown name `\(name)`: none of \(views.joined(separator: ", ")) has it"
    }

    static func textAsSection(_ name: String) -> String {
        "`\(name)` is a text and no section: write `{{\(name)}}`"
    }

    static func sectionAsText(_ name: String) -> String {
        "`\(name)` is no text but a section: write `{{#\(name)}}…{{/\(name)}}`"
    }
}
