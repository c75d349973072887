package import SwiftletModel

/// Hands out unique names, all at once, so that none depends on the order of the document.
///
/// Where several want the same name, the one with the best claim keeps it and the others move to their next candidate;
/// where no claim is better, all that can move do. Who is still equal at the end is numbered, by key.
package struct NameScope {
    package struct Request {
        /// Tells requests apart and orders those that are numbered.
        package let key: String
        /// From the most wanted to the most particular.
        package let candidates: [String]
        /// From the configuration: never moves.
        package let pinned: SwiftName?
        /// A smaller one is a better claim.
        package let rank: Int

        package init(key: String, candidates: [String], pinned: SwiftName? = nil, rank: Int = 0) {
            self.key = key
            self.candidates = candidates
            self.pinned = pinned
            self.rank = rank
        }
    }

    private let reserved: Set<String>
    private let requests: [Request]
    private var levels: [Int]

    /// In the order of the requests.
    package static func names(for requests: [Request], reserved: Set<String> = []) -> [SwiftName] {
        var scope = NameScope(requests: requests, reserved: reserved)
        while scope.escalate() {}
        return scope.numbered()
    }

    private init(requests: [Request], reserved: Set<String>) {
        self.requests = Self.settlingPins(requests, reserved)
        self.reserved = reserved.union(self.requests.compactMap(\.pinned?.identifier))
        levels = Array(repeating: 0, count: requests.count)
    }

    /// A pin that can't be, and the second of two equal ones, is only the first wish.
    private static func settlingPins(_ requests: [Request], _ reserved: Set<String>) -> [Request] {
        var result = requests
        var taken = reserved
        for index in requests.indices.sorted(by: { requests[$0].key < requests[$1].key }) {
            guard let pin = requests[index].pinned, !taken.insert(pin.identifier).inserted else { continue }
            result[index] = Request(
                key: requests[index].key,
                candidates: [pin.identifier] + requests[index].candidates,
                rank: requests[index].rank
            )
        }
        return result
    }

    private func candidate(_ index: Int) -> String {
        let request = requests[index]
        return request.candidates.isEmpty ? request.key : request.candidates[levels[index]]
    }

    private func canMove(_ index: Int) -> Bool { levels[index] + 1 < requests[index].candidates.count }

    /// Those who want the same name, without the pinned.
    private func groups() -> [String: [Int]] {
        Dictionary(grouping: requests.indices.filter { requests[$0].pinned == nil }, by: candidate)
    }

    /// One round; false when nothing moved. Groups don't touch each other's levels, so their order doesn't matter.
    private mutating func escalate() -> Bool {
        var hasMoved = false
        for (name, members) in groups() where members.count > 1 || reserved.contains(name) {
            for index in members where canMove(index) && !keeps(index, name, among: members) {
                levels[index] += 1
                hasMoved = true
            }
        }
        return hasMoved
    }

    private func keeps(_ index: Int, _ name: String, among members: [Int]) -> Bool {
        guard !reserved.contains(name) else { return false }
        let best = members.map { requests[$0].rank }.min()
        return requests[index].rank == best && members.filter { requests[$0].rank == best }.count == 1
    }

    private func numbered() -> [SwiftName] {
        var taken = reserved
        var names: [Int: SwiftName] = [:]
        for (index, request) in requests.enumerated() { names[index] = request.pinned }
        let groups = groups().sorted { $0.key < $1.key }
        let ordered = groups.map { name, members in
            (name, members.sorted { sortKey($0, name) < sortKey($1, name) })
        }
        // Firsts before seconds, so that `a2` of the document keeps its name beside the second `a`.
        for (name, members) in ordered where !taken.contains(name) {
            guard let first = members.first else { continue }
            names[first] = SwiftName(name)
            taken.insert(name)
        }
        for (name, members) in ordered {
            for index in members where names[index] == nil {
                names[index] = Self.number(name, taken: &taken)
            }
        }
        return requests.indices.map { names[$0] ?? NamingStyle.lowerCamelCase.name(for: requests[$0].key) }
    }

    private func sortKey(_ index: Int, _ name: String) -> (Int, Int, String) {
        (requests[index].rank, requests[index].key == name ? 0 : 1, requests[index].key)
    }

    private static func number(_ name: String, taken: inout Set<String>) -> SwiftName? {
        let stem = name.utf8.last.map { (0x30...0x39).contains($0) } ?? false ? name + "_" : name
        var number = 2
        while taken.contains("\(stem)\(number)") { number += 1 }
        taken.insert("\(stem)\(number)")
        return SwiftName("\(stem)\(number)")
    }
}
