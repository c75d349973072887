import SwiftletOpenAPI

extension Node {
    /// Whether both say the same, up to a size at which no one writes things twice. Aliases can't make it long.
    func isSame(as other: Node) -> Bool {
        var budget = 5_000
        return isSame(as: other, &budget)
    }

    private func isSame(as other: Node, _ budget: inout Int) -> Bool {
        if self == other { return true }
        budget -= 1
        guard budget > 0, kind == other.kind else { return false }
        switch kind {
        case .null: return true
        case .boolean, .integer, .number, .string: return text == other.text
        case .sequence:
            guard elements.count == other.elements.count else { return false }
            for (one, two) in zip(elements, other.elements) where !one.isSame(as: two, &budget) { return false }
            return true
        case .mapping:
            guard members.count == other.members.count else { return false }
            for (one, two) in zip(members, other.members) {
                guard one.name.text == two.name.text, one.value.isSame(as: two.value, &budget) else { return false }
            }
            return true
        }
    }
}
