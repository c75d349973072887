import SwiftletOpenAPI

/// The document, and what its references name. A class, since it is handed to everybody and never changes.
final class DocumentIndex: Sendable {
    let document: OpenAPIDocument
    private let securitySchemes: [String: Referenced<SecurityScheme>]

    init(_ document: OpenAPIDocument) {
        self.document = document
        securitySchemes = Dictionary(
            document.components.securitySchemes.map { ($0.name, $0.value) },
            uniquingKeysWith: { _, last in last }
        )
    }

    /// Version 3.0 ignores what stands beside `$ref`.
    var appliesReferenceSiblings: Bool { document.version.family.appliesReferenceSiblings }

    func schema(_ reference: Reference) -> Schema? {
        try? document.references.schema(reference).get()
    }

    func value<Value: Referable>(_ value: Referenced<Value>) -> Value? {
        try? document.references.resolve(value).get()
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
    var componentName: String? {
        guard case .reference(let reference) = self, !reference.target.hasPrefix("#/paths/") else { return nil }
        return reference.name
    }

    var node: Node? {
        guard case .reference(let reference) = self else { return nil }
        return reference.targetNode
    }
}
