extension PatternParser {
    /// From `\`, outside a class.
    mutating func parseEscape() throws(PatternError) -> PatternNode? {
        let start = position
        guard let scalar = peek(1) else { throw error("'\\' escapes nothing") }
        switch scalar {
        case "1"..."9": return try parseNumberedReference()
        case "k": return try parseNamedReference()
        case "Q":
            position += 2
            return parseQuoted()
        default: break
        }
        if let assertion = Self.assertions[scalar] {
            position += 2
            return .assertion(assertion)
        }
        if let items = try parseSetEscape() { return .set(CharacterSet(items, ignoresCase: flags.ignoresCase)) }
        position = start
        return literal(try parseCharacterEscape())
    }

    /// `\A`, `\z` and `\Z` come from other dialects.
    private static let assertions: [Unicode.Scalar: PatternNode.Assertion] = [
        "b": .wordBoundary, "B": .noWordBoundary, "A": .textStart, "z": .textEnd, "Z": .textEnd,
    ]

    private mutating func parseNumberedReference() throws(PatternError) -> PatternNode {
        let start = position
        position += 1
        var number = 0
        while let digit = peek?.decimalDigit {
            number = min(number * 10 + digit, 1 << 20)
            position += 1
        }
        return backreference(.number(number), at: start)
    }

    private mutating func parseNamedReference() throws(PatternError) -> PatternNode {
        let start = position
        position += 2
        guard take("<") else { throw error("'\\k' needs the name of a group in '<>'") }
        let name = try parseName()
        return backreference(.name(name), at: start)
    }

    /// `\Q…\E`: every character for itself.
    private mutating func parseQuoted() -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = peek, !take("\\E") {
            nodes.append(literal(scalar.value))
            position += 1
        }
        return .sequence(nodes)
    }

    /// `\d`, `\p{L}`, …: nil, and nothing taken, for an escape that stands for one character.
    mutating func parseSetEscape() throws(PatternError) -> [CharacterSet.Item]? {
        guard let scalar = peek(1) else { return nil }
        if let items = CharacterSet.shorthand(scalar) {
            position += 2
            return items
        }
        guard scalar == "p" || scalar == "P" else { return nil }
        position += 2
        let start = position
        var name: String
        if take("{") {
            name = try takeText(until: "}", "the property")
        } else if let letter = peek, ("A"..."Z").contains(letter) {
            position += 1
            name = String(letter)
        } else {
            throw error("'\\\(scalar)' needs a property in '{}'")
        }
        var isNegated = scalar == "P"
        if name.hasPrefix("^") {
            isNegated.toggle()
            name.removeFirst()
        }
        guard let property = CharacterProperty.named(name) else {
            throw PatternError(position: start, reason: "'\(name)' isn't a property that is known here")
        }
        return isNegated ? [.inverted([.property(property)])] : [.property(property)]
    }
}
