import SwiftletOpenAPI

/// The document, and what its references name. A class, since it is handed to everybody and never changes.
final class DocumentIndex: Sendable {
    let document: OpenAPIDocument
    private let securitySchemes: [String: Referenced<SecurityScheme>]
    /// Components that are used everywhere, by where they stand.
    private let responses: [Node: Response]
    private let headers: [Node: Header]
    private let parameters: [Node: Parameter]

    init(_ document: OpenAPIDocument) {
        self.document = document
        securitySchemes = Dictionary(
            document.components.securitySchemes.map { ($0.name, $0.value) },
            uniquingKeysWith: { _, last in last }
        )
        responses = Self.byNode(document.components.responses) { $0.node }
        headers = Self.byNode(document.components.headers) { $0.node }
        parameters = Self.byNode(document.components.parameters) { $0.node }
    }

    private static func byNode<Value>(_ all: [Named<Referenced<Value>>], _ node: (Value) -> Node) -> [Node: Value] {
        var values: [Node: Value] = [:]
        for case .value(let value) in all.lazy.map(\.value) { values[node(value)] = value }
        return values
    }

    /// Version 3.0 ignores what stands beside `$ref`.
    var appliesReferenceSiblings: Bool { document.version.family.appliesReferenceSiblings }

    func schema(_ reference: Reference) -> Schema? {
        try? document.references.schema(reference).get()
    }

    func value<Value: Referable>(_ value: Referenced<Value>) -> Value? {
        if case .value(let value) = value { return value }
        return try? document.references.resolve(value).get()
    }

    func value(_ value: Referenced<Response>) -> Response? {
        component(value).flatMap { responses[$0] } ?? resolved(value)
    }

    func value(_ value: Referenced<Header>) -> Header? { component(value).flatMap { headers[$0] } ?? resolved(value) }

    func value(_ value: Referenced<Parameter>) -> Parameter? {
        component(value).flatMap { parameters[$0] } ?? resolved(value)
    }

    private func resolved<Value: Referable>(_ value: Referenced<Value>) -> Value? { self.value(value) }

    /// What a reference names, where it says nothing else.
    func component<Value>(_ value: Referenced<Value>) -> Node? {
        guard case .reference(let reference) = value, reference.summary == nil, reference.description == nil else {
            return nil
        }
        return document.references.destination(of: reference.targetNode)
    }

    func securityScheme(named name: String) -> SecurityScheme? {
        securitySchemes[name].flatMap { value($0) }
    }

    func pathItem(_ item: PathItem) -> PathItem? {
        try? document.references.pathItem(item).get()
    }
}

extension Referenced {
    /// `NotFound` of `#/components/responses/NotFound`; none of what stands in an operation.
    var componentName: String? { component?.name }

    /// The reference to it.
    var component: Reference? {
        guard case .reference(let reference) = self, !reference.target.hasPrefix("#/paths/") else { return nil }
        return reference
    }

    var node: Node? {
        guard case .reference(let reference) = self else { return nil }
        return reference.targetNode
    }
}
