package import SwiftletModel

/// Hands out unique names, all at once, so that none depends on the order of the document.
///
/// Where several want the same name, the one with the best claim keeps it and the others move to their next candidate;
/// where no claim is better, all that can move do. Who is still equal at the end is numbered, by key.
package struct NameScope {
    package struct Request {
        /// Tells requests apart and orders those that are numbered.
        package let key: String
        /// The most wanted name.
        package let first: String
        /// From the configuration: never moves.
        package let pinned: SwiftName?
        /// A smaller one is a better claim.
        package let rank: Int
        /// More and more particular names; rarely needed.
        package let others: () -> [String]

        package init(
            key: String,
            first: String,
            pinned: SwiftName? = nil,
            rank: Int = 0,
            others: @escaping () -> [String]
        ) {
            self.key = key
            self.first = first
            self.pinned = pinned
            self.rank = rank
            self.others = others
        }

        package init(key: String, candidates: [String], pinned: SwiftName? = nil, rank: Int = 0) {
            self.init(key: key, first: candidates.first ?? key, pinned: pinned, rank: rank) {
                Array(candidates.dropFirst())
            }
        }
    }

    private let reserved: Set<String>
    private let requests: [Request]
    private let candidates: [[String]]
    private var levels: [Int]

    /// In the order of the requests.
    package static func names(for requests: [Request], reserved: Set<String> = []) -> [SwiftName] {
        if let names = undisputed(requests, reserved) { return names }
        var scope = NameScope(requests: requests, reserved: reserved)
        while scope.escalate() {}
        return scope.numbered()
    }

    /// The common case: everybody gets their first wish.
    private static func undisputed(_ requests: [Request], _ reserved: Set<String>) -> [SwiftName]? {
        var taken: Set<String> = []
        taken.reserveCapacity(requests.count)
        var names: [SwiftName] = []
        names.reserveCapacity(requests.count)
        for request in requests {
            guard let name = request.pinned ?? SwiftName(request.first), !reserved.contains(name.identifier),
                taken.insert(name.identifier).inserted
            else { return nil }
            names.append(name)
        }
        return names
    }

    private init(requests: [Request], reserved: Set<String>) {
        self.requests = Self.settlingPins(requests, reserved)
        candidates = self.requests.map { [$0.first] + $0.others() }
        self.reserved = reserved.union(self.requests.compactMap(\.pinned?.identifier))
        levels = Array(repeating: 0, count: requests.count)
    }

    /// A pin that can't be, and the second of two equal ones, is only the first wish.
    private static func settlingPins(_ requests: [Request], _ reserved: Set<String>) -> [Request] {
        var result = requests
        var taken = reserved
        for index in requests.indices.sorted(by: { requests[$0].key < requests[$1].key }) {
            let request = requests[index]
            guard let pin = request.pinned, !taken.insert(pin.identifier).inserted else { continue }
            result[index] = Request(key: request.key, first: pin.identifier, rank: request.rank) {
                [request.first] + request.others()
            }
        }
        return result
    }

    private func candidate(_ index: Int) -> String { candidates[index][levels[index]] }

    private func canMove(_ index: Int) -> Bool { levels[index] + 1 < candidates[index].count }

    /// Those who want the same name, without the pinned.
    private func groups() -> [String: [Int]] {
        Dictionary(grouping: requests.indices.filter { requests[$0].pinned == nil }, by: candidate)
    }

    /// One round; false when nothing moved. Groups don't touch each other's levels, so their order doesn't matter.
    private mutating func escalate() -> Bool {
        var hasMoved = false
        for (name, members) in groups() where members.count > 1 || reserved.contains(name) {
            let keeper = keeper(of: name, among: members)
            for index in members where index != keeper && canMove(index) {
                levels[index] += 1
                hasMoved = true
            }
        }
        return hasMoved
    }

    /// The only one of the best rank.
    private func keeper(of name: String, among members: [Int]) -> Int? {
        guard !reserved.contains(name), let best = members.map({ requests[$0].rank }).min() else { return nil }
        let claimants = members.filter { requests[$0].rank == best }
        return claimants.count == 1 ? claimants[0] : nil
    }

    private func numbered() -> [SwiftName] {
        var taken = reserved
        var names: [SwiftName?] = requests.map(\.pinned)
        let ordered = groups().sorted { $0.key < $1.key }.map { name, members in
            (name, members.sorted { sortKey($0, name) < sortKey($1, name) })
        }
        // Firsts before seconds, so that `a2` of the document keeps its name beside the second `a`.
        for (name, members) in ordered {
            guard let first = members.first, taken.insert(name).inserted else { continue }
            names[first] = SwiftName(name)
        }
        for (name, members) in ordered {
            var number = 2
            for index in members where names[index] == nil {
                names[index] = Self.numbered(name, from: &number, taken: &taken)
            }
        }
        return zip(names, requests).map { $0 ?? NamingStyle.lowerCamelCase.name(for: $1.key) }
    }

    private func sortKey(_ index: Int, _ name: String) -> (Int, Int, String) {
        (requests[index].rank, requests[index].key == name ? 0 : 1, requests[index].key)
    }

    private static func numbered(_ name: String, from number: inout Int, taken: inout Set<String>) -> SwiftName? {
        let stem = name.utf8.last.map { (0x30...0x39).contains($0) } ?? false ? name + "_" : name
        while !taken.insert("\(stem)\(number)").inserted { number += 1 }
        return SwiftName("\(stem)\(number)")
    }
}
