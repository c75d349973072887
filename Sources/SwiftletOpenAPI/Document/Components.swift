package struct Components: Sendable {
    package let node: Node?
    package let schemas: [Named<Schema>]
    package let responses: [Named<Referenced<Response>>]
    package let parameters: [Named<Referenced<Parameter>>]
    package let examples: [Named<Referenced<Example>>]
    package let requestBodies: [Named<Referenced<RequestBody>>]
    package let headers: [Named<Referenced<Header>>]
    package let securitySchemes: [Named<Referenced<SecurityScheme>>]
    package let links: [Named<Referenced<Link>>]
    package let callbacks: [Named<Referenced<Callback>>]
    package let pathItems: [Named<PathItem>]
    package let mediaTypes: [Named<MediaType>]
    package let extensions: [Extension]
}

/// Either a Reference Object or the thing itself.
package enum Referenced<Value: Sendable>: Sendable {
    case reference(Reference)
    case value(Value)
}

/// `$ref`, with the siblings that a Reference Object may have. A class, because there are many and they are passed on.
package final class Reference: Sendable {
    /// The object that holds `$ref`.
    package let node: Node
    /// The value of `$ref`: `#/components/schemas/Pet`.
    package let target: String
    package let targetNode: Node
    package let summary: String?
    package let description: String?

    init(node: Node, target: String, targetNode: Node, summary: String? = nil, description: String? = nil) {
        self.node = node
        self.target = target
        self.targetNode = targetNode
        self.summary = summary
        self.description = description
    }
}
