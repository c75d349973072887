extension PatternParser {
    /// The atom with what repeats it, if anything does.
    mutating func parseRepetition(
        of atom: PatternNode,
        captures: Range<Int>
    ) throws(PatternError) -> PatternNode {
        guard let bounds = try parseBounds() else { return atom }
        let isLazy = take("?")
        // Possessive, as in Java and PCRE.
        let isPossessive = !isLazy && take("+")
        if let next = peek, ["*", "+", "?"].contains(next) || self.bounds(at: position) != nil {
            throw error("'\(next)' repeats nothing")
        }
        let repeated = PatternNode.repeated(
            atom,
            Repetition(minimum: bounds.minimum, maximum: bounds.maximum, isLazy: isLazy, captures: captures)
        )
        return isPossessive ? .atomic(repeated) : repeated
    }

    private mutating func parseBounds() throws(PatternError) -> Bounds? {
        let start = position
        if take("*") { return Bounds(minimum: 0, maximum: nil, end: position) }
        if take("+") { return Bounds(minimum: 1, maximum: nil, end: position) }
        if take("?") { return Bounds(minimum: 0, maximum: 1, end: position) }
        guard let bounds = bounds(at: position) else { return nil }
        position = bounds.end
        if let maximum = bounds.maximum, maximum < bounds.minimum {
            throw PatternError(position: start, reason: "the repetition's bounds are out of order")
        }
        return bounds
    }

    struct Bounds {
        let minimum: Int
        let maximum: Int?
        let end: Int
    }

    /// `{3}`, `{3,}`, `{3,5}`, and `{,5}` as Python has it; nil for a brace that stands for itself.
    func bounds(at start: Int) -> Bounds? {
        guard start < scalars.count, scalars[start] == "{" else { return nil }
        var index = start + 1
        let minimum = number(&index)
        var maximum = minimum
        if index < scalars.count, scalars[index] == "," {
            index += 1
            maximum = number(&index)
            if minimum == nil, maximum == nil { return nil }
        } else if minimum == nil {
            return nil
        }
        guard index < scalars.count, scalars[index] == "}" else { return nil }
        return Bounds(minimum: minimum ?? 0, maximum: maximum, end: index + 1)
    }

    /// Saturates: no text is longer.
    private func number(_ index: inout Int) -> Int? {
        var value: Int?
        while index < scalars.count, let digit = scalars[index].decimalDigit {
            value = min((value ?? 0) * 10 + digit, 1 << 40)
            index += 1
        }
        return value
    }
}

extension Unicode.Scalar {
    /// Of `0` to `9`.
    var decimalDigit: Int? {
        ("0"..."9").contains(self) ? Int(value - 48) : nil
    }

    var hexadecimalDigit: UInt32? {
        switch self {
        case "0"..."9": value - 48
        case "a"..."f": value - 87
        case "A"..."F": value - 55
        default: nil
        }
    }
}
