/// What a stranger's text may put into a source file: nothing that a reader can't see or that ends a line unseen.
enum SafeText {
    /// Control characters, line and paragraph separators, bidirectional marks, and other invisible format characters.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }

    /// `\u{202E}` in place of the character itself.
    static func visible(_ scalar: Unicode.Scalar) -> String {
        #"\u{"# + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
}
