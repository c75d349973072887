import SwiftletDiagnostics

extension TreeBuilder {
    /// An anchor on the scalar that was just added.
    mutating func anchorScalar(_ name: String) {
        anchors.addScalar(name, at: UInt32(arena.records.count - 1))
    }

    /// An anchor on the container that was just opened.
    mutating func anchorContainer(_ name: String) {
        anchors.openContainer(name, at: UInt32(arena.records.count - 1))
    }

    /// An alias that leads nowhere is reported, and null stands in its place, so that reading can go on.
    mutating func alias(_ name: String, line: UInt32, column: UInt32) throws(ReadingFailure) {
        let place = location(line, column)
        guard let target = anchors.target(of: name) else {
            report.append(unknownAlias(name, at: place).diagnostic)
            return scalar(.null, textFrom: arena.text.count, line: line, column: column)
        }
        let record = arena.records[Int(target)]
        if record.end == 0 {
            report.append(cyclicAlias(name, of: target, at: place).diagnostic)
            return scalar(.null, textFrom: arena.text.count, line: line, column: column)
        }
        if expectsName, !record.kind.isScalar { throw complexKey(record.kind, at: place) }
        try spend(anchors.expansion(of: name, in: arena), at: place)
        addAlias(of: target, line: line, column: column)
    }

    private func unknownAlias(_ name: String, at place: SourceLocation) -> ReadingFailure {
        ReadingFailure(
            "unknown-alias",
            "no anchor '&\(name)' stands before this alias",
            at: place,
            pointer: pointer,
            help: "put a value that starts with '*' in quotes"
        )
    }

    private func cyclicAlias(_ name: String, of target: UInt32, at place: SourceLocation) -> ReadingFailure {
        ReadingFailure(
            "cyclic-alias",
            "'*\(name)' stands inside the value that it names, which would never end",
            at: place,
            pointer: pointer,
            notes: [.init("the anchor is here", at: location(of: target))]
        )
    }

    /// Counts nodes that are seen in more than one place.
    mutating func spend(_ nodes: Int, at place: SourceLocation) throws(ReadingFailure) {
        guard anchors.spend(nodes) else {
            throw ReadingFailure(
                "alias-expansion",
                "aliases make this document more than \(anchors.budget) values larger than its text",
                at: place,
                pointer: pointer
            )
        }
    }
}
