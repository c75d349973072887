import SwiftletOpenAPI
import SwiftletRuntime

/// What one or several schemas that hold together say about a value, alternatives still open.
struct SchemaFacts {
    /// Empty for any.
    var types: [String] = []
    var allowsNull = true
    /// Whether null was chosen.
    var isNull = false
    var listed: [JSONValue]?
    /// In document order; several schemas may speak of one member.
    var properties: [(name: String, schemas: [Node])] = []
    var required: [String] = []
    /// For members without a name in `properties`; false closes the object.
    var additional: [Node] = []
    var patternProperties: [(pattern: String, schema: Node)] = []
    var isClosed = false
    /// Whether a rule speaks of members as such, so that strange ones are better left out.
    var hasOtherRules = false
    var items: [Node] = []
    var prefixItems: [Node] = []
    var alternatives: [Alternatives] = []
    /// Schemas that hold besides, for numbers and texts and lengths.
    var sources: [Node] = []
    /// Values that discriminators ask for.
    var tags: [String: String] = [:]

    struct Alternatives {
        let branches: [Branch]
        let discriminator: Discriminator?

        struct Branch {
            let node: Node
            /// Values of the discriminator.
            let tags: [String]
        }
    }

    /// The strictest of a bound.
    func maximum(_ keyword: String) -> Double? { sources.compactMap { $0[keyword]?.number }.max() }
    func minimum(_ keyword: String) -> Double? { sources.compactMap { $0[keyword]?.number }.min() }
    func texts(_ keyword: String) -> [String] { sources.compactMap { $0[keyword]?.string } }
    func holds(_ keyword: String) -> Bool { sources.contains { $0[keyword]?.isTrue ?? false } }

    mutating func addProperty(_ name: String, _ schema: Node) {
        if let index = properties.firstIndex(where: { $0.name == name }) {
            properties[index].schemas.append(schema)
        } else {
            properties.append((name, [schema]))
        }
    }

    /// False where no type is left.
    mutating func restrict(types names: [String], allowsNull: Bool) -> Bool {
        if !allowsNull { self.allowsNull = false }
        let names = names.filter { $0 != "null" }
        if types.isEmpty {
            types = names
        } else {
            types = types.compactMap { type in
                if names.contains(type) { return type }
                if type == "number", names.contains("integer") { return "integer" }
                return type == "integer" && names.contains("number") ? "integer" : nil
            }
            if types.isEmpty, !names.isEmpty { return false }
        }
        return true
    }
}
