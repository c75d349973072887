extension PatternParser {
    /// From `(` to `)`; nil for a comment and for flags that hold for what follows.
    mutating func parseGroup() throws(PatternError) -> PatternNode? {
        let start = position
        position += 1
        let outerFlags = flags
        guard take("?") else { return try parseCapture(name: nil, start, outerFlags) }
        if take("#") {
            _ = try takeText(until: ")", "the comment")
            return nil
        }
        if take("P=") {
            let name = try takeText(until: ")", "the reference")
            return backreference(.name(name), at: start)
        }
        if take("=") || take("!") {
            let isNegated = scalars[position - 1] == "!"
            return .look(try parseContent(start, outerFlags), isAhead: true, isNegated: isNegated)
        }
        if take("<=") || take("<!") {
            let isNegated = scalars[position - 1] == "!"
            return .look(try parseContent(start, outerFlags), isAhead: false, isNegated: isNegated)
        }
        if take(">") { return .atomic(try parseContent(start, outerFlags)) }
        if take("P<") || take("<") {
            let name = try parseName()
            return try parseCapture(name: name, start, outerFlags)
        }
        try parseFlags()
        if take(")") { return nil }
        guard take(":") else { throw error("this kind of group isn't known") }
        return try parseContent(start, outerFlags)
    }

    private mutating func parseCapture(
        name: String?,
        _ start: Int,
        _ outerFlags: PatternFlags
    ) throws(PatternError) -> PatternNode {
        let number = addGroup(name: name)
        return .capture(number, try parseContent(start, outerFlags))
    }

    private mutating func parseContent(_ start: Int, _ outerFlags: PatternFlags) throws(PatternError) -> PatternNode {
        let node = try parseAlternatives()
        guard take(")") else { throw PatternError(position: start, reason: "'(' is never closed") }
        flags = outerFlags
        return node
    }

    /// After `<`.
    mutating func parseName() throws(PatternError) -> String {
        let start = position
        let name = try takeText(until: ">", "the group's name")
        let isName = name.unicodeScalars.allSatisfy { $0.properties.isIDContinue || $0 == "$" }
        guard isName, let first = name.unicodeScalars.first, !("0"..."9").contains(first) else {
            throw PatternError(position: start, reason: "'\(name)' can't name a group")
        }
        return name
    }

    /// `i`, `ms`, `i-s`
    private mutating func parseFlags() throws(PatternError) {
        var isOn = true
        while let scalar = peek {
            switch scalar {
            case "i": flags.ignoresCase = isOn
            case "m": flags.isMultiline = isOn
            case "s": flags.dotMatchesAll = isOn
            // Unicode, which is on anyway.
            case "u" where isOn: break
            case "-" where isOn: isOn = false
            case ":", ")": return
            default: throw error("this kind of group isn't known")
            }
            position += 1
        }
        throw error("the group is never closed")
    }
}
