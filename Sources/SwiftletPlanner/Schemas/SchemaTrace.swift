import SwiftletModel
import SwiftletOpenAPI

/// What became of each schema, in the order of planning. Addresses are made when somebody asks.
struct SchemaTrace {
    private var entries: [Entry] = []

    private struct Entry: Sendable {
        let node: Node
        let realization: Trace.Realization
    }

    mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

    mutating func record(_ realization: Trace.Realization, of schema: Schema) {
        entries.append(Entry(node: schema.node, realization: realization))
    }

    var trace: Trace {
        let entries = entries
        return Trace { record in
            for entry in entries { record(entry.realization, entry.node.address) }
        }
    }
}
