/// A line of source with a caret under a place, laid out for a terminal.
///
///     12 |   naem: Datagrid
///        |   ^
package struct SourceExcerpt: Hashable, Sendable {
    package let text: String
    /// Display columns before the caret.
    package let indentation: Int

    /// Long lines keep this many columns on either side of the caret.
    private static let reach = 60

    package init(_ context: SourceLines.Context) {
        let before = Self.displayable(context.before)
        let after = Self.displayable(context.after)
        let (head, isCutBefore) = Self.tail(of: before, isCut: context.isCutBefore)
        let (rest, isCutAfter) = Self.head(of: after, isCut: context.isCutAfter)
        let lead = isCutBefore ? "…" + head : head
        text = lead + rest + (isCutAfter ? "…" : "")
        indentation = lead.displayWidth
    }

    /// Tabs become four spaces, so that the caret needs no tab stops.
    private static func displayable(_ text: String) -> String {
        text.printable { $0 == "\t" ? "    " : "\u{FFFD}" }
    }

    private static func tail(of text: String, isCut: Bool) -> (Substring, Bool) {
        guard isCut || text.displayWidth > reach * 2 else { return (text[...], false) }
        return (text.suffix(reach), true)
    }

    private static func head(of text: String, isCut: Bool) -> (Substring, Bool) {
        guard isCut || text.displayWidth > reach * 2 else { return (text[...], false) }
        return (text.prefix(reach), true)
    }
}
