import SwiftletModel

/// Which parameter of an operation is which: by place and name; those of the path by their order, since what they are
/// called there is nobody's affair; else one that moved.
struct ParameterPairs {
    private(set) var pairs: [(old: ParameterPlan, new: ParameterPlan)] = []
    private(set) var removed: [ParameterPlan] = []
    private(set) var added: [ParameterPlan] = []

    init(_ old: [ParameterPlan], _ new: [ParameterPlan]) {
        let (oldPath, newPath) = (old.filter { $0.location == .path }, new.filter { $0.location == .path })
        (removed, added) = (old, new)
        if oldPath.count == newPath.count, Set(oldPath.map(\.wireName)) != Set(newPath.map(\.wireName)) {
            pairs = Array(zip(oldPath, newPath)).map { (old: $0, new: $1) }
            removed.removeAll { $0.location == .path }
            added.removeAll { $0.location == .path }
        }
        pair { "\($0.location.rawValue) \($0.location == .header ? $0.wireName.lowercased() : $0.wireName)" }
        pair { $0.wireName }
    }

    private mutating func pair(by key: (ParameterPlan) -> String) {
        guard !removed.isEmpty, !added.isEmpty else { return }
        var candidates = Dictionary(added.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        var left: [ParameterPlan] = []
        var taken: Set<String> = []
        for parameter in removed {
            if let found = candidates.removeValue(forKey: key(parameter)) {
                pairs.append((parameter, found))
                taken.insert("\(found.location.rawValue) \(found.wireName)")
            } else {
                left.append(parameter)
            }
        }
        removed = left
        added.removeAll { taken.contains("\($0.location.rawValue) \($0.wireName)") }
    }
}
