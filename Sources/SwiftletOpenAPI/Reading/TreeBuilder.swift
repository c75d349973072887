import SwiftletDiagnostics

/// Builds the arena from what a parser meets, in document order, and finds what neither parser looks for.
struct TreeBuilder {
    /// Deep enough for any description, and far from where libyaml's time for nested flow collections explodes.
    static let maximumDepth = 512

    let file: String
    var arena = NodeArena()
    var report = DiagnosticReport()
    var anchors: Anchors
    private var duplicates = DuplicateFinder()
    private(set) var open: [Container] = []

    struct Container {
        let index: UInt32
        let isMapping: Bool
        var expectsName: Bool
        var hasMergeKey = false
    }

    init(file: String, byteCount: Int) {
        self.file = file
        anchors = Anchors(byteCount: byteCount)
        arena.records.reserveCapacity(byteCount / 16 + 16)
        arena.text.reserveCapacity(byteCount)
        open.reserveCapacity(32)
    }

    /// The next node is a member's name.
    var expectsName: Bool { open.last?.expectsName ?? false }

    mutating func openContainer(_ kind: Node.Kind, line: UInt32, column: UInt32) throws(ReadingFailure) {
        if expectsName { throw complexKey(kind, at: location(line, column)) }
        if open.count == Self.maximumDepth {
            throw ReadingFailure(
                "too-deep",
                "values are nested deeper than \(Self.maximumDepth) levels",
                at: location(line, column)
            )
        }
        let isMapping = kind == .mapping
        let index = append(NodeArena.Record(line: line, column: column, kind: kind))
        open.append(Container(index: index, isMapping: isMapping, expectsName: isMapping))
    }

    mutating func closeContainer() throws(ReadingFailure) {
        guard let container = open.last else { return }
        if container.isMapping {
            duplicates.findDuplicates(in: container.index, of: &arena, file: file, report: &report)
            if container.hasMergeKey { try mergeMembers(into: container.index) }
        }
        open.removeLast()
        arena.records[Int(container.index)].end = UInt32(arena.records.count)
        anchors.closeContainer(at: container.index)
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
        record.end = UInt32(arena.records.count) + 1
        append(record)
        if traits.contains(.mergeKey) { open[open.count - 1].hasMergeKey = true }
    }

    /// An edge to another node.
    mutating func addAlias(of target: UInt32, line: UInt32, column: UInt32) {
        var record = NodeArena.Record(line: line, column: column, kind: arena.records[Int(target)].kind, traits: .alias)
        record.start = target
        record.end = UInt32(arena.records.count) + 1
        append(record)
    }

    /// Links the new node with its parent.
    @discardableResult
    private mutating func append(_ new: NodeArena.Record) -> UInt32 {
        var record = new
        if let container = open.last {
            record.parent = container.index
            if container.isMapping { open[open.count - 1].expectsName = !container.expectsName }
            if container.expectsName {
                record.traits.insert(.name)
            } else {
                record.position = arena.records[Int(container.index)].count
                arena.records[Int(container.index)].count += 1
            }
        }
        arena.records.append(record)
        return UInt32(arena.records.count - 1)
    }
}

extension TreeBuilder {
    func location(_ line: UInt32, _ column: UInt32) -> SourceLocation {
        SourceLocation(file: file, line: Int(line), column: Int(column))
    }

    func location(of index: UInt32) -> SourceLocation {
        location(arena.records[Int(index)].line, arena.records[Int(index)].column)
    }

    /// Of the innermost container that is open.
    var pointer: String? { open.last.map { arena.pointer(of: $0.index) } }

    func complexKey(_ kind: Node.Kind, at place: SourceLocation) -> ReadingFailure {
        ReadingFailure(
            "complex-key",
            "a \(kind) can't be a key; expected a scalar",
            at: place,
            pointer: pointer,
            help: "put quotes around a text that starts with '{' or '['"
        )
    }
}
