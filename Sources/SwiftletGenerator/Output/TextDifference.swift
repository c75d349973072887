/// Where two texts begin to differ, and the first few lines on both sides.
package struct TextDifference: Hashable, Sendable, CustomStringConvertible {
    /// 1-based.
    package let line: Int
    package let removed: [String]
    package let added: [String]
    /// Differing lines that aren't shown.
    package let hiddenCount: Int

    package init(from old: [UInt8], to new: [UInt8], shown: Int = 4) {
        let old = old.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let new = new.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let common = min(old.count, new.count)
        let prefix = (0..<common).first { old[$0] != new[$0] } ?? common
        let suffix =
            (0..<(common - prefix)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? common - prefix
        let removed = old[prefix..<(old.count - suffix)]
        let added = new[prefix..<(new.count - suffix)]
        line = prefix + 1
        self.removed = removed.prefix(shown).map { String(decoding: $0, as: UTF8.self) }
        self.added = added.prefix(shown).map { String(decoding: $0, as: UTF8.self) }
        hiddenCount = max(0, removed.count - shown) + max(0, added.count - shown)
    }

    /// A line each, `-` for what is there and `+` for what should be.
    package var description: String {
        var lines = removed.map { "-\($0)" } + added.map { "+\($0)" }
        if hiddenCount > 0 { lines.append("… and \(hiddenCount) more") }
        return lines.joined(separator: "\n")
    }
}
