import SwiftletDiagnostics

/// Hides the members of a mapping whose names come again: the last one wins, with a warning.
struct DuplicateFinder {
    private var names: [UInt32] = []
    /// Open addressing; holds positions in `names` plus one.
    private var table: [UInt32] = []

    mutating func findDuplicates(
        in mapping: UInt32,
        of arena: inout NodeArena,
        file: String,
        report: inout DiagnosticReport
    ) {
        collectNames(of: mapping, in: arena)
        let duplicates = names.count <= 8 ? pairwise(arena) : hashed(arena)
        for (earlier, later) in duplicates {
            arena.records[Int(earlier)].traits.insert(.hidden)
            arena.records[Int(mapping)].count -= 1
            report.append(Self.warning(earlier, later, in: arena, file: file))
        }
    }

    private mutating func collectNames(of mapping: UInt32, in arena: NodeArena) {
        names.removeAll(keepingCapacity: true)
        var index = mapping + 1
        while index < arena.records.count {
            names.append(index)
            index = arena.records[Int(index) + 1].end
        }
    }

    /// Small mappings, which most are, are compared faster than hashed.
    private func pairwise(_ arena: NodeArena) -> [(earlier: UInt32, later: UInt32)] {
        var found: [(earlier: UInt32, later: UInt32)] = []
        for later in names.indices.dropFirst() {
            for earlier in (0..<later).reversed() where Self.areEqual(names[earlier], names[later], in: arena) {
                found.append((names[earlier], names[later]))
                break
            }
        }
        return found
    }

    private mutating func hashed(_ arena: NodeArena) -> [(earlier: UInt32, later: UInt32)] {
        var capacity = 32
        while capacity < names.count * 2 { capacity *= 2 }
        table.removeAll(keepingCapacity: true)
        table.append(contentsOf: repeatElement(0, count: capacity))
        var found: [(earlier: UInt32, later: UInt32)] = []
        for (position, name) in names.enumerated() {
            var slot = Self.hash(of: name, in: arena) & (capacity - 1)
            while table[slot] != 0, !Self.areEqual(names[Int(table[slot]) - 1], name, in: arena) {
                slot = (slot + 1) & (capacity - 1)
            }
            if table[slot] != 0 { found.append((names[Int(table[slot]) - 1], name)) }
            table[slot] = UInt32(position + 1)
        }
        return found
    }

    private static func areEqual(_ one: UInt32, _ other: UInt32, in arena: NodeArena) -> Bool {
        arena.hasSameText(arena.resolved(one), arena.resolved(other))
    }

    /// Seeded by the process, so that no document can choose names that collide; only equality shows in results.
    private static func hash(of name: UInt32, in arena: NodeArena) -> Int {
        arena.withBytes(of: arena.resolved(name)) { bytes in
            var hasher = Hasher()
            hasher.combine(bytes: bytes)
            return hasher.finalize()
        }
    }

    private static func warning(_ earlier: UInt32, _ later: UInt32, in arena: NodeArena, file: String) -> Diagnostic {
        func location(_ index: UInt32) -> SourceLocation {
            let record = arena.records[Int(index)]
            return SourceLocation(file: file, line: Int(record.line), column: Int(record.column))
        }
        return Diagnostic(
            .warning,
            .tolerated,
            "duplicate-key",
            "the key \(arena.string(of: arena.resolved(later)).quotedForMessage) is already used in this mapping; "
                + "the last one counts",
            at: location(later),
            pointer: arena.pointer(of: later),
            notes: [.init("this one is ignored", at: location(earlier))]
        )
    }
}
