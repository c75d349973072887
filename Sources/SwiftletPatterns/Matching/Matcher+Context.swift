extension Matcher {
    func holds(_ assertion: PatternNode.Assertion, at position: Int) -> Bool {
        switch assertion {
        case .textStart: position == 0
        case .textEnd: position == text.count
        case .lineStart: position == 0 || Self.endsLine(text[position - 1])
        case .lineEnd: position == text.count || Self.endsLine(text[position])
        case .wordBoundary: isWordBoundary(position)
        case .noWordBoundary: !isWordBoundary(position)
        }
    }

    /// A group that hasn't matched is empty here.
    func take(_ reference: Program.Backreference, _ position: inout Int) -> Bool {
        let isSet = { (group: Int) in marks[2 * group] >= 0 && marks[2 * group + 1] >= 0 }
        guard let group = reference.groups.first(where: isSet) else { return true }
        let wanted = text[marks[2 * group]..<marks[2 * group + 1]]
        let start = reference.isBackward ? position - wanted.count : position
        guard start >= 0, start + wanted.count <= text.count else { return false }
        let found = text[start..<start + wanted.count]
        guard wanted.elementsEqual(found, by: { $0 == $1 || reference.ignoresCase && Self.areCaseVariants($0, $1) })
        else {
            return false
        }
        position = reference.isBackward ? start : start + wanted.count
        return true
    }

    private func isWordBoundary(_ position: Int) -> Bool {
        let before = position > 0 && CharacterSet.isWord(text[position - 1])
        let after = position < text.count && CharacterSet.isWord(text[position])
        return before != after
    }

    private static func endsLine(_ codePoint: CodePoint) -> Bool {
        [0x0A, 0x0D, 0x2028, 0x2029].contains(codePoint)
    }

    private static func areCaseVariants(_ one: CodePoint, _ other: CodePoint) -> Bool {
        CaseVariants(one).lower == CaseVariants(other).lower
    }
}
