/// What JSON Schema lets a reference name besides places: the `$id`s and anchors of one file.
struct SchemaResources {
    /// By the schema that has it, its `$id` as a place.
    private(set) var places: [UInt32: SourcePlace] = [:]
    private(set) var anchors: [Anchor: UInt32] = [:]
    private(set) var dynamicAnchors: Set<Anchor> = []
    /// Schemas with `$recursiveAnchor: true`.
    private(set) var recursiveAnchors: Set<UInt32> = []

    struct Anchor: Hashable {
        /// The schema whose `$id` is nearest above; 0 is the file.
        let resource: UInt32
        let name: String
    }

    /// All of a file, those that nothing refers to as well.
    init(_ tree: SourceTree, base: SourcePlace) {
        let found = Self.scan(tree.arena)
        // A schema stands before those inside of it, its '$id' maybe not.
        for (keyword, holder, value) in found where keyword == .id {
            let text = tree.arena.string(of: value)
            guard !text.hasPrefix("#") else { continue }
            let outer = resource(of: tree.arena.records[Int(holder)].parent, in: tree.arena)
            let identifier = text.prefix { $0 != "#" }
            places[holder] = (places[outer] ?? base).resolving(String(identifier))
        }
        for (keyword, holder, value) in found {
            let text = tree.arena.string(of: value)
            switch keyword {
            case .id:
                // Draft 7 wrote anchors so.
                if text.hasPrefix("#") { add(String(text.dropFirst()), holder, in: tree.arena) }
            case .anchor: add(text, holder, in: tree.arena)
            case .dynamicAnchor:
                dynamicAnchors.insert(add(text, holder, in: tree.arena))
            case .recursiveAnchor: if text == "true" { recursiveAnchors.insert(holder) }
            }
        }
    }

    /// The nearest schema with an `$id` that holds the node or is it; 0 where none does.
    func resource(of node: UInt32, in arena: NodeArena) -> UInt32 {
        guard !places.isEmpty else { return 0 }
        var node = node
        while node != 0, places[node] == nil { node = arena.records[Int(node)].parent }
        return node
    }

    @discardableResult
    private mutating func add(_ name: String, _ holder: UInt32, in arena: NodeArena) -> Anchor {
        let anchor = Anchor(resource: resource(of: holder, in: arena), name: name)
        if anchors[anchor] == nil { anchors[anchor] = holder }
        return anchor
    }
}

extension SchemaResources {
    fileprivate enum Keyword: String, CaseIterable {
        case id = "$id"
        case anchor = "$anchor"
        case dynamicAnchor = "$dynamicAnchor"
        case recursiveAnchor = "$recursiveAnchor"
    }

    /// In the order of the schemas that have them.
    fileprivate static func scan(_ arena: NodeArena) -> [(keyword: Keyword, holder: UInt32, value: UInt32)] {
        var found: [(keyword: Keyword, holder: UInt32, value: UInt32)] = []
        for (index, record) in arena.records.enumerated() where record.traits.contains(.name) {
            // Not `$ref`, of which there are many.
            guard record.count >= 3, record.count <= 16, record.count != 4, !record.traits.contains(.hidden),
                arena.text[Int(record.start)] == UInt8(ascii: "$"),
                let keyword = Keyword(rawValue: arena.string(of: UInt32(index)))
            else { continue }
            let value = arena.resolved(UInt32(index) + 1)
            let kind: Node.Kind = keyword == .recursiveAnchor ? .boolean : .string
            guard arena.records[Int(value)].kind == kind, !isData(record.parent, in: arena) else { continue }
            found.append((keyword, record.parent, value))
        }
        return found.sorted { $0.holder < $1.holder }
    }

    /// Inside of an example, a default or the like.
    private static func isData(_ node: UInt32, in arena: NodeArena) -> Bool {
        var node = node
        while node != 0 {
            let parent = arena.records[Int(node)].parent
            if let name = arena.memberName(of: node), data.contains(name),
                arena.memberName(of: parent).map({ !maps.contains($0) }) ?? true
            {
                return true
            }
            node = parent
        }
        return false
    }

    private static let data: Set<String> = ["example", "examples", "default", "enum", "const"]
    /// Where those are names like others.
    private static let maps: Set<String> = [
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas",
    ]
}

extension NodeArena {
    /// Of a mapping's value.
    func memberName(of index: UInt32) -> String? {
        guard index != 0, records[Int(records[Int(index)].parent)].kind == .mapping else { return nil }
        return string(of: resolved(index - 1))
    }
}
