/// "did you mean …": the known name closest to a mistyped one, if any is close.
package enum Suggestion {
    package static func closest(to name: String, among known: [String]) -> String? {
        let written = Array(name.lowercased().unicodeScalars)
        let limit = max(1, written.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in known {
            let distance = distance(written, Array(candidate.lowercased().unicodeScalars))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours that make one of the other.
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var older: [Int] = []
        var previous = Array(0...other.count)
        for (row, scalar) in one.enumerated() {
            var current = [row + 1]
            for (column, otherScalar) in other.enumerated() {
                var cost = previous[column] + (scalar == otherScalar ? 0 : 1)
                cost = min(cost, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, scalar == other[column - 1], one[row - 1] == otherScalar {
                    cost = min(cost, older[column - 1] + 1)
                }
                current.append(cost)
            }
            (older, previous) = (previous, current)
        }
        return previous[other.count]
    }
}
