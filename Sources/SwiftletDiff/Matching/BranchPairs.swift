import SwiftletModel

/// Which alternative of a union is which, whatever their order: by what it is, by its tags, by the name of its case.
struct BranchPairs {
    /// Positions.
    private(set) var pairs: [(old: Int, new: Int)] = []
    private(set) var removed: [Int]
    private(set) var added: [Int]

    init(_ old: UnionType, _ new: UnionType, _ types: TypePairs) {
        removed = Array(old.branches.indices)
        added = Array(new.branches.indices)
        pair(
            { Self.key(old.branches[$0]) { types.new($0) } },
            { index in Self.key(new.branches[index]) { types.old($0) == nil ? nil : $0 } }
        )
        pair({ old.branches[$0].tags.first?.text }, { new.branches[$0].tags.first?.text })
        pair({ old.branches[$0].name.identifier }, { new.branches[$0].name.identifier }) { one, other in
            Self.isAlike(old.branches[one].value.type, new.branches[other].value.type, types)
        }
        guard removed.count == added.count else { return }
        let ranks = [removed, added].map { Dictionary(uniqueKeysWithValues: zip($0, $0.indices.map(String.init))) }
        pair({ ranks[0][$0] }, { ranks[1][$0] }) { one, other in
            Self.isAlike(old.branches[one].value.type, new.branches[other].value.type, types)
        }
    }

    private mutating func pair(
        _ oldKey: (Int) -> String?,
        _ newKey: (Int) -> String?,
        where isRight: (Int, Int) -> Bool = { _, _ in true }
    ) {
        guard !removed.isEmpty, !added.isEmpty else { return }
        var candidates: [String: Int] = [:]
        for index in added.reversed() { newKey(index).map { candidates[$0] = index } }
        var left: [Int] = []
        var taken: Set<Int> = []
        for index in removed {
            if let key = oldKey(index), let found = candidates[key], isRight(index, found) {
                candidates[key] = nil
                pairs.append((index, found))
                taken.insert(found)
            } else {
                left.append(index)
            }
        }
        removed = left
        added.removeAll(where: taken.contains)
    }

    /// Nil for a type that isn't known on the other side.
    private static func key(_ branch: UnionType.Branch, _ known: (TypeID) -> TypeID?) -> String? {
        if let constant = branch.constant { return "=" + constant.text }
        return key(branch.value.type, known)
    }

    private static func key(_ type: TypeReference, _ known: (TypeID) -> TypeID?) -> String? {
        switch type {
        case .builtin(let builtin): builtin.rawValue
        case .declared(let id): known(id)?.pointer
        case .array(let items): key(items.type, known).map { "[\($0)]" }
        case .dictionary(let values): key(values.type, known).map { "{\($0)}" }
        }
    }

    private static func isAlike(_ left: TypeReference, _ right: TypeReference, _ types: TypePairs) -> Bool {
        switch (left, right) {
        case (.declared(let left), .declared(let right)): types.isAlike(left, right)
        case (.array, .array), (.dictionary, .dictionary): true
        case (.builtin(let left), .builtin(let right)): left == right
        default: false
        }
    }
}
