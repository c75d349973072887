/// The anchors seen so far, and what their aliases cost: how many nodes larger a reader that copies would make the
/// document. Walks over the tree do see each alias's nodes, so a few lines could keep them busy for ever.
struct Anchors {
    private struct Anchor {
        let index: UInt32
        /// Nodes that aliases inside the anchored value stand for.
        var inner = 0
    }

    private struct Open {
        let name: String
        let index: UInt32
        let spentBefore: Int
    }

    let budget: Int
    private var spent = 0
    private var anchors: [String: Anchor] = [:]
    private var open: [Open] = []

    /// Generous for documents that people write, bearable for those that people craft.
    init(byteCount: Int) {
        budget = min(max(byteCount * 10, 250_000), 10_000_000)
    }

    mutating func addScalar(_ name: String, at index: UInt32) {
        anchors[name] = Anchor(index: index)
    }

    mutating func openContainer(_ name: String, at index: UInt32) {
        anchors[name] = Anchor(index: index)
        open.append(Open(name: name, index: index, spentBefore: spent))
    }

    mutating func closeContainer(at index: UInt32) {
        guard let last = open.last, last.index == index else { return }
        open.removeLast()
        // An anchor of the same name inside this one has taken the name over.
        if anchors[last.name]?.index == index { anchors[last.name]?.inner = spent - last.spentBefore }
    }

    func target(of name: String) -> UInt32? { anchors[name]?.index }

    /// Nodes that an alias of this name stands for.
    func expansion(of name: String, in arena: NodeArena) -> Int {
        guard let anchor = anchors[name] else { return 0 }
        return Int(arena.records[Int(anchor.index)].end - anchor.index) + anchor.inner
    }

    /// False beyond the budget.
    mutating func spend(_ nodes: Int) -> Bool {
        spent += nodes
        return spent <= budget
    }
}
