import SwiftletModel

/// The constraints and the default of a value in fixed words, for its doc comment.
enum ConstraintNotes {
    static func sentences(_ shape: ValueShape, defaultValue: JSONText?, constant: JSONText? = nil) -> [String] {
        if let constant { return ["Always \(code(constant.text))."] }
        var notes = sentences(shape.constraints)
        if let defaultValue { notes.append("Default: \(code(defaultValue.text)).") }
        return notes
    }

    static func sentences(_ constraints: Constraints) -> [String] {
        if constraints.isEmpty { return [] }
        let constraints = constraints.values
        var notes: [String] = []
        if let range = range(constraints.minLength, constraints.maxLength) {
            notes.append("Length: \(range) code points.")
        }
        if let pattern = constraints.pattern { notes.append("Pattern: \(code(pattern)).") }
        let bounds = [
            constraints.minimum.map { "at least \($0)" },
            constraints.exclusiveMinimum.map { "more than \($0)" },
            constraints.maximum.map { "at most \($0)" },
            constraints.exclusiveMaximum.map { "less than \($0)" },
            constraints.multipleOf.map { "a multiple of \($0)" },
        ].compactMap(\.self)
        if !bounds.isEmpty { notes.append("Value: \(bounds.joined(separator: ", ")).") }
        if let range = range(constraints.minItems, constraints.maxItems) { notes.append("Items: \(range).") }
        if constraints.uniqueItems { notes.append("Items are unique.") }
        if let range = range(constraints.minProperties, constraints.maxProperties) {
            notes.append("Members: \(range).")
        }
        if let values = constraints.enumeration, !values.isEmpty {
            notes.append("One of \(values.map { code($0.text) }.joined(separator: ", ")).")
        }
        return notes
    }

    private static func range(_ minimum: Int?, _ maximum: Int?) -> String? {
        switch (minimum, maximum) {
        case (nil, nil): nil
        case (let minimum?, nil): "at least \(minimum)"
        case (nil, let maximum?): "at most \(maximum)"
        case (let minimum?, let maximum?): minimum == maximum ? "exactly \(minimum)" : "\(minimum) to \(maximum)"
        }
    }

    /// As a CommonMark code span: the fence is longer than any run of backticks within.
    private static func code(_ text: String) -> String {
        let line = DocComment.singleParagraph(text)
        guard line.contains("`") else { return "`\(line)`" }
        let longest = line.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence) \(line) \(fence)"
    }
}
