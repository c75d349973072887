import SwiftletModel

/// An operation of the description: the method that is its own, and those for its other media types.
struct Endpoint {
    /// `GET /pets/{petId}`
    let key: String
    /// `["store", "pets"]`
    let resource: [SwiftName]
    let own: OperationPlan
    let variants: [OperationPlan]

    /// `GET /pets/{}`: what a variable is called is nobody's affair.
    var plainKey: String { Self.plain(key) }

    /// As one of its methods for other media types.
    func calling(_ variant: OperationPlan) -> Endpoint {
        Endpoint(key: key, resource: resource, own: variant, variants: [])
    }

    /// `store.pets.list`
    var method: String { Self.path(resource, own.method) }

    static func path(_ resource: [SwiftName], _ method: SwiftName) -> String {
        (resource + [method]).map(\.identifier).joined(separator: ".")
    }

    /// In the order of resources and methods.
    static func all(of sdk: SDK) -> [Endpoint] {
        var endpoints: [Endpoint] = []
        func collect(_ resources: [ResourcePlan], under path: [SwiftName]) {
            for resource in resources {
                let path = path + [resource.property]
                endpoints += Self.endpoints(of: resource, at: path)
                collect(resource.children, under: path)
            }
        }
        collect(sdk.resources, under: [])
        return endpoints
    }

    private static func endpoints(of resource: ResourcePlan, at path: [SwiftName]) -> [Endpoint] {
        var order: [String] = []
        var groups: [String: [OperationPlan]] = [:]
        for operation in resource.operations {
            let key = operation.httpMethod + " " + operation.template
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(operation)
        }
        return order.compactMap { key in
            // The names of the others begin with the name of the operation's own.
            let methods = (groups[key] ?? []).sorted {
                $0.method.identifier.utf8.count < $1.method.identifier.utf8.count
            }
            return methods.first.map {
                Endpoint(key: key, resource: path, own: $0, variants: Array(methods.dropFirst()))
            }
        }
    }

    /// Whether both have the same variables in another order: what one was, another is.
    static func areSwapped(_ one: String, _ other: String) -> Bool {
        let (before, after) = (variables(of: one), variables(of: other))
        return before != after && before.sorted() == after.sorted()
    }

    private static func variables(of path: String) -> [Substring] {
        path.split(separator: "{").dropFirst(path.hasPrefix("{") ? 0 : 1).map { $0.prefix { $0 != "}" } }
    }

    static func plain(_ key: String) -> String {
        var plain = ""
        var isVariable = false
        for character in key.unicodeScalars {
            if character == "}" { isVariable = false }
            if !isVariable { plain.unicodeScalars.append(character) }
            if character == "{" { isVariable = true }
        }
        return plain
    }
}
