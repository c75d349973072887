import SwiftletModel
import SwiftletOpenAPI

extension Documentation {
    init(_ schema: Schema) {
        let annotations = schema.annotations
        self.init(
            summary: Self.text(annotations.description) ?? Self.text(annotations.title),
            isDeprecated: annotations.isDeprecated
        )
    }

    init(_ use: SchemaUse) {
        self.init(summary: Self.text(use.description), isDeprecated: use.isDeprecated)
    }

    /// Nil for nothing but space.
    static func text(_ text: String?) -> String? {
        guard let text, let first = text.utf8.first else { return nil }
        // Most texts begin with a letter.
        let isVisible = first > 0x20 && first < 0x7F
        return isVisible || text.contains(where: { !$0.isWhitespace }) ? text : nil
    }
}
