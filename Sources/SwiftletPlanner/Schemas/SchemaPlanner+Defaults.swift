import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI

extension SchemaPlanner {
    /// A default that doesn't fit its type is read in the one way that makes sense, else left out; both are said.
    mutating func defaultValue(of use: SchemaUse) -> JSONText? {
        guard let node = use.defaultValue else { return nil }
        if let text = JSONText(node), fits(node, use) { return text }
        if let text = converted(node, use.type) {
            report.tolerated("default", "the default isn't of its type and is read as \(text.text)", at: node)
            return text
        }
        report.tolerated("default", "the default doesn't fit its type and is left out", at: node)
        return nil
    }

    func fits(_ node: Node, _ use: SchemaUse) -> Bool { fits(node, use.type, isNullable: use.isNullable) }

    private func fits(_ node: Node, _ type: TypeReference, isNullable: Bool) -> Bool {
        if node.kind == .null { return isNullable || type == .builtin(.any) }
        switch type {
        case .array(let items):
            return node.kind == .sequence
                && node.elements.allSatisfy { fits($0, items.type, isNullable: items.isNullable) }
        case .dictionary: return node.kind == .mapping
        case .builtin(let type): return fits(node, type)
        case .declared(let id):
            switch drafts[id]?.kind {
            case .enumeration(let enumeration):
                let isKnown = enumeration.cases.contains { $0.value == JSONText(node) }
                return isKnown || enumeration.acceptsOthers && fits(node, enumeration.rawType.builtin)
            case .structure: return node.kind == .mapping
            case .wrapper(let wrapper): return fits(node, wrapper.value.type, isNullable: wrapper.value.isNullable)
            case .union(let union):
                return union.branches.contains { branch in
                    branch.constant.map { $0 == JSONText(node) } ?? fits(node, branch.value.type, isNullable: false)
                }
            case .results, nil: return false
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

    /// `3.0` for a string is its text, `'false'` for a boolean is false, `'5'` for an integer is 5.
    private func converted(_ node: Node, _ type: TypeReference) -> JSONText? {
        guard node.kind.isScalar, node.kind != .null else { return nil }
        switch type {
        case .builtin(.string): return JSONText(string: node.text)
        case .builtin(.boolean): return ["true", "false"].contains(node.text) ? JSONText(node.text) : nil
        case .builtin(.integer), .builtin(.int64):
            if let integer = Int64(node.text) { return JSONText(String(integer)) }
            guard let number = Double(node.text), let integer = Int64(exactly: number) else { return nil }
            return JSONText(String(integer))
        case .builtin(.number), .builtin(.double), .builtin(.float), .builtin(.decimal):
            guard node.kind == .string, let number = Double(node.text), number.isFinite else { return nil }
            return Int64(exactly: number).map { JSONText(String($0)) } ?? JSONText(String(number))
        case .declared(let id):
            guard case .enumeration(let enumeration)? = drafts[id]?.kind, enumeration.rawType == .string else {
                return nil
            }
            let text = JSONText(string: node.text)
            return enumeration.cases.contains { $0.value == text } ? text : nil
        case .builtin, .array, .dictionary: return nil
        }
    }
}
