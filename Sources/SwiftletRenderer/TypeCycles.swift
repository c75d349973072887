import SwiftletModel

/// Which declared types hold themselves by value, with no list or map in between. Schema-driven storage doesn't care;
/// templates that store properties need a box somewhere on the way.
struct TypeCycles: Sendable {
    /// A number for each type that is on a cycle; types on the same one share it.
    private let cycles: [TypeID: Int]

    init(_ types: [TypeDeclaration], indices: [TypeID: Int]) {
        var search = CycleSearch(edges: types.map { $0.kind.held.compactMap { indices[$0] } })
        search.run()
        var cycles: [TypeID: Int] = [:]
        for (index, cycle) in search.cycles.enumerated() {
            if let cycle { cycles[types[index].id] = cycle }
        }
        self.cycles = cycles
    }

    /// Whether a member of that type leads back to the type that has the member.
    func leadsBack(from owner: TypeID, by member: TypeReference) -> Bool {
        guard case .declared(let target) = member, let cycle = cycles[owner] else { return false }
        return cycles[target] == cycle
    }
}

extension TypeDeclaration.Kind {
    /// The types that a value has within itself.
    fileprivate var held: [TypeID] {
        switch self {
        case .structure(let structure): structure.properties.compactMap(\.value.type.declared)
        case .union(let union): union.branches.compactMap(\.value.type.declared)
        case .wrapper(let wrapper): wrapper.value.type.declared.map { [$0] } ?? []
        case .enumeration, .results: []
        }
    }
}

extension TypeReference {
    fileprivate var declared: TypeID? {
        if case .declared(let id) = self { id } else { nil }
    }
}

/// Strongly connected components after Tarjan, with a stack of its own: descriptions can nest as deep as they like.
private struct CycleSearch {
    let edges: [[Int]]
    private(set) var cycles: [Int?]
    private var order: [Int?]
    private var lowest: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var path: [(node: Int, nextEdge: Int)] = []
    private var count = 0

    init(edges: [[Int]]) {
        self.edges = edges
        cycles = Array(repeating: nil, count: edges.count)
        order = cycles
        lowest = Array(repeating: 0, count: edges.count)
        isOpen = Array(repeating: false, count: edges.count)
    }

    mutating func run() {
        for node in edges.indices where order[node] == nil {
            enter(node)
            while let step = path.last { advance(step.node, step.nextEdge) }
        }
    }

    private mutating func enter(_ node: Int) {
        order[node] = count
        lowest[node] = count
        count += 1
        isOpen[node] = true
        open.append(node)
        path.append((node, 0))
    }

    private mutating func advance(_ node: Int, _ edge: Int) {
        guard edge < edges[node].count else { return leave(node) }
        path[path.count - 1].nextEdge += 1
        let target = edges[node][edge]
        if let position = order[target] {
            if isOpen[target] { lowest[node] = min(lowest[node], position) }
        } else {
            enter(target)
        }
    }

    private mutating func leave(_ node: Int) {
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        guard lowest[node] == order[node] else { return }
        let start = (open.lastIndex(of: node)) ?? open.endIndex
        let members = open[start...]
        open.removeSubrange(start...)
        for member in members {
            isOpen[member] = false
            if members.count > 1 || edges[member].contains(member) { cycles[member] = node }
        }
    }
}
