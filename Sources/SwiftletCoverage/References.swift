package import SwiftletOpenAPI

/// Where a `$ref` leads: within its file by a walk of our own, elsewhere as reading the files has found it.
package struct References {
    private let index: ReferenceIndex?
    private var known: [Key: Node?] = [:]

    private struct Key: Hashable {
        let tree: ObjectIdentifier
        let text: String
    }

    package init(_ index: ReferenceIndex? = nil) {
        self.index = index
    }

    mutating func target(of reference: Node) -> Node? {
        if let target = index?.destination(at: reference) { return target }
        let key = Key(tree: ObjectIdentifier(reference.tree), text: reference.text)
        if let target = known[key] { return target }
        let target = Self.local(key.text, in: reference.tree.root)
        known[key] = target
        return target
    }

    private static func local(_ text: String, in root: Node) -> Node? {
        guard text.hasPrefix("#") else { return nil }
        return JSONPointer(fragment: text.dropFirst())?.node(in: root)
    }
}
