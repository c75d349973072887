extension PatternParser {
    /// From `[` to `]`.
    mutating func parseClass() throws(PatternError) -> CharacterSet {
        let start = position
        position += 1
        let isNegated = take("^")
        var items: [CharacterSet.Item] = []
        while !take("]") {
            guard peek != nil else { throw PatternError(position: start, reason: "'[' is never closed") }
            items += try parseClassItems()
        }
        return CharacterSet(items, isNegated: isNegated, ignoresCase: flags.ignoresCase)
    }

    private enum Member {
        case character(CodePoint)
        case items([CharacterSet.Item])

        var items: [CharacterSet.Item] {
            switch self {
            case .character(let codePoint): [.range(codePoint...codePoint)]
            case .items(let items): items
            }
        }
    }

    /// One character or set, or a range.
    private mutating func parseClassItems() throws(PatternError) -> [CharacterSet.Item] {
        let start = position
        let low = try parseMember()
        guard peek == "-", let next = peek(1), next != "]" else { return low.items }
        position += 1
        let high = try parseMember()
        guard case .character(let first) = low, case .character(let last) = high else {
            // `[\w-.]`: the dash stands for itself.
            return low.items + [.range(0x2D...0x2D)] + high.items
        }
        guard first <= last else { throw PatternError(position: start, reason: "the range is out of order") }
        return [.range(first...last)]
    }

    private mutating func parseMember() throws(PatternError) -> Member {
        guard let scalar = peek else { throw error("'[' is never closed") }
        if scalar == "[", peek(1) == ":", let items = try parsePOSIXClass() { return .items(items) }
        guard scalar == "\\" else {
            position += 1
            return .character(scalar.value)
        }
        // A backspace: there are no word boundaries here.
        if take("\\b") { return .character(8) }
        if let items = try parseSetEscape() { return .items(items) }
        return .character(try parseCharacterEscape())
    }

    /// `[:alpha:]`, from POSIX; nil, and nothing taken, for a bracket that stands for itself.
    private mutating func parsePOSIXClass() throws(PatternError) -> [CharacterSet.Item]? {
        var index = position + 2
        var name = ""
        while index < scalars.count, ("a"..."z").contains(scalars[index]) || scalars[index] == "^" {
            name.unicodeScalars.append(scalars[index])
            index += 1
        }
        guard index + 1 < scalars.count, scalars[index] == ":", scalars[index + 1] == "]" else { return nil }
        let isNegated = name.hasPrefix("^")
        guard let items = CharacterSet.posixClass(isNegated ? String(name.dropFirst()) : name) else {
            throw error("there is no class '\(name)'")
        }
        position = index + 2
        return isNegated ? [.inverted(items)] : items
    }
}
