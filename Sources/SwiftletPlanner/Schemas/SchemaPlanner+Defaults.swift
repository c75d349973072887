import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// A default that doesn't fit its type is said and left out.
    mutating func defaultValue(of use: SchemaUse) -> JSONText? {
        guard let node = use.defaultValue else { return nil }
        guard let text = JSONText(node), fits(node, use) else {
            report.tolerated("default", "the default doesn't fit its type and is left out", at: node)
            return nil
        }
        return text
    }

    private func fits(_ node: Node, _ use: SchemaUse) -> Bool {
        if node.kind == .null { return use.isNullable || use.type == .builtin(.any) }
        switch use.type {
        case .array(let items):
            return node.kind == .sequence && node.elements.allSatisfy { fits($0, SchemaUse(items.type)) }
        case .dictionary: return node.kind == .mapping
        case .builtin(let type): return fits(node, type)
        case .declared(let id):
            switch drafts[id]?.kind {
            case .enumeration(let enumeration): return enumeration.cases.contains { $0.value == JSONText(node) }
            case .structure: return node.kind == .mapping
            case .results, .union, .wrapper, nil: return false
            }
        }
    }

    private func fits(_ node: Node, _ type: BuiltinType) -> Bool {
        switch type {
        case .any: true
        case .boolean: node.kind == .boolean
        case .integer, .int64: node.integer != nil
        case .int32: node.integer.map { Int32(exactly: $0) != nil } ?? false
        case .number, .float, .double, .decimal: node.number != nil
        case .string, .date, .dateTime, .uuid, .uri, .byte, .binary: node.kind == .string
        case .file: false
        }
    }
}
