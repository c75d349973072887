import SwiftletDiagnostics

// `<<: *defaults`. YAML 1.2 has no such thing, but whoever writes it means YAML 1.1's merge, and most tools do it.
extension TreeBuilder {
    /// Adds aliases of the merged mappings' members to the mapping that is about to close, where it has none of that
    /// name, and hides `<<` itself.
    mutating func mergeMembers(into mapping: UInt32) throws(ReadingFailure) {
        var names: Set<String> = []
        var keys: [UInt32] = []
        for name in visibleNames(of: mapping, end: UInt32(arena.records.count)) {
            if isMergeKey(name) { keys.append(name) } else { names.insert(arena.string(of: arena.resolved(name))) }
        }
        for key in keys {
            let sources = try mergeSources(of: key)
            for source in sources {
                for name in visibleNames(of: source, end: arena.records[Int(source)].end) {
                    guard names.insert(arena.string(of: arena.resolved(name))).inserted else { continue }
                    try mergeMember(name, at: key)
                }
            }
            arena.records[Int(key)].traits.insert(.hidden)
            arena.records[Int(mapping)].count -= 1
            if !sources.isEmpty { report.append(warning(at: key)) }
        }
    }

    private mutating func mergeMember(_ name: UInt32, at key: UInt32) throws(ReadingFailure) {
        try spend(2, at: location(of: key))
        for index in [name, name + 1] {
            let record = arena.records[Int(index)]
            addAlias(of: arena.resolved(index), line: record.line, column: record.column)
        }
    }

    private func mergeSources(of key: UInt32) throws(ReadingFailure) -> [UInt32] {
        let value = arena.resolved(key + 1)
        switch arena.records[Int(value)].kind {
        case .mapping: return [value]
        case .sequence:
            var sources: [UInt32] = []
            var index = value + 1
            while index < arena.records[Int(value)].end {
                let source = arena.resolved(index)
                guard arena.records[Int(source)].kind == .mapping else { throw notAMapping(key, index) }
                sources.append(source)
                index = arena.records[Int(index)].end
            }
            return sources
        // An alias that leads nowhere has been reported, and null stands in its place.
        case .null where report.diagnostics.last?.location == location(of: value): return []
        default: throw notAMapping(key, key + 1)
        }
    }

    private func visibleNames(of mapping: UInt32, end: UInt32) -> [UInt32] {
        var names: [UInt32] = []
        var index = mapping + 1
        while index < end {
            if !arena.records[Int(index)].traits.contains(.hidden) { names.append(index) }
            index = arena.records[Int(index) + 1].end
        }
        return names
    }

    private func isMergeKey(_ name: UInt32) -> Bool {
        arena.records[Int(name)].traits.contains(.mergeKey)
    }

    private func notAMapping(_ key: UInt32, _ place: UInt32) -> ReadingFailure {
        ReadingFailure(
            "merge-key",
            "'<<' merges mappings; expected a mapping or a list of mappings",
            at: location(of: place),
            pointer: arena.pointer(of: key)
        )
    }

    private func warning(at key: UInt32) -> Diagnostic {
        Diagnostic(
            .warning,
            .tolerated,
            "merge-key",
            "'<<' is not part of YAML 1.2; its members were merged as in YAML 1.1",
            at: location(of: key),
            pointer: arena.pointer(of: key)
        )
    }
}
