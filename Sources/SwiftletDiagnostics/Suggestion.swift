/// "Did you mean …?"
package enum Suggestion {
    /// The candidate that a slip of the hand could have turned into `word`; of equally near ones the first by name.
    package static func closest(to word: String, among candidates: [String]) -> String? {
        let folded = simplified(word)
        let ranked = candidates.map { (distance: distance(folded, simplified($0)), name: $0) }
        guard let best = ranked.min(by: { $0 < $1 }) else { return nil }
        return best.distance <= max(1, folded.count / 3) ? best.name : nil
    }

    /// `base_url` and `baseURL` are one spelling.
    private static func simplified(_ word: String) -> [UInt8] {
        word.lowercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: " ") }
    }

    /// Insertions, deletions, replacements, and neighbours swapped (Damerau-Levenshtein, restricted).
    private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        if first.count > 64 || second.count > 64 { return .max }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let replacement = last[column] + (first[row] == second[column] ? 0 : 1)
                var best = min(replacement, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
