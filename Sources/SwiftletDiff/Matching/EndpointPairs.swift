import SwiftletModel

/// Which operation of the old SDK is which of the new one.
struct EndpointPairs {
    private(set) var pairs: [(old: Endpoint, new: Endpoint)] = []
    private(set) var removed: [Endpoint] = []
    private(set) var added: [Endpoint] = []

    /// By method and path, whatever the path's variables are called; else by the operationId.
    init(_ old: [Endpoint], _ new: [Endpoint]) {
        (removed, added) = (old, new)
        pair { $0.key }
        pair { $0.plainKey }
        pair { $0.own.id }
        let positions = Dictionary(new.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { $1 })
        pairs.sort { positions[$0.new.key] ?? 0 < positions[$1.new.key] ?? 0 }
    }

    private mutating func pair(by key: (Endpoint) -> String) {
        guard !removed.isEmpty, !added.isEmpty else { return }
        // What several share tells nothing.
        let candidates = Dictionary(grouping: added.indices, by: { key(added[$0]) }).filter { $0.value.count == 1 }
        let counts = Dictionary(grouping: removed, by: key).mapValues(\.count)
        var taken: Set<Int> = []
        var left: [Endpoint] = []
        for endpoint in removed {
            if counts[key(endpoint)] == 1, let index = candidates[key(endpoint)]?.first {
                pairs.append((endpoint, added[index]))
                taken.insert(index)
            } else {
                left.append(endpoint)
            }
        }
        removed = left
        added = added.indices.filter { !taken.contains($0) }.map { added[$0] }
    }
}
