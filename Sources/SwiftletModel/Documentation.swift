/// What the document says about a declaration. Plain CommonMark as its author wrote it; escaping and wrapping is the
/// renderer's.
package struct Documentation: Hashable, Sendable, Encodable {
    package var summary: String?
    package var details: String?
    package var isDeprecated: Bool

    package init(summary: String? = nil, details: String? = nil, isDeprecated: Bool = false) {
        self.summary = summary
        self.details = details
        self.isDeprecated = isDeprecated
    }
}
