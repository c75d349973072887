import SwiftletDiagnostics
import SwiftletModel
import SwiftletOpenAPI

/// Where the parts of an SDK stand in its description. Only what changed is ever looked for.
final class Locator {
    private let document: OpenAPIDocument
    private let trace: Trace
    private var tables: [Node: [String: (name: Node, value: Node)]] = [:]
    private lazy var roots = Dictionary(
        document.sources.map { ($0.addressPrefix, $0.root) },
        uniquingKeysWith: { first, _ in first }
    )
    private lazy var sites = OperationSites(document)
    /// The schemas that went into a type, `allOf` for one.
    private lazy var parts: [TypeID: [String]] = partsOfTypes()

    private static let smallCount = 16

    init(_ side: Comparison.Side) {
        document = side.document
        trace = side.sdk.trace
    }

    var client: SourceLocation? { location(ofMember: "info", of: document.node) ?? document.node.location }

    func server(_ url: String) -> SourceLocation? { document.servers.first { $0.url == url }?.node.location }

    func securityScheme(_ name: String) -> SourceLocation? {
        let key = document.version.family == .v2_0 ? "securityDefinitions" : "components"
        guard let container = document.node[key] else { return nil }
        let schemes = key == "components" ? container["securitySchemes"] : container
        return schemes.flatMap { location(ofMember: name, of: $0) }
    }

    func security() -> SourceLocation? { location(ofMember: "security", of: document.node) ?? client }

    // MARK: Types

    func type(_ id: TypeID) -> SourceLocation? {
        let (node, name) = nearest(id.pointer)
        return (name ?? node).location
    }

    /// A member of an object, declared by the type's schema or by one that went into it.
    func property(_ wireName: String, of id: TypeID) -> SourceLocation? {
        if let own = property(wireName, at: id.pointer) { return own }
        for address in parts[id] ?? [] {
            if let found = property(wireName, at: address) { return found }
        }
        return type(id)
    }

    /// A value of an enumeration.
    func value(_ value: JSONText, of id: TypeID) -> SourceLocation? {
        guard let values = node(id.pointer)?["enum"] else { return type(id) }
        let text = value.text
        return values.elements.first { $0.text == text || JSONString.quoted($0.text) == text }?.location ?? type(id)
    }

    private func property(_ wireName: String, at address: String) -> SourceLocation? {
        guard let properties = node(address)?["properties"] else { return nil }
        return location(ofMember: wireName, of: properties)
    }

    // MARK: Operations

    func operation(_ operation: OperationPlan) -> SourceLocation? {
        sites.site(of: operation)?.operation.methodNode.location
    }

    func parameter(_ parameter: ParameterPlan, of operation: OperationPlan) -> SourceLocation? {
        guard let site = sites.site(of: operation) else { return nil }
        let references = document.references
        for candidate in site.operation.parameters + site.item.parameters {
            guard let value = try? references.resolve(candidate).get(), value.name == parameter.wireName,
                value.location.rawValue == parameter.location.rawValue
            else { continue }
            return value.node.location
        }
        return self.operation(operation)
    }

    func body(of operation: OperationPlan) -> SourceLocation? {
        guard let node = sites.site(of: operation)?.operation.node else { return nil }
        return location(ofMember: "requestBody", of: node) ?? self.operation(operation)
    }

    func response(_ status: String, of operation: OperationPlan) -> SourceLocation? {
        let responses = sites.site(of: operation)?.operation.responses
        let found = responses?.first { $0.name.lowercased() == status.lowercased() }
        return found?.nameNode.location ?? self.operation(operation)
    }

    func payload(_ payload: PayloadPlan) -> SourceLocation? {
        guard payload.kind == .webhook else { return client }
        let words = payload.name.identifier.lowercased()
        let hook = document.webhooks.first {
            words.hasPrefix($0.name.lowercased().filter { $0.isLetter || $0.isNumber })
        }
        return hook?.nameNode.location ?? location(ofMember: "webhooks", of: document.node) ?? client
    }
}

/// Nodes by their addresses.
extension Locator {
    private func node(_ address: String) -> Node? {
        guard let (root, tokens) = start(address) else { return nil }
        var node = root
        for token in tokens {
            guard let next = child(token, of: node)?.value else { return nil }
            node = next
        }
        return node
    }

    /// The place itself, or what is around it where nothing has that address; and the name that leads there.
    private func nearest(_ address: String) -> (node: Node, name: Node?) {
        guard let (root, tokens) = start(address) else { return (document.node, nil) }
        var (node, name): (Node, Node?) = (root, nil)
        for token in tokens {
            guard let next = child(token, of: node) else { break }
            (node, name) = (next.value, node.kind == .mapping ? next.name : nil)
        }
        return (node, name)
    }

    /// `a/b.yaml#/components/x`: the file's root and the pointer's tokens.
    private func start(_ address: String) -> (root: Node, tokens: [String])? {
        let end = address.firstIndex(of: "#").map(address.index(after:)) ?? address.startIndex
        guard let root = roots[String(address[..<end])] else { return nil }
        let tokens = address[end...].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        return (root, tokens.map { Self.unescaped($0) })
    }

    /// An address isn't percent-encoded, as a fragment is.
    private static func unescaped(_ token: Substring) -> String {
        guard token.contains("~") else { return String(token) }
        let slashes = token.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
        return slashes.split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
    }

    private func child(_ token: String, of node: Node) -> (name: Node, value: Node)? {
        guard node.kind == .mapping else {
            return Int(token).flatMap { node.element(at: $0) }.map { ($0, $0) }
        }
        if node.count <= Self.smallCount { return node.members.first { $0.name.text == token } }
        if let table = tables[node] { return table[token] }
        let table = Dictionary(node.members.map { ($0.name.text, $0) }, uniquingKeysWith: { $1 })
        tables[node] = table
        return table[token]
    }

    private func location(ofMember name: String, of node: Node) -> SourceLocation? {
        child(name, of: node)?.name.location
    }

    private func partsOfTypes() -> [TypeID: [String]] {
        var parts: [TypeID: [String]] = [:]
        for (address, realizations) in trace.schemas {
            for realization in realizations {
                if case .part(let id) = realization { parts[id, default: []].append(address) }
            }
        }
        return parts.mapValues { $0.sorted() }
    }
}
