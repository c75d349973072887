import SwiftletOpenAPI

/// The member that tells which alternative a value is.
struct Discriminator {
    let name: String
    private let schema: Node
    private let mapping: Node?
    private let files: DescriptionFiles

    init?(_ schema: Node, _ files: DescriptionFiles) {
        guard let node = schema["discriminator"] else { return nil }
        // Swagger 2.0 writes the name alone.
        guard let name = node.string ?? node["propertyName"]?.string else { return nil }
        self.name = name
        self.schema = schema
        self.files = files
        mapping = node["mapping"]
    }

    /// What the tag names among the alternatives.
    func branch(_ tag: String, of branches: Node) -> Node? {
        if let target = mapping?[tag]?.text {
            let mapped = files.target(of: target, from: branches)
            return branches.elements.first { branch in
                guard let reference = branch["$ref"]?.string else { return false }
                return reference == target || Self.lastStep(reference) == target
                    || mapped != nil && files.target(of: reference, from: branch) == mapped
            }
        }
        return branches.elements.first { $0["$ref"]?.string.map(Self.lastStep) == tag }
    }

    /// The values that name an alternative.
    func tags(of branch: Node) -> [String] {
        guard let reference = branch["$ref"]?.string else { return [] }
        let target = files.target(of: reference, from: branch)
        var tags: [String] = []
        for (tag, mapped) in mapping?.pairs ?? [] {
            let text = mapped.text
            if text == reference || text == Self.lastStep(reference)
                || target != nil && files.target(of: text, from: mapped) == target
            {
                tags.append(tag.text)
            }
        }
        return tags.isEmpty ? [Self.lastStep(reference)] : tags
    }

    /// Of a schema that others build upon with `allOf`: those, and what names them.
    var heirs: [(tag: String, node: Node)] {
        if let mapping {
            return mapping.pairs.compactMap { tag, target in
                let text = target.text
                let node = files.target(of: text, from: target) ?? components?[text]
                return node.map { (tag.text, $0) }
            }
        }
        return (components?.pairs ?? []).compactMap { name, component in
            let isHeir = component.elements(of: "allOf").contains { part in
                part["$ref"]?.string.flatMap { files.target(of: $0, from: part) } == schema
            }
            return isHeir ? (name.text, component) : nil
        }
    }

    private var components: Node? { files.root["components"]?["schemas"] ?? files.root["definitions"] }

    private static func lastStep(_ reference: String) -> String {
        reference.split(separator: "/").last.map(String.init) ?? reference
    }
}
