extension StringProtocol {
    /// Columns that the text takes in a terminal: two for East Asian wide characters and emoji, none for combining
    /// marks.
    package var displayWidth: Int {
        reduce(0) { $0 + $1.displayWidth }
    }
}

extension Character {
    package var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.isASCII { return unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
        if unicodeScalars.contains(where: \.isWide) { return 2 }
        return unicodeScalars.allSatisfy(\.isZeroWidth) ? 0 : 1
    }
}

extension Unicode.Scalar {
    fileprivate var isWide: Bool {
        value == 0xFE0F || properties.isEmojiPresentation || Self.wideRanges.contains { $0.contains(value) }
    }

    fileprivate var isZeroWidth: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// The blocks of Unicode's EastAsianWidth.txt that are wide or full-width, joined where only unassigned code
    /// points lie between.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18CFF, 0x1AFF0...0x1B2FB, 0x20000...0x3FFFD,
    ]
}
