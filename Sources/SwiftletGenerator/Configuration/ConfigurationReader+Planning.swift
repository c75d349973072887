import SwiftletOpenAPI
import SwiftletPlanner

/// The keys that the planner understands.
extension ConfigurationReader {
    /// `{baseURL: DATAGRID_BASE_URL}`
    mutating func baseURLEnvironment(_ node: Node) -> String? {
        var name: String?
        for (_, value) in members(of: node, keys: EnvironmentKey.self, what: "'environment'") {
            name = environmentVariable(value)
        }
        return name
    }

    /// `bearerAuth: {argument: apiKey, environment: DATAGRID_API_KEY}`
    mutating func arguments(_ node: Node) -> [String: PlanningOptions.Argument] {
        dictionary(node) { reader, _, value in
            var argument = PlanningOptions.Argument()
            for (key, value) in reader.members(of: value, keys: ArgumentKey.self, what: "an argument") {
                switch key {
                case .argument: argument.argument = reader.swiftName(value)
                case .environment: argument.environment = reader.environmentVariable(value)
                }
            }
            return argument
        }
    }

    /// `updatePet: {method: rename, resource: [store, pets], idempotent: true}`
    mutating func operations(_ node: Node) -> [String: PlanningOptions.Operation] {
        dictionary(node) { reader, _, value in
            var operation = PlanningOptions.Operation()
            for (key, value) in reader.members(of: value, keys: OperationKey.self, what: "an operation") {
                switch key {
                case .method: operation.method = reader.swiftName(value)
                case .resource: operation.resource = reader.swiftNames(value)
                case .idempotent: operation.isIdempotent = reader.boolean(value) ?? false
                case .paging: operation.paging = reader.operationPaging(value)
                }
            }
            return operation
        }
    }

    /// `/components/schemas/pet: Animal`
    mutating func names(_ node: Node) -> [String: String] {
        pointers(node) { $0.swiftName($1) }
    }

    /// `/components/schemas/Pet/properties/url: string`
    mutating func properties(_ node: Node) -> [String: String] {
        pointers(node) { $0.builtinType($1) }
    }

    /// `date-time: string`
    mutating func formats(_ node: Node) -> [String: String] {
        dictionary(node) { reader, _, value in reader.builtinType(value) }
    }

    private mutating func dictionary<Value>(
        _ node: Node,
        value: (inout ConfigurationReader, Node, Node) -> Value?
    ) -> [String: Value] {
        var dictionary: [String: Value] = [:]
        for (name, node) in entries(of: node) {
            if let value = value(&self, name, node) { dictionary[name.text] = value }
        }
        return dictionary
    }

    /// Pointers are written as in the document's `$ref`s, or without the `#`.
    private mutating func pointers(
        _ node: Node,
        value: (inout ConfigurationReader, Node) -> String?
    ) -> [String: String] {
        var pointers: [String: String] = [:]
        for (name, node) in entries(of: node) {
            let pointer = name.text.hasPrefix("#/") ? String(name.text.dropFirst()) : name.text
            guard pointer.hasPrefix("/") else {
                reject(
                    name,
                    "'\(name.text)' is not a JSON Pointer",
                    help: "it starts with '/', as in /components/schemas/Pet"
                )
                continue
            }
            pointers[pointer] = value(&self, node)
        }
        return pointers
    }

    private mutating func swiftNames(_ node: Node) -> [String] {
        var names: [String] = []
        for element in sequence(node, of: "a list of Swift names, [store, pets]") {
            if let name = swiftName(element) { names.append(name) }
        }
        return names
    }

    private mutating func builtinType(_ node: Node) -> String? {
        word(node, among: Self.builtinTypes, "unknown type")
    }

    private mutating func environmentVariable(_ node: Node) -> String? {
        guard let name = string(node, expecting: "the name of an environment variable") else { return nil }
        let isName =
            !name.isEmpty && name.first?.isNumber == false
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        if !isName { reject(node, "'\(name)' is not the name of an environment variable (letters, digits and '_')") }
        return name
    }

    /// The base types of schema texts.
    static let builtinTypes = [
        "any", "binary", "boolean", "byte", "date", "date-time", "decimal", "double", "float", "int32", "int64",
        "integer", "number", "string", "uri", "uuid",
    ]

    enum EnvironmentKey: String, CaseIterable { case baseURL }
    enum ArgumentKey: String, CaseIterable { case argument, environment }
    enum OperationKey: String, CaseIterable { case method, resource, idempotent, paging }
}
