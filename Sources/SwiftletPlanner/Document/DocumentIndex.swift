import SwiftletOpenAPI

/// Finds what the document's references name.
struct DocumentIndex {
    let document: OpenAPIDocument
    private let schemas: [String: Schema]
    private let parameters: [String: Named<Referenced<Parameter>>]
    private let requestBodies: [String: Named<Referenced<RequestBody>>]
    private let responses: [String: Named<Referenced<Response>>]
    private let securitySchemes: [String: Named<Referenced<SecurityScheme>>]
    private let pathItems: [String: Named<PathItem>]

    init(_ document: OpenAPIDocument) {
        self.document = document
        let components = document.components
        schemas = Dictionary(components.schemas.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        parameters = Self.byName(components.parameters)
        requestBodies = Self.byName(components.requestBodies)
        responses = Self.byName(components.responses)
        securitySchemes = Self.byName(components.securitySchemes)
        pathItems = Self.byName(components.pathItems)
    }

    /// Version 3.0 ignores what stands beside `$ref`.
    var appliesReferenceSiblings: Bool { document.version.family != .v3_0 }

    func schema(_ reference: Reference) -> Schema? {
        if let name = Self.name(in: "schemas", reference.target), let schema = schemas[name] { return schema }
        return node(at: reference.target).flatMap { document.references.schemasByNode[$0] }
    }

    /// A component under its name in `components`, nil for a thing that stands in place.
    typealias Found<Value> = (name: String?, value: Value)

    func parameter(_ value: Referenced<Parameter>) -> Found<Parameter>? {
        resolve(value, "parameters", parameters)
    }

    func requestBody(_ value: Referenced<RequestBody>) -> Found<RequestBody>? {
        resolve(value, "requestBodies", requestBodies)
    }

    func response(_ value: Referenced<Response>) -> Found<Response>? {
        resolve(value, "responses", responses)
    }

    func securityScheme(named name: String) -> SecurityScheme? {
        securitySchemes[name].flatMap { resolve($0.value, "securitySchemes", securitySchemes)?.value }
    }

    func pathItem(_ item: PathItem) -> PathItem? {
        guard let reference = item.reference else { return item }
        return Self.name(in: "pathItems", reference.target).flatMap { pathItems[$0]?.value }
    }

    private func resolve<Value>(
        _ value: Referenced<Value>,
        _ kind: String,
        _ table: [String: Named<Referenced<Value>>]
    ) -> Found<Value>? {
        var (value, name, steps) = (value, String?.none, 0)
        while case .reference(let reference) = value {
            guard let next = Self.name(in: kind, reference.target), let found = table[next], steps < table.count else {
                return nil
            }
            (value, name, steps) = (found.value, next, steps + 1)
        }
        guard case .value(let result) = value else { return nil }
        return (name, result)
    }

    private static func byName<Value>(_ components: [Named<Value>]) -> [String: Named<Value>] {
        Dictionary(components.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// `Pet` of `#/components/schemas/Pet`.
    private static func name(in kind: String, _ target: String) -> String? {
        let prefix = "#/components/\(kind)/"
        guard target.hasPrefix(prefix) else { return nil }
        let rest = target.dropFirst(prefix.count)
        return rest.contains("/") ? nil : unescaped(rest)
    }

    private func node(at target: String) -> Node? {
        guard target.hasPrefix("#") else { return nil }
        guard target.count > 1 else { return document.references.root }
        guard target.hasPrefix("#/") else { return nil }
        var node = document.references.root
        for token in target.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false) {
            let token = Self.unescaped(token)
            guard let next = node[token] ?? Int(token).flatMap({ node.element(at: $0) }) else { return nil }
            node = next
        }
        return node
    }

    /// Of a URI fragment and of a JSON Pointer.
    private static func unescaped(_ token: Substring) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "%") }) else { return String(token) }
        var bytes: [UInt8] = []
        var rest = token.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "~1", omittingEmptySubsequences: false)
            .joined(separator: "/").split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
    }
}
