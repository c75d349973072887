import SwiftletDiagnostics

/// Builds the arena from what a parser meets, in document order, and finds what neither parser looks for.
struct TreeBuilder {
    /// Deep enough for any description, and far from where libyaml's time for nested flow collections explodes.
    static let maximumDepth = 512

    let file: String
    var arena = NodeArena()
    var report = DiagnosticReport()
    var anchors = Anchors()
    var duplicates = DuplicateFinder()
    private(set) var open: [Container] = []

    struct Container {
        let index: UInt32
        let isMapping: Bool
        var expectsName: Bool
        var hasMergeKey = false
        var anchor: Anchors.Opened?
    }

    init(file: String, byteCount: Int) {
        self.file = file
        anchors.budget = Anchors.budget(byteCount: byteCount)
        arena.records.reserveCapacity(byteCount / 16 + 16)
        arena.text.reserveCapacity(byteCount)
        open.reserveCapacity(32)
    }

    var isInMapping: Bool { open.last?.isMapping ?? false }

    mutating func openContainer(
        _ kind: Node.Kind,
        line: UInt32,
        column: UInt32,
        anchor: String? = nil
    ) throws(ReadingFailure) {
        if open.last?.expectsName == true { throw complexKey(kind, at: location(line, column)) }
        if open.count == Self.maximumDepth { throw tooDeep(at: location(line, column)) }
        let index = append(NodeArena.Record(line: line, column: column, kind: kind))
        let isMapping = kind == .mapping
        open.append(Container(index: index, isMapping: isMapping, expectsName: isMapping))
        if let anchor { open[open.count - 1].anchor = anchors.open(anchor, at: index) }
    }

    mutating func closeContainer() throws(ReadingFailure) {
        guard let container = open.last else { return }
        if container.isMapping {
            duplicates.findDuplicates(in: container.index, of: &arena, file: file, report: &report)
            if container.hasMergeKey { try mergeMembers(into: container.index) }
        }
        open.removeLast()
        arena.records[Int(container.index)].end = UInt32(arena.records.count)
        if let anchor = container.anchor { anchors.close(anchor) }
    }

    /// A scalar whose text has been appended to the arena's from `start` on.
    mutating func scalar(
        _ kind: Node.Kind,
        textFrom start: Int,
        line: UInt32,
        column: UInt32,
        traits: NodeArena.Traits = []
    ) {
        var record = NodeArena.Record(line: line, column: column, kind: kind, traits: traits)
        record.start = UInt32(start)
        record.count = UInt32(arena.text.count - start)
        append(record)
    }

    /// Links the new node with its parent.
    @discardableResult
    private mutating func append(_ new: NodeArena.Record) -> UInt32 {
        var record = new
        let index = UInt32(arena.records.count)
        if record.kind.isScalar || record.traits.contains(.alias) { record.end = index + 1 }
        if let container = open.last {
            record.parent = container.index
            if container.isMapping {
                if container.expectsName { record.traits.insert(.name) }
                open[open.count - 1].expectsName.toggle()
            }
            if !container.expectsName {
                record.position = arena.records[Int(container.index)].count
                arena.records[Int(container.index)].count += 1
            }
        }
        arena.records.append(record)
        return index
    }

    func location(_ line: UInt32, _ column: UInt32) -> SourceLocation {
        SourceLocation(file: file, line: Int(line), column: Int(column))
    }

    func location(of index: UInt32) -> SourceLocation {
        location(arena.records[Int(index)].line, arena.records[Int(index)].column)
    }

    private var innermostPointer: String? { open.last.map { arena.pointer(of: $0.index) } }
}

// What only YAML has.
extension TreeBuilder {
    /// An anchor on the scalar that was just added.
    mutating func anchorScalar(_ name: String) {
        let index = UInt32(arena.records.count - 1)
        anchors.close(anchors.open(name, at: index))
    }

    /// The name that was just added is a plain `<<`.
    mutating func noteMergeKey() {
        open[open.count - 1].hasMergeKey = true
    }

    var expectsName: Bool { open.last?.expectsName ?? false }

    mutating func alias(_ name: String, line: UInt32, column: UInt32) throws(ReadingFailure) {
        let place = location(line, column)
        guard let target = anchors.target(of: name) else {
            throw ReadingFailure(
                "unknown-alias",
                "no anchor '&\(name)' stands before this alias",
                at: place,
                pointer: innermostPointer
            )
        }
        let record = arena.records[Int(target)]
        if record.end == 0 {
            throw ReadingFailure(
                "cyclic-alias",
                "'*\(name)' stands inside the value that it names, which would never end",
                at: place,
                pointer: innermostPointer,
                notes: [.init("the anchor is here", at: location(of: target))]
            )
        }
        if expectsName, !record.kind.isScalar { throw complexKey(record.kind, at: place) }
        try spend(anchors.expansion(of: name, in: arena), at: place)
        addAlias(of: target, kind: record.kind, line: line, column: column)
    }

    /// An edge to a node.
    mutating func addAlias(of target: UInt32, kind: Node.Kind, line: UInt32, column: UInt32) {
        var record = NodeArena.Record(line: line, column: column, kind: kind, traits: .alias)
        record.start = target
        append(record)
    }

    mutating func spend(_ nodes: Int, at place: SourceLocation) throws(ReadingFailure) {
        guard anchors.spend(nodes) else {
            throw ReadingFailure(
                "alias-expansion",
                "aliases make this document more than \(anchors.budget) values larger than its text",
                at: place,
                pointer: innermostPointer
            )
        }
    }

    private func complexKey(_ kind: Node.Kind, at place: SourceLocation) -> ReadingFailure {
        ReadingFailure(
            "complex-key",
            "a \(kind) can't be a key; expected a scalar",
            at: place,
            pointer: innermostPointer,
            help: "put quotes around a text that starts with '{' or '['"
        )
    }

    private func tooDeep(at place: SourceLocation) -> ReadingFailure {
        ReadingFailure("too-deep", "values are nested deeper than \(Self.maximumDepth) levels", at: place)
    }
}
