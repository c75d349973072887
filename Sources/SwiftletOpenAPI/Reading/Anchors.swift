/// The anchors seen so far, and what their aliases cost: how many nodes larger a reader that copies would make the
/// document. Walks over the tree do see each alias's nodes, so a few lines could keep them busy for ever.
struct Anchors {
    private struct Anchor {
        let index: UInt32
        /// Nodes that aliases inside the anchored value stand for.
        var inner = 0
    }

    struct Opened {
        fileprivate let name: String
        fileprivate let index: UInt32
        fileprivate let spentBefore: Int
    }

    var budget = 0
    private var spent = 0
    private var anchors: [String: Anchor] = [:]

    /// Generous for documents that people write, bearable for those that people craft.
    static func budget(byteCount: Int) -> Int { min(max(byteCount * 10, 250_000), 10_000_000) }

    mutating func open(_ name: String, at index: UInt32) -> Opened {
        anchors[name] = Anchor(index: index)
        return Opened(name: name, index: index, spentBefore: spent)
    }

    /// A later anchor of the same name, inside this one, has taken the name over.
    mutating func close(_ opened: Opened) {
        guard anchors[opened.name]?.index == opened.index else { return }
        anchors[opened.name]?.inner = spent - opened.spentBefore
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
