import SwiftletModel

/// A group of operations whose names are still open. Segments that read the same are one group.
struct ResourceDraft {
    /// As the path writes it, `mcp-servers`; the first in order of several that read the same.
    private(set) var text: String
    private(set) var operations: [OperationDraft] = []
    /// By the property's identifier.
    private(set) var children: [String: ResourceDraft] = [:]

    init(_ text: String) {
        self.text = text
    }

    mutating func insert(_ operation: OperationDraft, at path: some Collection<String>) {
        guard let first = path.first else {
            operations.append(operation)
            return
        }
        let identifier = NamingStyle.lowerCamelCase.identifier(for: first)
        var child = children.removeValue(forKey: identifier) ?? ResourceDraft(first)
        child.text = min(child.text, first)
        child.insert(operation, at: path.dropFirst())
        children[identifier] = child
    }

    var sortedChildren: [(identifier: String, draft: ResourceDraft)] {
        children.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
